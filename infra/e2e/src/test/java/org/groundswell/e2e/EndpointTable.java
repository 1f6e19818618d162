package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A table in a resource that says something of every endpoint of some kind, each in a line that begins with its name. */
final class EndpointTable {

    /** What most of them say: a word, and why. */
    record Row(String word, String why) {}

    private EndpointTable() {}

    /** What stands behind each name. */
    static Map<String, String> lines(String table) {
        try (var file = EndpointTable.class.getResourceAsStream(table)) {
            assertThat(file).as("%s is on the class path", table).isNotNull();
            Map<String, String> lines = new TreeMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        String[] cells = line.split(",", 2);
                        lines.put(cells[0], cells[1]);
                    });
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Row> rows(String table) {
        Map<String, Row> rows = new TreeMap<>();
        lines(table).forEach((name, line) -> {
            String[] cells = line.split(",", 2);
            rows.put(name, new Row(cells[0], cells[1]));
        });
        return rows;
    }
}
