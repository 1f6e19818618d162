package org.groundswell.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.groundswell.launcher.Api;
import org.groundswell.verifier.Main;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the offline verifier says of a programme's pack.
 *
 * @param code 0 where all holds
 */
public record Proof(int code, String words) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Downloads the pack as the programme's manager and verifies it with the key of its proof page. */
    public static Proof of(Trial trial, String ledger) {
        Api maya = trial.commands("maya");
        String root = "/programmes/" + ledger + "/proof";
        String key = JSON.readTree(maya.get(root)).path("key").asString();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
        try {
            Path pack = Files.createTempFile("pack", ".jsonl");
            try {
                Files.writeString(pack, maya.get(root + "/pack"));
                int code = Main.run(java.util.List.of("verify", pack.toString(), "--key", key), to, to);
                return new Proof(code, said.toString(StandardCharsets.UTF_8).strip());
            } finally {
                Files.delete(pack);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
