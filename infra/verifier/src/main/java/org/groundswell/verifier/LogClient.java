package org.groundswell.verifier;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.groundswell.domain.ledger.proof.Hash;
import org.groundswell.domain.ledger.proof.NotProvenException;
import org.groundswell.domain.ledger.proof.SignedNote;
import org.groundswell.domain.ledger.proof.SignedNote.NoteSignature;

/** Asks a running Groundswell for checkpoints and proofs, and hands in signatures. */
final class LogClient {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String base;
    private final String token;

    LogClient(String url, String programme, String token) {
        this.base = url.replaceAll("/+$", "") + "/api/v1/programmes/" + programme + "/proof";
        this.token = token;
    }

    /** The service is down, refuses, or says what cannot be read. */
    static final class NoAnswerException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoAnswerException(String message) {
            super(message);
        }

        NoAnswerException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The newest, as a note. */
    SignedNote checkpoint() {
        return SignedNote.parse(send("/checkpoint/note", null));
    }

    List<Hash> consistency(long from, long to) {
        String answer = send("/consistency?from=" + from + "&to=" + to, null);
        try {
            return JsonLine.read(answer).texts("hashes").stream()
                    .map(Hash::ofBase64)
                    .toList();
        } catch (NotProvenException unreadable) {
            throw new NoAnswerException("The service's proof cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    void submit(long size, NoteSignature cosignature) {
        send("/cosignatures", "{\"size\":" + size + ",\"cosignature\":\"" + cosignature + "\"}");
    }

    private String send(String path, @org.jspecify.annotations.Nullable String body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token);
            if (body != null) {
                request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
            }
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new NoAnswerException(base + path + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException | IllegalArgumentException unreachable) {
            throw new NoAnswerException(base + path + " does not answer: " + unreachable, unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException("Interrupted", interrupted);
        }
    }
}
