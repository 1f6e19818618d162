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
 * Every read of both services asks for its moment by both clocks, but for those in {@code moments.csv}, each with its reason: the
 * {@code moment} there names the parameter or part of the path that says which moment it is of, or {@code none}. That those with both
 * clocks read by them is shown in query-service.
 */
class TwoClocksTest {

    private static final Set<String> CLOCKS = Set.of("asAt", "happenedBy");
    private static final String NONE = "none";

    private record Row(String moment, String why) {

        /** Whether a read has what this says of it. */
        boolean isOf(Endpoint read) {
            return moment.equals(NONE) || read.takes().contains(moment);
        }
    }

    private final RunningGroundswell groundswell = RunningGroundswell.shared();

    @Test
    void every_read_asks_for_both_clocks_or_stands_in_the_table_with_its_reason() throws IOException {
        Map<String, Row> table = table();
        List<Endpoint> reads = Endpoint.all(groundswell).stream()
                .filter(endpoint -> endpoint.method().equals("GET"))
                .toList();
        assertThat(reads)
                .filteredOn(read -> !read.takes().containsAll(CLOCKS))
                .extracting(Endpoint::name)
                .containsExactlyInAnyOrderElementsOf(table.keySet());
        assertThat(reads)
                .filteredOn(read -> table.containsKey(read.name()))
                .allMatch(read -> table.get(read.name()).isOf(read));
        assertThat(table.values()).allMatch(row -> !row.why().isBlank());
        assertThat(reads).hasSizeGreaterThan(100);
    }

    private static Map<String, Row> table() throws IOException {
        try (var table = TwoClocksTest.class.getResourceAsStream("/moments.csv")) {
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
