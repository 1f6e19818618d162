package org.groundswell.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.groundswell.command.CommandServiceApplication;
import org.groundswell.domain.ledger.proof.SigningKey;
import org.groundswell.launcher.Installation;
import org.groundswell.testkit.Database;

/** What sealing and signing every entry costs commands: command-service as it is, against itself without a signing key. */
final class SealingBench implements Bench {

    private static final int ROUNDS = 5;

    /** Two of the sealer's periods, so that a round seals as many entries as it makes. */
    private static final Duration ROUND = Duration.ofSeconds(16);

    /** Before a round: longer than a period, so that the sealer is at work when it begins and the other's has come to rest. */
    private static final Duration RUN_UP = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "sealing";
    }

    @Override
    public String about() {
        return "The same commands to command-service alone, relay off, sealing every entry into the ledger's tree and signing it"
                + " within 8 s, against the same service without a signing key. Each on a database of its own in the same server;"
                + " %d rounds of %d s in turns, each after %d s that are not counted."
                        .formatted(ROUNDS, ROUND.toSeconds(), RUN_UP.toSeconds());
    }

    @Override
    public void run(Installation installation, Report report) throws Exception {
        Database sealing = installation.newDatabase("bench_sealed");
        Database plain = installation.newDatabase("bench_unsealed");
        try (CommandServiceProcess sealer = CommandServiceProcess.start(
                        installation, CommandServiceApplication.class, sealing, signing(installation));
                CommandServiceProcess other =
                        CommandServiceProcess.start(installation, CommandServiceApplication.class, plain)) {
            FiguresLoad toSealer = load(installation, sealer);
            FiguresLoad toOther = load(installation, other);
            CaughtUp.await(installation);
            Rounds with = new Rounds();
            Rounds without = new Rounds();
            for (int round = 0; round < ROUNDS; round++) {
                with.add(round(toSealer));
                without.add(round(toOther));
            }
            report.ratio("Commands, sealed and signed", with, "unsealed", without, "0.95");
            report.remark("%,d checkpoints were signed.".formatted(checkpoints(sealing)));
        }
    }

    private static Map<String, String> signing(Installation installation) throws IOException {
        Path witnessed = installation.data().resolve("bench-witnessed");
        return Map.of("GROUNDSWELL_SIGNING_KEY", SigningKey.generate(), "GROUNDSWELL_WITNESSED", witnessed.toString());
    }

    private static FiguresLoad load(Installation installation, CommandServiceProcess service) {
        FiguresLoad load = new FiguresLoad(service.address(), () -> installation.token("maya"));
        load.send(FiguresLoad.WARM_UP);
        return load;
    }

    private static Parallel.Rate round(FiguresLoad load) {
        load.send(RUN_UP);
        return load.send(ROUND);
    }

    /** A run in which nothing was signed would compare a service with itself. */
    private static long checkpoints(Database sealing) throws SQLException {
        try (var connection = sealing.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from ledger_checkpoint")) {
            rows.next();
            long signed = rows.getLong(1);
            if (signed == 0) {
                throw new IllegalStateException("Nothing was signed");
            }
            return signed;
        }
    }
}
