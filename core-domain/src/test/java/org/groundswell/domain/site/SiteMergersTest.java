package org.groundswell.domain.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.Rules.TODAY;
import static org.groundswell.domain.Rules.TOMORROW;
import static org.groundswell.domain.Rules.said;
import static org.groundswell.domain.site.Sites.LISTED;
import static org.groundswell.domain.site.Sites.at;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.groundswell.domain.FieldRejection;
import org.groundswell.domain.Rules;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.StandingRejection;
import org.groundswell.domain.site.SiteCommand.ObserveStage;
import org.groundswell.domain.site.SiteCommand.RegroupSite;
import org.groundswell.domain.site.SiteCommand.RenameSite;
import org.groundswell.domain.site.SiteCommand.TakeIn;
import org.groundswell.domain.site.SiteCommand.UndoTakingIn;
import org.groundswell.domain.site.SiteEvent.SiteEnrolled;
import org.groundswell.domain.site.SiteEvent.SiteRegrouped;
import org.groundswell.domain.site.SiteEvent.SiteRenamed;
import org.groundswell.domain.site.SiteEvent.SiteTakenIn;
import org.groundswell.domain.site.SiteEvent.TakingInUndone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteMergersTest {

    private static final SiteCode RYJ = new SiteCode("RYJ");
    private static final SiteCode R1H = new SiteCode("R1H");
    private static final LocalDate DAY = LISTED.plusDays(10);
    private static final SiteEnrolled OTHER =
            new SiteEnrolled(RYJ, "Imperial", "London", "1", said("Asked"), LISTED.plusDays(40));
    private static final SiteTakenIn TAKEN_IN = new SiteTakenIn(RYJ, DAY, "preparing", said("One trust"));

    private final Rules<SiteCommand, SiteState, SiteEvent> sites = into(List.of(OTHER));

    private static Rules<SiteCommand, SiteState, SiteEvent> into(List<? extends SiteEvent> successor) {
        SiteState other = Sites.rules().given(successor).state();
        SiteDecider.Facts facts = SiteDecider.Facts.of(Map.of(RYJ, other));
        return new Rules<>(
                SiteDecider.initial(),
                SiteDecider::evolve,
                (command, state, circumstance) ->
                        SiteDecider.decide(command, state, Sites.LIFECYCLE, facts, circumstance));
    }

    private static TakeIn takeIn(LocalDate on) {
        return new TakeIn(RYJ, on, said("One trust"));
    }

    private static List<SiteEvent> takenIn() {
        return with(at("preparing"), TAKEN_IN);
    }

    private static List<SiteEvent> with(List<? extends SiteEvent> before, SiteEvent... then) {
        List<SiteEvent> events = new ArrayList<>(before);
        events.addAll(List.of(then));
        return events;
    }

    @Test
    void a_site_is_taken_in_from_a_day_and_keeps_the_place_it_held() {
        sites.given(at("preparing")).when(takeIn(DAY)).then(TAKEN_IN);
        sites.given(at("preparing", "paused"))
                .when(takeIn(DAY))
                .then(new SiteTakenIn(RYJ, DAY, "paused", said("One trust")));
        sites.given(at("preparing")).when(takeIn(TODAY)).events();
    }

    /** What stands against a merger, whoever asks. */
    static Stream<Arguments> refusals() {
        SiteTakenIn elsewhere = new SiteTakenIn(R1H, DAY, "identified", said("Another"));
        return Stream.of(
                Arguments.of(List.of(OTHER), at("preparing", "withdrawn"), DAY, SiteRejection.LEFT_BEFORE_MERGER),
                Arguments.of(List.of(OTHER), at("preparing", "declined"), DAY, SiteRejection.LEFT_BEFORE_MERGER),
                Arguments.of(List.of(OTHER), takenIn(), DAY, SiteRejection.TAKEN_IN_ALREADY),
                Arguments.of(
                        List.of(OTHER), at("preparing"), LISTED.minusDays(1), SiteRejection.MERGER_BEFORE_LAST_STEP),
                Arguments.of(
                        List.of(OTHER),
                        with(at("preparing"), new SiteRegrouped("North", "1", DAY)),
                        DAY.minusDays(1),
                        SiteRejection.MERGER_BEFORE_LAST_STEP),
                Arguments.of(List.of(), at("preparing"), DAY, SiteRejection.SUCCESSOR_UNKNOWN),
                Arguments.of(List.of(OTHER, elsewhere), at("preparing"), DAY, SiteRejection.SUCCESSOR_TAKEN_IN),
                Arguments.of(at("preparing", "withdrawn"), at("preparing"), DAY, SiteRejection.SUCCESSOR_LEFT));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("refusals")
    void a_merger_that_cannot_be_is_refused_in_words(
            List<SiteEvent> successor, List<SiteEvent> site, LocalDate on, SiteRejection reason) {
        into(successor).given(site).when(takeIn(on)).refused(reason);
    }

    @Test
    void a_site_is_not_taken_in_by_itself_and_every_fault_is_told() {
        sites.given(at("preparing"))
                .when(new TakeIn(Sites.RF4, TOMORROW, said(" ")))
                .refused(FieldRejection.IN_THE_FUTURE, FieldRejection.REQUIRED, SiteRejection.MERGER_WITH_ITSELF);
        into(List.of())
                .given(at("preparing"))
                .when(new TakeIn(RYJ, TOMORROW, said(" ")))
                .refusedAt("on", "reason", "into");
        sites.given().when(takeIn(DAY)).refused(SiteRejection.NOT_ENROLLED);
    }

    @Test
    void a_site_that_was_taken_in_stands_still_and_names_its_successor() {
        Stream.of(
                        Sites.complete("implementing"),
                        new RegroupSite("North", null, TODAY),
                        new ObserveStage("implementing", TODAY, said("Seen")))
                .forEach(command -> sites.given(takenIn())
                        .when(command)
                        .refusedSaying(SiteRejection.MERGED_SITE_STANDS, "RYJ", DAY.toString()));
        sites.given(takenIn())
                .when(new RenameSite("Barking (until spring)"))
                .then(new SiteRenamed("Barking (until spring)"));
        SiteStanding standing = sites.given(takenIn()).state().standing();
        assertThat(standing).isEqualTo(SiteStanding.takenIn("RYJ", DAY));
        assertThat(standing.hasLeft()).isTrue();
        assertThat(standing.refusal()).hasValueSatisfying(refusal -> {
            assertThat(refusal.code()).isEqualTo(StandingRejection.TAKEN_IN.code());
            assertThat(refusal.message()).contains("RYJ", DAY.toString());
        });
        assertThat(standing.word()).isEqualTo("taken in");
        assertThat(SiteStanding.ofSideState(SiteStanding.TAKEN_IN).livesOn()).isTrue();
        assertThat(Sites.LIFECYCLE.label(SiteStanding.TAKEN_IN)).isEqualTo("Taken in");
        assertThat(Sites.LIFECYCLE.standings())
                .startsWith("identified")
                .endsWith("withdrawn", SiteStanding.TAKEN_IN, SiteStanding.SPLIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01|2026-02|false",
                "2026-03-01|2026-03|true",
                "2026-03-02|2026-03|false",
                "2026-03-02|2026-04|true"
            })
    void the_last_month_of_its_own_is_the_one_that_began_before_the_day(String line) {
        String[] told = line.split("\\|");
        assertThat(new SiteStanding.Succession("RYJ", LocalDate.parse(told[0])).isBefore(YearMonth.parse(told[1])))
                .isEqualTo(Boolean.parseBoolean(told[2]));
        assertThat(SiteStanding.WITHDRAWN.refusal()).isEmpty();
    }

    @Test
    void a_merger_that_is_undone_brings_the_site_back_as_it_stood() {
        UndoTakingIn undo = new UndoTakingIn(said("It was another"));
        TakingInUndone undone = new TakingInUndone(RYJ, DAY, "preparing", "paused", LISTED, said("It was another"));
        List<SiteEvent> paused = with(at("preparing", "paused"), TAKEN_IN);

        sites.given(paused).when(undo).then(undone);
        assertThat(sites.given(with(paused, undone)).state())
                .isEqualTo(sites.given(at("preparing", "paused")).state());
        sites.given(takenIn())
                .when(undo)
                .then(new TakingInUndone(RYJ, DAY, "preparing", null, LISTED, said("It was another")));
        sites.given(with(paused, undone)).when(takeIn(DAY)).events();
    }

    @Test
    void a_merger_is_not_undone_without_a_reason_without_one_or_once_its_successor_was_taken_in() {
        UndoTakingIn undo = new UndoTakingIn(said("It was another"));
        SiteTakenIn onwards = new SiteTakenIn(R1H, DAY.plusDays(9), "identified", said("A larger one"));

        sites.given(takenIn()).when(new UndoTakingIn(said(" "))).refused(FieldRejection.REQUIRED);
        sites.given(at("preparing")).when(undo).refusedSaying(SiteRejection.NOT_TAKEN_IN, "RF4");
        into(List.of(OTHER, onwards))
                .given(takenIn())
                .when(undo)
                .refusedSaying(
                        SiteRejection.MERGER_BUILT_ON,
                        "RYJ",
                        "R1H",
                        DAY.plusDays(9).toString());
    }
}
