package org.groundswell.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.groundswell.testkit.Tokens;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the address to which Keycloak may send people back true when the port of the pages has changed since the realm
 * was imported.
 */
final class WebClientAddress {

    private static final JsonMapper JSON = new JsonMapper();

    private final String keycloak;
    private final String administratorPassword;

    WebClientAddress(String keycloak, String administratorPassword) {
        this.keycloak = keycloak;
        this.administratorPassword = administratorPassword;
    }

    /** Sets the address of the pages, unless it is that already. */
    void set(String address) {
        String clients = keycloak + "/admin/realms/groundswell/clients";
        try (HttpClient http = HttpClient.newHttpClient()) {
            String token = Tokens.ofPerson(
                    keycloak + "/realms/master", "admin-cli", People.KEYCLOAK_ADMIN, administratorPassword);
            ObjectNode client =
                    (ObjectNode) JSON.readTree(send(http, request(clients + "?clientId=groundswell-web", token)))
                            .path(0);
            if (!client.path("rootUrl").asString("").equals(address)) {
                client.put("rootUrl", address);
                send(
                        http,
                        request(clients + "/" + client.path("id").asString(), token)
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(client))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak could not be told the address of the pages", e);
        }
    }

    private static HttpRequest.Builder request(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }

    private static String send(HttpClient http, HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IOException("it answered " + response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
