package org.groundswell.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One operation that a service's OpenAPI description lists.
 *
 * @param takes the names of its parameters
 */
record Endpoint(String service, String base, String method, String path, Set<String> takes) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    static List<Endpoint> all(RunningGroundswell groundswell) {
        List<Endpoint> endpoints = new ArrayList<>(of("command", groundswell.commands()));
        endpoints.addAll(of("query", groundswell.queries()));
        return endpoints;
    }

    private static List<Endpoint> of(String service, String base) {
        List<Endpoint> endpoints = new ArrayList<>();
        JsonNode paths = JSON.readTree(get(base + "/v3/api-docs")).path("paths");
        for (var path : paths.properties()) {
            for (var operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    endpoints.add(new Endpoint(
                            service,
                            base,
                            operation.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            takes(operation.getValue())));
                }
            }
        }
        if (endpoints.isEmpty()) {
            throw new IllegalStateException("The description of the " + service + " service lists nothing");
        }
        return endpoints;
    }

    private static Set<String> takes(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asString())
                .collect(Collectors.toSet());
    }

    boolean reads() {
        return method.equals("GET");
    }

    String name() {
        return service + " " + method + " " + path;
    }

    /** Sends a sound request as that caller; the body of the answer is not read. */
    HttpResponse<InputStream> ask(Scene.Caller caller, Scene scene) {
        return ask(caller, scene, method.equals("PUT") ? "\"0\"" : null);
    }

    /** The same with the version that the caller saw; none where it is null. */
    HttpResponse<InputStream> ask(Scene.Caller caller, Scene scene, String seen) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + scene.fill(path + parameters(), caller)))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", contentType())
                .method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(Bodies.of(path)
                                        .replace("{upload}", scene.upload())
                                        .replace("{component}", scene.component())
                                        .replace("{site}", caller.site())));
        if (seen != null) {
            request.header("If-Match", seen);
        }
        caller.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        try {
            HttpResponse<InputStream> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(name() + " as " + caller.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String contentType() {
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "uploads", "tables" -> "text/csv";
            case "imports" -> "application/gzip";
            default -> "application/json";
        };
    }

    private String parameters() {
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "rebuild" -> "?view=membership";
            case "redrive" -> "?view=membership&ledger={ledger}";
            case "moved" -> "?from=entry:1";
            case "restatements" -> "?since=1";
            case "inclusion" -> "?entry=1";
            case "consistency" -> "?from=1&to=1";
            case "people" -> "?ids={person}";
            case "readers" -> "?on=site&of={site}";
            case "comments" -> service.equals("query") ? "?on=site&of={site}" : "";
            case "keys" -> "?people={person}";
            default -> "";
        };
    }

    private static String get(String address) {
        try {
            return CLIENT.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
