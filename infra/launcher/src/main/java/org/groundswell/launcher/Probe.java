package org.groundswell.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks once whether something is ready: empty when it is, else why not, in words for a person. */
@FunctionalInterface
interface Probe {

    String READY = "";

    String ask() throws InterruptedException;

    /** Ready when the address answers 200. */
    static Probe http(String address) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(5))
                .build();
        return () -> {
            try (HttpClient client = HttpClient.newHttpClient()) {
                int status = client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                return status == 200 ? READY : address + " answers " + status;
            } catch (IOException e) {
                return address + " does not answer";
            }
        };
    }

    /** Ready when something listens on the port. */
    static Probe listening(int port) {
        return () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
                return READY;
            } catch (IOException e) {
                return "nothing listens on port " + port;
            }
        };
    }
}
