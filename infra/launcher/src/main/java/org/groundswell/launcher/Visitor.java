package org.groundswell.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who signs in and opens pages, without a browser's own work: cookies by host and port, redirects, and one form. */
public final class Visitor {

    /** A page, and a form that is shown again. */
    private static final Set<Integer> SHOWN = Set.of(200, 400, 409, 412, 422);

    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, Map<String, String>> cookies = new ConcurrentHashMap<>();
    private final String web;

    private Visitor(String web) {
        this.web = web;
    }

    public static Visitor signedIn(Installation installation, String person) {
        Visitor visitor = new Visitor(installation.address(Port.WEB));
        visitor.home(visitor.signsIn(person, installation.password(person)));
        return visitor;
    }

    /** Somebody who was invited and comes for the first time. @param chosen the password that they choose then */
    public static Visitor invited(Installation installation, String email, String temporary, String chosen) {
        Visitor visitor = new Visitor(installation.address(Port.WEB));
        Seen asked = visitor.signsIn(email, temporary);
        visitor.home(visitor.fills(asked, Map.of("password-new", chosen, "password-confirm", chosen)));
        return visitor;
    }

    private Seen signsIn(String person, String password) {
        URI start = URI.create(web + "/");
        return fills(follow(start, ask(start).GET()), Map.of("username", person, "password", password));
    }

    /** Sends the first form of a page. */
    private Seen fills(Seen form, Map<String, String> fields) {
        Matcher action = ACTION.matcher(form.body());
        if (!action.find()) {
            throw new IllegalStateException("No form at " + form.at());
        }
        URI target = form.at().resolve(action.group(1).replace("&amp;", "&"));
        return follow(target, form(target, fields));
    }

    private void home(Seen seen) {
        if (!seen.at().toString().startsWith(web)) {
            throw new IllegalStateException("Signing in ended at " + seen.at());
        }
    }

    private record Seen(URI at, int status, String body, String location) {}

    /** @throws IllegalStateException where the page is not shown */
    public String open(String path) {
        URI address = URI.create(web + path);
        Seen seen = once(address, ask(address).GET());
        if (seen.status() != 200) {
            throw new IllegalStateException(path + " answered " + seen.status());
        }
        return seen.body();
    }

    /**
     * Sends a page's form, and goes where that leads: to another page, or to the same form with what is wrong with it or what somebody
     * else saved first.
     *
     * @throws IllegalStateException where that is no page
     */
    public String send(String path, Map<String, String> fields) {
        URI address = URI.create(web + path);
        Seen seen = follow(address, form(address, fields));
        if (!SHOWN.contains(seen.status())) {
            throw new IllegalStateException(path + " answered " + seen.status());
        }
        return seen.body();
    }

    /**
     * Opens a page's stream of news.
     *
     * @param lastSeen the last entry that it told, as browsers send it; 0 where there is none
     * @throws IOException where it is not opened
     */
    public InputStream stream(String path, long lastSeen) throws IOException {
        URI address = URI.create(web + path);
        HttpRequest.Builder request = ask(address).setHeader("Accept", "text/event-stream");
        if (lastSeen > 0) {
            request.header("Last-Event-ID", Long.toString(lastSeen));
        }
        try {
            HttpResponse<InputStream> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                answer.body().close();
                throw new IOException(path + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private Seen follow(URI address, HttpRequest.Builder request) {
        Seen seen = once(address, request);
        for (int steps = 0; seen.status() / 100 == 3 && steps < 12; steps++) {
            URI next = seen.at().resolve(seen.location());
            seen = once(next, ask(next).GET());
        }
        return seen;
    }

    private HttpRequest.Builder ask(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/html,*/*;q=0.8");
        String sent = jar(address).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return sent.isEmpty() ? request : request.header("Cookie", sent);
    }

    private HttpRequest.Builder form(URI address, Map<String, String> fields) {
        String typed = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return ask(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(typed));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Seen once(URI address, HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(address, cookie));
            return new Seen(
                    address,
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Location").orElse(""));
        } catch (IOException e) {
            throw new IllegalStateException(address + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private void keep(URI address, String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
            jar(address).remove(pair[0]);
        } else {
            jar(address).put(pair[0], pair[1]);
        }
    }

    private Map<String, String> jar(URI address) {
        return cookies.computeIfAbsent(address.getAuthority(), host -> new ConcurrentSkipListMap<>());
    }
}
