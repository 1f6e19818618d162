package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Every command there is, in {@code overwrites.csv}, by what it does to what somebody else may have saved meanwhile. One that {@code
 * replaces} something, or {@code judges} what was read, is refused where the version that was seen is not the one that stands; all
 * others cannot overwrite, for the reason that the table gives.
 */
class OverwritesTest {

    private static final Set<String> KINDS = Set.of("replaces", "judges", "adds", "once", "file", "own", "nothing");

    private final RunningGroundswell groundswell = RunningGroundswell.shared();

    private record Row(String kind, String why) {}

    @Test
    void the_table_knows_every_command() throws IOException {
        Map<String, Row> table = table();
        assertThat(commands()).extracting(OverwritesTest::name).containsExactlyInAnyOrderElementsOf(table.keySet());
        assertThat(table.values())
                .allMatch(row -> KINDS.contains(row.kind()) && !row.why().isBlank());
    }

    @Test
    void no_command_replaces_or_judges_what_its_sender_has_not_seen() throws IOException {
        Map<String, Row> table = table();
        Scene scene = Scene.set(groundswell);
        Scene.Caller manager = scene.callers().stream()
                .filter(caller -> caller.name().equals("manager"))
                .findFirst()
                .orElseThrow();
        Map<String, Integer> answers = new TreeMap<>();
        for (Endpoint endpoint : commands()) {
            String kind = table.get(name(endpoint)).kind();
            if (kind.equals("replaces") || kind.equals("judges")) {
                answers.put(
                        name(endpoint),
                        endpoint.ask(manager, scene, "\"999999\"").statusCode());
            }
        }
        assertThat(answers)
                .hasSizeGreaterThan(30)
                .allSatisfy((name, status) -> assertThat(status).as(name).isEqualTo(412));
    }

    private List<Endpoint> commands() {
        return Endpoint.all(groundswell).stream()
                .filter(endpoint -> endpoint.service().equals("command"))
                .filter(endpoint -> !endpoint.method().equals("GET"))
                .toList();
    }

    private static String name(Endpoint endpoint) {
        return endpoint.method() + " " + endpoint.path();
    }

    private static Map<String, Row> table() throws IOException {
        try (var table = OverwritesTest.class.getResourceAsStream("/overwrites.csv")) {
            assertThat(table).isNotNull();
            Map<String, Row> rows = new TreeMap<>();
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        String[] cells = line.split(",", 3);
                        rows.put(cells[0], new Row(cells[1], cells[2]));
                    });
            return rows;
        }
    }
}
