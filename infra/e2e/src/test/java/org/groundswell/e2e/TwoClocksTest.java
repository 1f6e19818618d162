package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every read of both services asks for its moment by both clocks, but for those in {@code moments.csv}, each with its reason: the
 * {@code moment} there names the parameter or part of the path that says which moment it is of, or {@code none}. That those with both
 * clocks read by them is shown in query-service.
 */
class TwoClocksTest {

    private static final Set<String> CLOCKS = Set.of("asAt", "happenedBy");
    private static final String NONE = "none";

    private final RunningGroundswell groundswell = RunningGroundswell.shared();

    @Test
    void every_read_asks_for_both_clocks_or_stands_in_the_table_with_its_reason() {
        Map<String, EndpointTable.Row> table = EndpointTable.rows("/moments.csv");
        List<Endpoint> reads =
                Endpoint.all(groundswell).stream().filter(Endpoint::reads).toList();
        assertThat(reads)
                .filteredOn(read -> !read.takes().containsAll(CLOCKS))
                .extracting(Endpoint::name)
                .containsExactlyInAnyOrderElementsOf(table.keySet());
        assertThat(reads)
                .filteredOn(read -> table.containsKey(read.name()))
                .allMatch(read -> has(read, table.get(read.name()).word()));
        assertThat(table.values()).allMatch(row -> !row.why().isBlank());
        assertThat(reads).hasSizeGreaterThan(100);
    }

    /** Whether a read takes what the table says that its moment is named by. */
    private static boolean has(Endpoint read, String moment) {
        return moment.equals(NONE) || read.takes().contains(moment);
    }
}
