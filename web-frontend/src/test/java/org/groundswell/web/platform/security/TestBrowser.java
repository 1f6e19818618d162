package org.groundswell.web.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** As much of a browser as signing in needs: cookies by host and port, redirects, and forms. Runs no script. */
public final class TestBrowser {

    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, Map<String, String>> cookies = new TreeMap<>();

    /** Where the browser ended, and what it saw there. */
    public record Seen(URI at, HttpResponse<String> response) {
        public String body() {
            return response.body();
        }

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The hidden fields of the first form to an address. */
        public Map<String, String> hiddenFields(String action) {
            String form = body().substring(body().indexOf("action=\"" + action + "\""));
            form = form.substring(0, form.indexOf("</form>"));
            Map<String, String> fields = new LinkedHashMap<>();
            Matcher hidden = HIDDEN.matcher(form);
            while (hidden.find()) {
                fields.put(hidden.group(1), HtmlUtils.htmlUnescape(hidden.group(2)));
            }
            return fields;
        }
    }

    /** Opens an address, following redirects. */
    public Seen open(URI address) {
        return follow(address, ask(address).GET());
    }

    /** Opens an address without following where it leads. */
    public Seen openOnly(URI address) {
        return once(address, ask(address).GET());
    }

    /** Sends a form, following redirects. */
    public Seen send(URI address, Map<String, String> fields) {
        return follow(address, post(address, fields).header("Sec-Fetch-Site", "same-origin"));
    }

    /** Sends a form as a page of another site would. */
    public Seen sendFromElsewhere(URI address, Map<String, String> fields) {
        return once(address, post(address, fields).header("Sec-Fetch-Site", "cross-site"));
    }

    /** Signs in at the page of the sign-in service the browser is shown. */
    public Seen signIn(Seen page, String username, String password) {
        Matcher action = ACTION.matcher(page.body());
        if (!action.find()) {
            throw new AssertionError("No sign-in form at " + page.at() + ": " + page.body());
        }
        URI target = page.at().resolve(HtmlUtils.htmlUnescape(action.group(1)));
        return follow(target, post(target, Map.of("username", username, "password", password)));
    }

    public Map<String, String> cookiesOf(URI address) {
        return cookies.computeIfAbsent(address.getAuthority(), host -> new TreeMap<>());
    }

    private HttpRequest.Builder ask(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/html,*/*;q=0.8");
        String sent = cookiesOf(address).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return sent.isEmpty() ? request : request.header("Cookie", sent);
    }

    private HttpRequest.Builder post(URI address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return ask(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private Seen follow(URI address, HttpRequest.Builder request) {
        Seen seen = once(address, request);
        for (int steps = 0; seen.status() / 100 == 3 && steps < 12; steps++) {
            URI next = seen.at().resolve(seen.header("Location"));
            seen = once(next, ask(next).GET());
        }
        return seen;
    }

    private Seen once(URI address, HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(cookie -> keep(address, cookie));
            return new Seen(address, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(URI address, String cookie) {
        String pair = cookie.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty() || cookie.contains("Max-Age=0")) {
            cookiesOf(address).remove(name);
        } else {
            cookiesOf(address).put(name, value);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
