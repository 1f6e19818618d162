package org.groundswell.command.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.testing.Api;
import org.groundswell.command.platform.testing.Programmes;
import org.groundswell.command.platform.testing.RunningService;
import org.groundswell.command.platform.testing.TestIssuer;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessCommand;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.SigningKey;
import org.groundswell.testkit.Database;
import org.groundswell.verifier.Main;

/** A service that signs, whose sealing a test does itself, and the verifier as its users run it. */
final class Sealing implements AutoCloseable {

    static final String KEY = SigningKey.generate();

    private final RunningService service;

    private Sealing(RunningService service) {
        this.service = service;
    }

    static Sealing over(Database database, Path witnessed, Map<String, String> extra) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "GROUNDSWELL_SIGNING_KEY",
                KEY,
                "GROUNDSWELL_LOG",
                "groundswell.test",
                "GROUNDSWELL_WITNESSED",
                witnessed.toString(),
                "groundswell.proof.sweep",
                "1h"));
        settings.putAll(extra);
        return new Sealing(RunningService.start(database, settings));
    }

    /** What the verifier said. */
    record Said(int code, String text) {}

    RunningService service() {
        return service;
    }

    Api as(String person, String role) {
        return new Api(service, TestIssuer.shared().token(person, role));
    }

    /** A programme of so many entries; its manager is {@code maya}. */
    LedgerId programme(int entries) {
        Api.Reply created = as("maya", "programme-manager").post("/api/v1/programmes", "{\"name\":\"Proof\"}");
        assertThat(created.status()).isEqualTo(201);
        LedgerId ledger = new LedgerId(created.json().path("id").asString());
        fill(ledger, entries - 2);
        return ledger;
    }

    void fill(LedgerId ledger, int entries) {
        int start = Math.toIntExact(head(ledger));
        service.bean(CommandDispatch.class)
                .sendAll(
                        Programmes.by("founder"),
                        ledger,
                        IntStream.range(0, entries)
                                .mapToObj(i -> Programmes.create(ledger, "x" + (start + i)))
                                .toList(),
                        null);
    }

    /** A ledger of a given id, as somebody else's restored database would hold it. */
    void found(LedgerId ledger, String name) {
        service.bean(CommandDispatch.class)
                .send(Programmes.by("founder"), AggregateId.programme(ledger), Programmes.create(name));
    }

    void grant(LedgerId ledger, String person, Grant grant) {
        service.bean(CommandDispatch.class)
                .send(
                        Programmes.by("maya"),
                        AggregateId.member(ledger, person),
                        new AccessCommand.GrantMembership(new PersonId(person), grant));
    }

    long head(LedgerId ledger) {
        return service.bean(SealStore.class)
                .progress(ledger)
                .map(SealStore.Progress::head)
                .orElse(0L);
    }

    long seal(LedgerId ledger) {
        return service.bean(Sealer.class).seal(ledger, true).orElseThrow();
    }

    String key(LedgerId ledger) {
        return service.bean(LogKeys.class).of(ledger).toString();
    }

    byte[] pack(LedgerId ledger) {
        ByteArrayOutputStream into = new ByteArrayOutputStream();
        try {
            service.bean(PackWriter.class)
                    .programme(
                            ledger,
                            service.bean(SealStore.class).newest(ledger).orElseThrow(),
                            new PersonId("maya"),
                            into);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return into.toByteArray();
    }

    Said verify(LedgerId ledger, byte[] pack, String... more) {
        try {
            Path file = Files.createTempFile("pack", ".jsonl");
            Files.write(file, pack);
            List<String> words = new ArrayList<>(List.of("verify", file.toString(), "--key", key(ledger)));
            words.addAll(List.of(more));
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            PrintStream print = new PrintStream(said, true, UTF_8);
            int code = Main.run(words, print, print);
            Files.delete(file);
            return new Said(code, said.toString(UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
