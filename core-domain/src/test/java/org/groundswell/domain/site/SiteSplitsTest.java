package org.groundswell.domain.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.Rules.TODAY;
import static org.groundswell.domain.Rules.TOMORROW;
import static org.groundswell.domain.Rules.said;
import static org.groundswell.domain.site.Sites.LISTED;
import static org.groundswell.domain.site.Sites.RF4;
import static org.groundswell.domain.site.Sites.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.groundswell.domain.FieldRejection;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.Rules;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.StandingRejection;
import org.groundswell.domain.site.SiteCommand.BeginPart;
import org.groundswell.domain.site.SiteCommand.ObserveStage;
import org.groundswell.domain.site.SiteCommand.Part;
import org.groundswell.domain.site.SiteCommand.RegroupSite;
import org.groundswell.domain.site.SiteCommand.Rejoin;
import org.groundswell.domain.site.SiteCommand.RenameSite;
import org.groundswell.domain.site.SiteCommand.SplitSite;
import org.groundswell.domain.site.SiteCommand.TakeIn;
import org.groundswell.domain.site.SiteCommand.UndoSplit;
import org.groundswell.domain.site.SiteCommand.UndoTakingIn;
import org.groundswell.domain.site.SiteEvent.PartBegun;
import org.groundswell.domain.site.SiteEvent.SiteEnrolled;
import org.groundswell.domain.site.SiteEvent.SiteRegrouped;
import org.groundswell.domain.site.SiteEvent.SiteRenamed;
import org.groundswell.domain.site.SiteEvent.SiteSplit;
import org.groundswell.domain.site.SiteEvent.SiteTakenIn;
import org.groundswell.domain.site.SiteEvent.SplitUndone;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SiteSplitsTest {

    private static final SiteCode RYJ = new SiteCode("RYJ");
    private static final SiteCode R1H = new SiteCode("R1H");
    private static final SiteCode RAL = new SiteCode("RAL");
    private static final LocalDate DAY = LISTED.plusDays(10);

    private static final Part NORTH = new Part(RYJ, "North", "North West", null);
    private static final Part SOUTH = new Part(R1H, "South", null, "");
    private static final SiteSplit SPLIT = new SiteSplit(List.of(RYJ, R1H), DAY, "preparing", said("Two trusts"));
    private static final SiteTakenIn ELSEWHERE = new SiteTakenIn(RAL, DAY, "identified", said("Another"));

    private static SplitSite split(LocalDate on, Part... parts) {
        return new SplitSite(List.of(parts), on, said("Two trusts"));
    }

    private static List<SiteEvent> with(List<? extends SiteEvent> before, SiteEvent... then) {
        List<SiteEvent> events = new ArrayList<>(before);
        events.addAll(List.of(then));
        return events;
    }

    private static SiteEnrolled listed(SiteCode code, LocalDate on) {
        return new SiteEnrolled(code, "North", "London", "1", said("Asked"), on);
    }

    private static Rules<SiteCommand, SiteState, SiteEvent> among(Map<SiteCode, List<SiteEvent>> others) {
        Map<SiteCode, SiteState> states = new HashMap<>();
        others.forEach(
                (code, events) -> states.put(code, Sites.rules().given(events).state()));
        return new Rules<>(
                SiteDecider.initial(),
                SiteDecider::evolve,
                (command, state, circumstance) -> SiteDecider.decide(
                        command, state, Sites.LIFECYCLE, SiteDecider.Facts.of(states), circumstance));
    }

    private static Rules<SiteCommand, SiteState, SiteEvent> alone() {
        return among(Map.of());
    }

    @Test
    void a_site_is_split_from_a_day_and_keeps_the_place_it_held() {
        alone().given(at("preparing")).when(split(DAY, NORTH, SOUTH)).then(SPLIT);
        alone().given(at("preparing", "paused"))
                .when(split(TODAY, NORTH, SOUTH))
                .then(new SiteSplit(List.of(RYJ, R1H), TODAY, "paused", said("Two trusts")));
        alone().given(at("preparing"))
                .when(split(
                        DAY,
                        IntStream.range(0, 6)
                                .mapToObj(i -> new Part(new SiteCode("P" + i), "Part " + i, null, null))
                                .toArray(Part[]::new)))
                .events();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(at("preparing", "withdrawn"), DAY, SiteRejection.LEFT_BEFORE_SPLIT),
                Arguments.of(at("preparing", "declined"), DAY, SiteRejection.LEFT_BEFORE_SPLIT),
                Arguments.of(with(at("preparing"), ELSEWHERE), DAY, SiteRejection.TAKEN_IN_BEFORE_SPLIT),
                Arguments.of(with(at("preparing"), SPLIT), DAY, SiteRejection.SPLIT_ALREADY),
                Arguments.of(at("preparing"), LISTED.minusDays(1), SiteRejection.SPLIT_BEFORE_LAST_STEP),
                Arguments.of(
                        with(at("preparing"), new SiteRegrouped("North", "1", DAY)),
                        DAY.minusDays(1),
                        SiteRejection.SPLIT_BEFORE_LAST_STEP),
                Arguments.of(List.of(), DAY, SiteRejection.NOT_ENROLLED));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("refusals")
    void a_site_that_cannot_be_split_is_refused_in_words(List<SiteEvent> site, LocalDate on, SiteRejection reason) {
        alone().given(site).when(split(on, NORTH, SOUTH)).refused(reason);
    }

    @Test
    void every_fault_of_every_part_is_told_at_its_field() {
        var refused = among(Map.of(RAL, List.of(listed(RAL, LISTED))))
                .given(at("preparing"))
                .when(new SplitSite(
                        List.of(
                                new Part(RF4, "North", null, null),
                                new Part(RAL, " ", null, null),
                                new Part(RYJ, "South", "x".repeat(201), null),
                                new Part(RYJ, "East", null, null)),
                        TOMORROW,
                        said(" ")));
        refused.refusedAt(
                "on", "reason", "parts[0].code", "parts[1].code", "parts[1].name", "parts[2].region", "parts[3].code");
        refused.refused(
                FieldRejection.IN_THE_FUTURE,
                FieldRejection.REQUIRED,
                SiteRejection.PART_IS_WHOLE,
                SiteRejection.PART_ENROLLED,
                FieldRejection.REQUIRED,
                FieldRejection.TOO_LONG,
                SiteRejection.PART_TWICE);
        alone().given(at("preparing")).when(split(DAY, NORTH)).refused(SiteRejection.PARTS_TOO_FEW_OR_MANY);
        alone().given(at("preparing"))
                .when(split(
                        DAY,
                        IntStream.range(0, 7)
                                .mapToObj(i -> new Part(new SiteCode("P" + i), "Part " + i, null, null))
                                .toArray(Part[]::new)))
                .refusedSaying(SiteRejection.PARTS_TOO_FEW_OR_MANY, "2 to 6", "not 7");
    }

    @Test
    void a_part_is_enrolled_and_begins_where_the_site_stood() {
        var whole = among(Map.of(RF4, with(at("preparing"), SPLIT)));
        FreeText why = new FreeText(PersonId.SYSTEM, "Part of site RF4");

        whole.given()
                .when(new BeginPart(RF4, NORTH))
                .then(
                        new SiteEnrolled(RYJ, "North", "North West", "1", why, DAY),
                        new PartBegun(RF4, DAY, "preparing", null, null));
        whole.given()
                .when(new BeginPart(RF4, SOUTH))
                .then(
                        new SiteEnrolled(R1H, "South", "London", null, why, DAY),
                        new PartBegun(RF4, DAY, "preparing", null, null));
        List<SiteEvent> ended = with(
                at("preparing"),
                new StageEntered(
                        "MV-X",
                        "forward",
                        "embedded",
                        "sustaining",
                        LISTED,
                        List.of(new Evidence("ev-sustaining-resource-end", said("2026-03-31"))),
                        null,
                        null),
                new SiteSplit(List.of(RYJ, R1H), DAY, "sustaining", said("Two trusts")));
        assertThat(among(Map.of(RF4, ended))
                        .given()
                        .when(new BeginPart(RF4, NORTH))
                        .events()
                        .getLast())
                .isEqualTo(new PartBegun(RF4, DAY, "sustaining", null, LocalDate.of(2026, 3, 31)));
    }

    @Test
    void a_part_stands_like_any_other_site() {
        var part = alone().given(
                        listed(RYJ, DAY), new PartBegun(RF4, DAY, "preparing", "paused", LocalDate.of(2026, 3, 31)));
        SiteState.Enrolled state = (SiteState.Enrolled) part.state();

        assertThat(state.standing()).isEqualTo(SiteStanding.PAUSED);
        assertThat(state.position().stageHeld()).isEqualTo("preparing");
        assertThat(state.lastMovedOn()).isEqualTo(DAY);
        assertThat(state.resourceEnded()).isEqualTo(LocalDate.of(2026, 3, 31));
        part.when(Sites.complete("withdrawn")).events();
    }

    @Test
    void only_a_site_that_was_split_into_it_has_a_part() {
        BeginPart begin = new BeginPart(RF4, NORTH);
        alone().given().when(begin).refused(SiteRejection.NO_PART_OF);
        among(Map.of(RF4, at("preparing"))).given().when(begin).refused(SiteRejection.NO_PART_OF);
        among(Map.of(RF4, with(at("preparing"), SPLIT)))
                .given()
                .when(new BeginPart(RF4, new Part(RAL, "East", null, null)))
                .refused(SiteRejection.NO_PART_OF);
        among(Map.of(RF4, with(at("preparing"), SPLIT)))
                .given(listed(RYJ, LISTED))
                .when(begin)
                .refused(SiteRejection.PART_ENROLLED);
    }

    @Test
    void a_site_that_was_split_stands_still_and_names_its_parts() {
        List<SiteEvent> whole = with(at("preparing"), SPLIT);
        Stream.of(
                        Sites.complete("implementing"),
                        new RegroupSite("North", null, TODAY),
                        new ObserveStage("implementing", TODAY, said("Seen")))
                .forEach(command -> alone().given(whole)
                        .when(command)
                        .refusedSaying(SiteRejection.SPLIT_SITE_STANDS, "RYJ and R1H", DAY.toString()));
        alone().given(whole).when(new RenameSite("Barking, once")).then(new SiteRenamed("Barking, once"));
        SiteStanding standing = alone().given(whole).state().standing();
        assertThat(standing).isEqualTo(SiteStanding.split(List.of("RYJ", "R1H"), DAY));
        assertThat(standing.hasLeft()).isTrue();
        assertThat(standing.refusal()).hasValueSatisfying(refusal -> {
            assertThat(refusal.code()).isEqualTo(StandingRejection.SPLIT.code());
            assertThat(refusal.message()).contains("RYJ and R1H", DAY.toString());
        });
        assertThat(SiteStanding.ofSideState(SiteStanding.SPLIT).livesOn()).isTrue();
        assertThat(Sites.LIFECYCLE.label(SiteStanding.SPLIT)).isEqualTo("Split");
    }

    @Test
    void a_site_that_was_split_neither_merges_nor_takes_in() {
        TakeIn takeIn = new TakeIn(RAL, DAY, said("One trust"));
        List<SiteEvent> whole = with(at("preparing"), SPLIT);
        List<SiteEvent> gone = with(at("preparing"), ELSEWHERE);

        among(Map.of(RAL, List.of(listed(RAL, LISTED))))
                .given(whole)
                .when(takeIn)
                .refused(SiteRejection.SPLIT_ALREADY);
        among(Map.of(RAL, whole)).given(at("preparing")).when(takeIn).refused(SiteRejection.SUCCESSOR_SPLIT);
        among(Map.of(RAL, whole))
                .given(gone)
                .when(new UndoTakingIn(said("It was another")))
                .refused(SiteRejection.MERGER_SPLIT_SINCE);
    }

    @Test
    void a_split_that_is_undone_brings_the_site_back_as_it_stood() {
        UndoSplit undo = new UndoSplit(List.of(RYJ, R1H), said("Not this trust"));
        List<SiteEvent> paused = with(at("preparing", "paused"), SPLIT);
        SplitUndone undone =
                new SplitUndone(List.of(RYJ, R1H), DAY, "preparing", "paused", LISTED, said("Not this trust"));
        var parts = among(Map.of(RYJ, List.of(listed(RYJ, DAY)), R1H, List.of(listed(R1H, DAY))));

        parts.given(paused).when(undo).then(undone);
        assertThat(alone().given(with(paused, undone)).state())
                .isEqualTo(alone().given(at("preparing", "paused")).state());
        parts.given(paused).when(new UndoSplit(List.of(RYJ, R1H), said(" "))).refused(FieldRejection.REQUIRED);
        parts.given(at("preparing")).when(undo).refusedSaying(SiteRejection.NOT_SPLIT, "RF4");
        parts.given(paused)
                .when(new UndoSplit(List.of(RYJ, RAL), said("Not this trust")))
                .refused(SiteRejection.NOT_SPLIT);
        among(Map.of(RYJ, List.of(listed(RYJ, DAY), ELSEWHERE), R1H, with(List.of(listed(R1H, DAY)), SPLIT)))
                .given(paused)
                .when(undo)
                .refused(SiteRejection.PART_TAKEN_IN, SiteRejection.PART_SPLIT);
    }

    @Test
    void the_parts_of_a_split_that_is_undone_become_part_of_the_site_again() {
        FreeText why = new FreeText(PersonId.SYSTEM, "The split of site RF4 was undone");
        PartBegun begun = new PartBegun(RF4, DAY, "preparing", null, null);
        var stands = among(Map.of(RF4, at("preparing")));

        stands.given(listed(RYJ, DAY), begun).when(new Rejoin(RF4)).then(new SiteTakenIn(RF4, DAY, "preparing", why));
        stands.given(listed(RYJ, DAY), begun, new SiteRegrouped("North", "1", TODAY))
                .when(new Rejoin(RF4))
                .then(new SiteTakenIn(RF4, TODAY, "preparing", why));
        stands.given(
                        listed(RYJ, DAY),
                        begun,
                        new StageEntered("MV-X", "forward", "preparing", "implementing", TODAY, List.of(), null, null))
                .when(new Rejoin(RF4))
                .then(new SiteTakenIn(RF4, TODAY, "implementing", why));
        among(Map.of(RF4, with(at("preparing"), SPLIT)))
                .given(listed(RYJ, DAY), begun)
                .when(new Rejoin(RF4))
                .refused(SiteRejection.NO_PART_OF);
        stands.given(listed(RYJ, DAY), begun, ELSEWHERE).when(new Rejoin(RF4)).refused(SiteRejection.NO_PART_OF);
    }

    /** After an undoing the same codes serve again, on an earlier day too; a site that was itself one before only from its merger on. */
    @Test
    void a_code_that_is_part_of_the_site_already_comes_back() {
        SiteTakenIn back = new SiteTakenIn(RF4, DAY, "preparing", said("Undone"));
        List<SiteEvent> undone = List.of(listed(RYJ, DAY), new PartBegun(RF4, DAY, "preparing", null, null), back);
        List<SiteEvent> lived = List.of(listed(RYJ, LISTED), back);
        LocalDate earlier = DAY.minusDays(3);

        among(Map.of(RYJ, undone))
                .given(at("preparing"))
                .when(split(earlier, NORTH, SOUTH))
                .events();
        among(Map.of(RYJ, lived))
                .given(at("preparing"))
                .when(split(DAY, NORTH, SOUTH))
                .events();
        among(Map.of(RYJ, lived))
                .given(at("preparing"))
                .when(split(earlier, NORTH, SOUTH))
                .refusedSaying(SiteRejection.PART_TAKEN_IN_LATER, "RYJ", DAY.toString());
        var again = among(Map.of(
                RF4,
                with(at("preparing"), new SiteSplit(List.of(RYJ, R1H), earlier, "preparing", said("Two trusts")))));
        again.given(undone)
                .when(new BeginPart(RF4, new Part(RYJ, "North Trust", "", null)))
                .then(
                        new SiteRenamed("North Trust"),
                        new SiteRegrouped(null, "1", earlier),
                        new PartBegun(RF4, earlier, "preparing", null, null));
        again.given(undone)
                .when(new BeginPart(RF4, new Part(RYJ, "North", null, null)))
                .then(new PartBegun(RF4, earlier, "preparing", null, null));
        assertThat(alone().given(with(undone, new PartBegun(RF4, earlier, "preparing", null, null)))
                        .state()
                        .standing())
                .isEqualTo(SiteStanding.ACTIVE);
    }
}
