package org.groundswell.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.groundswell.domain.ledger.LedgerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTakenTest {

    private static final String P = "/programmes/p-one";
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sites.csv",
                "/variation/funnel.png",
                "/measures/m-1/sites/RAA/series.xlsx",
                "/measures/m-1/deciles.svg",
                "/sites/RAA/brief",
                "/history.csv",
                "/instruments/i-1/versions/2/questionnaire.fhir.json",
                "/rounds/r-1/sites/RAA/fhir/agreed.fhir.json"
            })
    void files_and_briefs_are_remembered(String path) {
        assertThat(FileTaken.programme(P + path)).contains(new LedgerId("p-one"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sites",
                "/sites/RAA",
                "/imports/u-1/errors.csv",
                "/history/reads.csv",
                "/variation/funnel.json",
                "/sites.csv?asAt=entry:1"
            })
    void pages_and_lists_of_faults_or_readings_are_not(String path) {
        assertThat(FileTaken.programme(P + path)).isEmpty();
        assertThat(FileTaken.programme("/programmes/P one/sites.csv")).isEmpty();
    }

    @Test
    void an_address_makes_the_file_again_and_holds_no_words_that_somebody_typed() {
        assertThat(FileTaken.address(
                        P + "/sites.csv?region=North+West&asAt=2026-03-01&happenedBy=2026-02-01&wave=", 12))
                .isEqualTo(P + "/sites.csv?asAt=entry:12&region=North+West&happenedBy=2026-02-01")
                .satisfies(address -> assertThat(FileTaken.isWhole(address)).isTrue());
        for (String typed : List.of("q=Jo+Smith", "stage=%3Cb%3EJo", "region=" + "Jo".repeat(40), "Jo=1", "wave=%zz")) {
            String address = FileTaken.address(P + "/sites.csv?" + typed + "&stage=adopted", 12);
            assertThat(address).as(typed).doesNotContain("Jo");
            assertThat(FileTaken.isWhole(address)).as(typed).isFalse();
        }
        assertThat(FileTaken.address(P + "/sites.csv?site=" + "A".repeat(60) + "&by=" + "B".repeat(60), 12))
                .hasSizeLessThan(HistoryRead.LONGEST);
    }

    @Test
    void an_address_that_was_written_is_written_again_alike() {
        for (String query : List.of("?region=A%26B,+C&q=Jo", "?measure=m-1&from=2026-01&to=2026-03", "")) {
            String once = FileTaken.address(P + "/signals/signals.csv" + query, 7);
            assertThat(FileTaken.address(once, 7)).isEqualTo(once);
        }
        String wide = P + "/sites.csv?sites=" + "A".repeat(64) + "&group=" + "B".repeat(64);
        assertThat(FileTaken.address(wide + "&owner=" + "C".repeat(64) + "&rule=" + "D".repeat(64), 7))
                .hasSizeLessThan(HistoryRead.LONGEST);
    }

    @Test
    void what_it_holds_is_said_by_its_address() {
        assertThat(scope("/measures/m-1/sites/RAA/series.csv"))
                .isEqualTo(new FileScope(true, false, "m-1", "RAA", null, null, null, null));
        assertThat(scope("/measures/m-1/deciles.csv?site=RAA&region=North"))
                .as("one site's line on all of them")
                .isEqualTo(new FileScope(true, true, "m-1", null, "North", null, null, null));
        assertThat(scope("/variation/funnel.png?measure=m-1&wave=1&from=2026-01&to=2026-03"))
                .isEqualTo(new FileScope(true, true, "m-1", null, null, "1", YearMonth.of(2026, 1), MARCH));
        assertThat(scope("/signals/signals.csv?site=RAA"))
                .isEqualTo(new FileScope(true, false, null, "RAA", null, null, null, null));
        assertThat(scope("/sites/RAA/brief"))
                .isEqualTo(new FileScope(true, false, null, "RAA", null, null, null, null));
        assertThat(scope("/measures/m-1/moved.csv?from=entry:12").first()).isNull();
        assertThat(List.of(scope("/sites.csv"), scope("/variation/adoption.csv"), scope("/rounds/r-1/heat-map.csv")))
                .allMatch(scope -> !scope.figures() && scope.sites());
        assertThat(List.of(
                        scope("/decisions.csv"),
                        scope("/history.csv"),
                        scope("/restatements.csv?since=4"),
                        scope("/rounds/r-1/sites/RAA/fhir/agreed.fhir.json")))
                .allMatch(scope -> !scope.figures() && !scope.sites());
    }

    @Test
    void a_figure_is_held_where_every_part_of_the_address_lets_it_through() {
        assertThat(scope("/variation/funnel.csv?measure=m-1&from=2026-02").holds("m-1", "RAA", null, null, MARCH))
                .isTrue();
        for (String other : List.of("measure=m-2", "region=North", "wave=2", "to=2026-02", "from=2026-04")) {
            assertThat(scope("/variation/funnel.csv?measure=m-1&" + other.replace("measure=m-1&", ""))
                            .holds(other.startsWith("measure") ? "m-2" : "m-1", "RAA", "South", "1", MARCH))
                    .as(other)
                    .isFalse();
        }
        assertThat(scope("/variation/funnel.csv?region=-").holds("m-1", "RAA", null, "1", MARCH))
                .isTrue();
        assertThat(scope("/measures/m-1/sites/RAA/series.csv").holds("m-1", "RBB", "North", "1", MARCH))
                .isFalse();
        assertThat(scope("/sites.csv").holds("m-1", "RAA", "North", "1", MARCH)).isFalse();
        assertThat(scope("/sites.csv").isOf("m-1")).isFalse();
        assertThat(scope("/sites/RAA/brief").isOf("m-1")).isTrue();
    }

    @Test
    void a_question_about_it_travels_in_one_word() {
        for (String address : List.of(
                "/variation/funnel.csv?measure=m-1&region=A~B%26;+C&from=2026-01&to=2026-03",
                "/sites.csv?wave=-", "/sites/RAA/brief")) {
            FileSince asked = new FileSince(12, 40, LocalDate.of(2026, 3, 4), scope(address));
            assertThat(FileSince.parse(asked.written())).isEqualTo(asked);
            assertThat(asked.written()).doesNotContain(";");
        }
        for (String unsound : List.of(
                "",
                "1~2",
                "x~2~2026-03-04~~~~~~~~",
                "1~2~March~~~~~~~~",
                "1~2~2026-03-04~~~~~~~x~",
                "1~2~+99999-03-04~~~~~~~~")) {
            assertThatThrownBy(() -> FileSince.parse(unsound)).as(unsound).isInstanceOf(RuntimeException.class);
        }
    }

    private static FileScope scope(String path) {
        return FileScope.of(P + path);
    }
}
