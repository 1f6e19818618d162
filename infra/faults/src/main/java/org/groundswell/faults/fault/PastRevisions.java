package org.groundswell.faults.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.groundswell.faults.Trial;
import org.groundswell.faults.check.Violation.Kind;
import org.groundswell.faults.load.Until;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.DatabaseRoles;
import tools.jackson.databind.JsonNode;

/**
 * Every revision of every event that was ever stored, as its approved file has it, put into a ledger of its own. Without its
 * beginnings most views cannot fold it and park; but none may say that it cannot read it.
 */
final class PastRevisions {

    private static final String APPROVED = "core-domain/src/test/resources/events";

    private PastRevisions() {}

    static void decode(Trial trial) throws IOException, SQLException {
        Map<String, String> ledgers = store(trial);
        Map<String, JsonNode> read = new TreeMap<>();
        Until.holds("every past event is read or parked", Trial.PATIENCE, () -> {
            trial.operations().path("ledgers").forEach(row -> {
                if (isDone(row)) {
                    read.put(row.path("ledger").asString(), row);
                }
            });
            return read.keySet().containsAll(ledgers.keySet());
        });
        ledgers.forEach((ledger, type) -> Objects.requireNonNull(read.get(ledger))
                .path("views")
                .forEach(view -> {
                    String reason = view.path("parked").path("reason").asString("");
                    trial.require(
                            !reason.startsWith("UndecodableEventException"),
                            Kind.LOST,
                            "%s cannot read %s: %s".formatted(view.path("view").asString(), type, reason));
                }));
        trial.require(!ledgers.isEmpty(), Kind.OTHER, "there is no past event to read");
        trial.note(ledgers.size() + " revisions decoded");
    }

    private static boolean isDone(JsonNode row) {
        return row.path("views")
                .valueStream()
                .allMatch(view ->
                        view.path("entry").asLong() == 1 || view.path("parked").isObject());
    }

    /** @return what is in each ledger, by ledger */
    private static Map<String, String> store(Trial trial) throws IOException, SQLException {
        Database events = trial.installation().database(DatabaseRoles.Kind.EVENTS);
        Map<String, String> ledgers = new TreeMap<>();
        try (Connection connection = events.connect();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                            payload_type, payload_revision, payload, meta_data)
                        select gen_random_uuid()::text, ? || '/past/' || ?, 0, 'past', now(), ?, ?, ?, meta_data
                        from domain_event where ledger = ? and entry = 1
                        """)) {
            for (Path file : approved(trial.installation().project())) {
                String[] name = file.getFileName().toString().split("\\.");
                String ledger = "p-past-" + ledgers.size();
                insert.setString(1, ledger);
                insert.setString(2, name[1]);
                insert.setString(3, name[0] + "." + name[1]);
                insert.setString(4, name[2]);
                insert.setBytes(5, onOneLine(file).getBytes(StandardCharsets.UTF_8));
                insert.setString(6, trial.ledgers().getFirst());
                insert.executeUpdate();
                ledgers.put(ledger, file.getFileName().toString());
            }
        }
        return ledgers;
    }

    /** As the store writes it; the feed of entries has one on each line. */
    private static String onOneLine(Path file) throws IOException {
        return String.join("", Files.readAllLines(file));
    }

    private static List<Path> approved(Path project) throws IOException {
        List<Path> files = new ArrayList<>();
        try (var found = Files.newDirectoryStream(project.resolve(APPROVED), "*.json")) {
            found.forEach(files::add);
        }
        return files.stream().sorted().toList();
    }
}
