package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static final String TABLE = "/overwrites.csv";
    private static final Set<String> KINDS = Set.of("replaces", "judges", "adds", "once", "file", "own", "nothing");

    private final RunningGroundswell groundswell = RunningGroundswell.shared();

    @Test
    void the_table_knows_every_command() {
        Map<String, EndpointTable.Row> table = EndpointTable.rows(TABLE);
        assertThat(commands()).extracting(OverwritesTest::name).containsExactlyInAnyOrderElementsOf(table.keySet());
        assertThat(table.values())
                .allMatch(row -> KINDS.contains(row.word()) && !row.why().isBlank());
    }

    @Test
    void no_command_replaces_or_judges_what_its_sender_has_not_seen() {
        Map<String, EndpointTable.Row> table = EndpointTable.rows(TABLE);
        Scene scene = Scene.set(groundswell);
        Scene.Caller manager = scene.callers().stream()
                .filter(caller -> caller.name().equals("manager"))
                .findFirst()
                .orElseThrow();
        Map<String, Integer> answers = new TreeMap<>();
        for (Endpoint endpoint : commands()) {
            String kind = table.get(name(endpoint)).word();
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
                .filter(endpoint -> !endpoint.reads())
                .toList();
    }

    private static String name(Endpoint endpoint) {
        return endpoint.method() + " " + endpoint.path();
    }
}
