package org.groundswell.query.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.query.platform.answer.SiteFilter;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.Moment;
import org.groundswell.query.platform.asat.ProgrammeReads;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.RoundBrief;
import org.groundswell.query.platform.security.Caller;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On tables that nobody has analysed, as they are just after they grew. */
class HeatMapStoreTest {

    private static final Instrument THREE_S =
            Catalogue.load().instrument("three-s").orElseThrow();
    private static final int SITES = 80;

    private static QueryService service;
    private static Story story;

    @BeforeAll
    static void start() {
        Ledgers ledgers = new Ledgers();
        story = new Story(ledgers, "p-one").created("Flow").round("r-1");
        for (int i = 0; i < SITES; i++) {
            String site = "R%03d".formatted(i);
            story.site(site, "Site " + i, "North", "1")
                    .rated("r-1", site, "sita", "STR-1", "1")
                    .rated("r-1", site, "sita", "STR-2", "3")
                    .revealed("r-1", site)
                    .agreed("r-1", site, "STR-1", "0")
                    .flagged("r-1", site, "STR-1", "0");
        }
        service = QueryService.start(ledgers);
        service.fold();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_live_map_reads_a_site_and_its_cells_once() {
        assertThat(rowsRead(Moment.LIVE)).isEqualTo(Map.of("sites", (long) SITES, "cells", (long) SITES));
    }

    @Test
    void the_map_as_at_an_entry_reads_as_few_rows_as_the_live_one() {
        assertThat(rowsRead(new Moment.AtEntry(story.entries() - 1)))
                .isEqualTo(Map.of("sites", (long) SITES, "cells", (long) SITES));
    }

    @Test
    void what_needs_attention_reads_the_site_of_each_flag_once() {
        for (Moment moment : List.of(Moment.LIVE, new Moment.AtEntry(story.entries()))) {
            long read = read(moment, reading -> {
                long before = fetched(reading, "view_assessment_site");
                HeatMap.Attention attention = new HeatMapStore(reading)
                        .attention("r-1", THREE_S, SiteFilter.of(null, null, null, null), SiteScope.everySite());
                assertThat(attention.total()).isEqualTo(SITES);
                return fetched(reading, "view_assessment_site") - before;
            });
            assertThat(read).isEqualTo(SITES);
        }
    }

    @Test
    void rounds_are_counted_without_reading_any_assessment() {
        for (Moment moment : List.of(Moment.LIVE, new Moment.AtEntry(story.entries() - 1))) {
            long read = read(moment, reading -> {
                long before = fetched(reading, "view_heat_map");
                RoundBrief round = new HeatMapStore(reading).round("r-1").orElseThrow();
                assertThat(round.sites()).isEqualTo(SITES);
                assertThat(round.started()).isEqualTo(SITES);
                return fetched(reading, "view_heat_map") - before;
            });
            assertThat(read).isZero();
        }
    }

    private static Map<String, Long> rowsRead(Moment moment) {
        return read(moment, reading -> {
            long sites = fetched(reading, "view_assessment_site");
            long cells = fetched(reading, "view_heat_map");
            List<HeatMapStore.Stored> lines = new HeatMapStore(reading)
                    .lines(
                            "r-1",
                            SiteFilter.of(null, null, null, null),
                            SiteScope.everySite(),
                            HeatMapStore.attention(true),
                            Map.of());
            assertThat(lines)
                    .hasSize(SITES)
                    .allSatisfy(line -> assertThat(line.cells()).hasSize(2));
            return Map.of(
                    "sites", fetched(reading, "view_assessment_site") - sites,
                    "cells", fetched(reading, "view_heat_map") - cells);
        });
    }

    private static <T> T read(Moment moment, Function<Reading, T> query) {
        Caller maya = new Caller(new PersonId("maya"), Set.of(Role.PROGRAMME_MANAGER), Instant.MAX);
        return service.bean(ProgrammeReads.class)
                .answer(new ProgrammeReads.Question(story.programme(), maya, moment, null, 0), query)
                .data();
    }

    /** Rows that this connection has read of a table so far, by whatever plan. */
    private static long fetched(Reading reading, String table) {
        return reading.jdbc()
                .sql("select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables where relname = ?")
                .param(table)
                .query(Long.class)
                .single();
    }
}
