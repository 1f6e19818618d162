package org.groundswell.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.domain.ledger.proof.Checkpoint;
import org.groundswell.domain.ledger.proof.Cosignature;
import org.groundswell.domain.ledger.proof.Hash;
import org.groundswell.domain.ledger.proof.NotProvenException;
import org.groundswell.domain.ledger.proof.Proofs;
import org.groundswell.domain.ledger.proof.SignedNote.NoteSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness signs what continues the last it saw, and nothing else. */
class WitnessTest {

    private static final SamplePack SAMPLE = new SamplePack(40);
    private static final SamplePack OTHER = new SamplePack(41);

    @TempDir
    private Path state;

    private HttpServer server;
    private final List<String> submitted = new ArrayList<>();
    private SamplePack served = SAMPLE;
    private int size = 30;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String base = "/api/v1/programmes/" + SamplePack.LEDGER + "/proof";
        server.createContext(
                base + "/checkpoint/note",
                exchange -> answer(
                        exchange,
                        200,
                        served.checkpoint(size).sign(SamplePack.SIGNING).toString()));
        server.createContext(base + "/consistency", exchange -> {
            String[] sizes = exchange.getRequestURI().getQuery().split("[=&]");
            List<Hash> proof = Proofs.consistency(served.nodes(), Long.parseLong(sizes[1]), Long.parseLong(sizes[3]));
            answer(
                    exchange,
                    200,
                    "{\"from\":1,\"to\":2,\"hashes\":["
                            + String.join(
                                    ",",
                                    proof.stream()
                                            .map(hash -> '"' + hash.base64() + '"')
                                            .toList()) + "]}");
        });
        server.createContext(base + "/cosignatures", exchange -> {
            submitted.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            answer(exchange, 204, "");
        });
        server.start();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String look() throws IOException {
        LogClient log =
                new LogClient("http://127.0.0.1:" + server.getAddress().getPort() + "/", SamplePack.LEDGER, "token");
        return witness().look(log);
    }

    private Witness witness() throws IOException {
        return Witness.in(state, "witness.example", SamplePack.KEY);
    }

    @Test
    void what_continues_is_signed_each_time() throws IOException {
        assertThat(look()).contains("30 entries, seen for the first time");
        size = 40;
        assertThat(look()).contains("40 entries, which continue the 30 seen before");
        assertThat(look()).contains("40 entries, which continue the 40 seen before");
        assertThat(submitted).hasSize(3);

        JsonLine.Members second = JsonLine.read(submitted.get(1));
        assertThat(second.number("size")).isEqualTo(40);
        Checkpoint checkpoint = SAMPLE.checkpoint(40);
        assertThat(Cosignature.verify(
                        checkpoint.text(),
                        NoteSignature.parse(second.text("cosignature")),
                        witness().key()))
                .isPositive();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve("key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_ledger_that_went_back_is_not_signed() throws IOException {
        look();
        size = 29;
        assertThatThrownBy(this::look)
                .isInstanceOf(NotProvenException.class)
                .hasMessage("The ledger went back: it had 30 entries when last seen, and now 29. Not signed");
        assertThat(submitted).hasSize(1);
    }

    @Test
    void a_ledger_that_was_rewritten_is_not_signed_and_not_remembered() throws IOException {
        look();
        served = OTHER;
        assertThatThrownBy(this::look).hasMessageContaining("The ledger was rewritten");
        size = 40;
        assertThatThrownBy(this::look).hasMessageContaining("does not continue the checkpoint 30 seen before");
        served = SAMPLE;
        assertThat(look()).contains("which continue the 30 seen before");
        assertThat(submitted).hasSize(2);
    }

    @Test
    void a_service_that_does_not_answer_is_no_proof_of_anything() {
        server.stop(0);
        assertThatThrownBy(this::look)
                .isInstanceOf(LogClient.NoAnswerException.class)
                .hasMessageContaining("does not answer");
    }
}
