package org.groundswell.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.groundswell.domain.ledger.proof.NotProvenException;
import org.groundswell.domain.ledger.proof.SignedNote;
import org.groundswell.domain.ledger.proof.VerifierKey;

/**
 * The command line. It ends with 0 where everything holds, with 1 where something does not, which is then named, with 2 where
 * the question itself cannot be understood or read, and with 3 where a service that is asked does not answer as it should.
 */
public final class Main {

    static final int HOLDS = 0;
    static final int DOES_NOT_HOLD = 1;
    static final int NOT_UNDERSTOOD = 2;
    static final int NO_ANSWER = 3;

    private static final String USAGE = """
            Proves what Groundswell gave you, without Groundswell.

              java -jar verifier.jar verify PACK --key KEY [--checkpoint FILE]... [--former KEY]... [--witness KEY]...
                  proves a pack or a receipt; PACK may be - for what is piped in
                  --key         the log's public key, or a file that holds it: got by another way than the pack
                  --checkpoint  a checkpoint that you kept from before, with which the pack must agree
                  --former      the key of a log that the ledger was in before it came to this one: for checkpoints kept from there
                  --witness     the key of a witness that must have signed the pack's checkpoint

              java -jar verifier.jar witness --url ADDRESS --programme ID --key KEY --name NAME --state FOLDER
                  looks at the newest checkpoint, proves that it continues the last one seen, signs it and sends the signature;
                  run it at intervals. The first run makes the witness's own key in the folder and prints its public half.
                  GROUNDSWELL_TOKEN holds the access token of somebody who audits the programme.

            Ends with 0: it holds. 1: it does not, and the first thing that does not is named. 2: the command or a file cannot be
            read. 3: the service does not answer.
            """;

    private Main() {}

    public static void main(String[] words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(words), out, err));
    }

    /** @return the exit code */
    public static int run(List<String> words, PrintStream out, PrintStream err) {
        try {
            String command = words.isEmpty() ? "" : words.getFirst();
            switch (command) {
                case "verify" -> verify(words.subList(1, words.size()), out);
                case "witness" -> witness(words.subList(1, words.size()), out);
                default -> throw new Arguments.UsageException("Say verify or witness.");
            }
            return HOLDS;
        } catch (NotProvenException wrong) {
            err.println("Does not hold. " + wrong.getMessage() + ".");
            return DOES_NOT_HOLD;
        } catch (Arguments.UsageException unclear) {
            err.println(unclear.getMessage() + "\n\n" + USAGE);
            return NOT_UNDERSTOOD;
        } catch (LogClient.NoAnswerException silent) {
            err.println(silent.getMessage());
            return NO_ANSWER;
        } catch (IOException unreadable) {
            err.println("Cannot read: " + unreadable);
            return NOT_UNDERSTOOD;
        }
    }

    private static void verify(List<String> words, PrintStream out) throws IOException {
        Arguments arguments = Arguments.of(words, Set.of("--key", "--checkpoint", "--former", "--witness"));
        String pack = arguments.file();
        Expected expected = new Expected(
                key(arguments.one("--key")),
                keys(arguments.all("--witness")),
                keys(arguments.all("--former")),
                notes(arguments.all("--checkpoint")));
        long started = System.nanoTime();
        try (InputStream input = pack.equals("-") ? System.in : Files.newInputStream(Path.of(pack))) {
            Proven proven = PackVerifier.verify(input, expected);
            double seconds = (System.nanoTime() - started) / 1e9;
            out.println(proven.sentence());
            out.printf("%.2f s, %,.0f entries a second.%n", seconds, proven.entries() / seconds);
        }
    }

    private static void witness(List<String> words, PrintStream out) throws IOException {
        Arguments arguments = Arguments.of(words, Set.of("--url", "--programme", "--key", "--name", "--state"));
        arguments.noFile();
        Witness witness =
                Witness.in(Path.of(arguments.one("--state")), arguments.one("--name"), key(arguments.one("--key")));
        String token = System.getenv("GROUNDSWELL_TOKEN");
        if (token == null || token.isBlank()) {
            throw new Arguments.UsageException(
                    "GROUNDSWELL_TOKEN is not set. The witness's own key is " + witness.key());
        }
        LogClient log = new LogClient(arguments.one("--url"), arguments.one("--programme"), token.strip());
        out.println(witness.look(log));
    }

    private static VerifierKey key(String typed) throws IOException {
        try {
            return VerifierKey.parse(Arguments.keyText(typed));
        } catch (NotProvenException malformed) {
            throw new Arguments.UsageException(malformed.getMessage());
        }
    }

    private static List<VerifierKey> keys(List<String> typed) throws IOException {
        List<VerifierKey> keys = new ArrayList<>();
        for (String each : typed) {
            keys.add(key(each));
        }
        return keys;
    }

    private static List<SignedNote> notes(List<String> files) throws IOException {
        List<SignedNote> notes = new ArrayList<>();
        for (String file : files) {
            try {
                notes.add(SignedNote.parse(Files.readString(Path.of(file))));
            } catch (NotProvenException malformed) {
                throw new Arguments.UsageException(file + ": " + malformed.getMessage());
            }
        }
        return notes;
    }
}
