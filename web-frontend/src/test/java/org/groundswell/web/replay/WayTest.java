package org.groundswell.web.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.reading.HistoryReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WayTest {

    @Test
    void what_is_written_is_read_again_whatever_it_holds() {
        Map<String, String> filters = Map.of("q", "a & b = c + ü %", "site", "R07", "actor", "sita");
        Way way = new Way(filters, true, true);
        assertThat(Way.read(way.written())).isEqualTo(way);
        assertThat(Way.read(way.keeping(false).playing(false).written())).isEqualTo(new Way(filters, false, false));
    }

    @Test
    void everything_is_walked_through_where_nothing_narrows_it() {
        assertThat(new Way(Map.of(), false, false).written()).isEqualTo("all");
        assertThat(Way.read("all")).isEqualTo(new Way(Map.of(), false, false));
        assertThat(Way.read("nonsense=1&&=&site=")).isEqualTo(new Way(Map.of("site", ""), false, false));
    }

    @Test
    void the_filters_of_a_history_are_taken_and_nothing_else_of_its_address() {
        Here history = new Here(
                "/programmes/p/history",
                List.of(
                        new Here.Parameter("type", "decision"),
                        new Here.Parameter("before", "12"),
                        new Here.Parameter("q", " ")));
        assertThat(Way.through(history)).isEqualTo(new Way(Map.of("type", "decision"), false, false));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "p-xx/round/r-1, -, round /rounds/r-1",
                "p-xx/assessment/r-1/R07, R07, round /rounds/r-1 site /sites/R07",
                "p-xx/series/m-1/R07, R07, series /measures/m-1/sites/R07 measure /measures/m-1 site /sites/R07",
                "p-xx/limits/m-1/R07, R07, series /measures/m-1/sites/R07 measure /measures/m-1 site /sites/R07",
                "p-xx/measure/m-1, -, measure /measures/m-1",
                "p-xx/import/u-1, -, measures /measures",
                "p-xx/record/risk/k-1, -, record /records/risk/k-1",
                "p-xx/group/g-1, -, group /groups/g-1",
                "p-xx/decision/d-1, -, decision /decisions/d-1",
                "p-xx/adaptation/a-1, R07, adaptation /adaptations/a-1 site /sites/R07",
                "p-xx/action/t-1, R07, action /actions/t-1 site /sites/R07",
                "p-xx/pdsa/y-1, R07, pdsa /pdsa/y-1 site /sites/R07",
                "p-xx/component/c-1, -, components /components",
                "p-xx/site/R07, R07, site /sites/R07",
                "p-xx/member/sita, -, ''",
                "-, -, ''"
            })
    void an_entry_is_shown_on_the_page_that_it_changed(String aggregate, String site, String screens) {
        HistoryReading.Entry entry = new HistoryReading.Entry(
                7,
                Instant.EPOCH,
                "sita",
                "some.Event",
                aggregate,
                site,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        StringBuilder told = new StringBuilder();
        Screens.of(entry)
                .forEach((name, path) ->
                        told.append(name).append(' ').append(path).append(' '));
        assertThat(told.toString().strip()).isEqualTo((screens + " programme").strip());
    }
}
