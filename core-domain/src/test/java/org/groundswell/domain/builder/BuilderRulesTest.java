package org.groundswell.domain.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.Rules.said;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.groundswell.domain.FieldRejection;
import org.groundswell.domain.Rules;
import org.groundswell.domain.builder.BuilderCommand.BeginDraft;
import org.groundswell.domain.builder.BuilderCommand.KeepDraft;
import org.groundswell.domain.builder.BuilderCommand.PublishDraft;
import org.groundswell.domain.builder.BuilderCommand.WithdrawInstrument;
import org.groundswell.domain.builder.BuilderEvent.DraftKept;
import org.groundswell.domain.builder.BuilderEvent.InstrumentWithdrawn;
import org.groundswell.domain.builder.BuilderEvent.VersionPublished;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.instrument.BuiltInstrument.Domain;
import org.groundswell.domain.instrument.BuiltInstrument.Item;
import org.groundswell.domain.instrument.BuiltInstrument.Level;
import org.groundswell.domain.instrument.BuiltInstrument.Raters;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Licence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BuilderRulesTest {

    private static final Licence OWN = new Licence("own", "Written by the programme", true);
    private static final List<Level> LEVELS = List.of(level("0"), level("1"), level("3"));
    private static final Domain PEOPLE = new Domain("D1", "People", null, List.of(item("D1-1"), item("D1-2")));
    private static final BuiltInstrument READY = built(LEVELS, List.of(PEOPLE), new Raters(5, false, 2), 6, OWN);
    private static final BuiltInstrument EMPTY =
            new BuiltInstrument("", "", List.of(), List.of(), new Raters(1, false, 1), null, new Licence("", "", true));

    private final Rules<BuilderCommand, BuilderState, BuilderEvent> builder =
            new Rules<>(BuilderDecider.initial(), BuilderDecider::evolve, BuilderDecider::decide);

    private static Level level(String value) {
        return new Level(value, "Level " + value, "Meaning of " + value, value.equals("0"));
    }

    private static Item item(String id) {
        return new Item(id, "Lead", "Is a lead named?", null, 1);
    }

    private static BuiltInstrument built(
            List<Level> levels, List<Domain> domains, Raters raters, @Nullable Integer months, Licence licence) {
        return new BuiltInstrument("Ready", "Before a site joins", levels, domains, raters, months, licence);
    }

    private static BuiltInstrument raters(int wanted, boolean anonymous, int least) {
        return built(LEVELS, List.of(PEOPLE), new Raters(wanted, anonymous, least), null, OWN);
    }

    @Test
    void a_draft_may_lack_anything() {
        builder.given().when(new BeginDraft("i-1", EMPTY)).then(new DraftKept("i-1", EMPTY));
    }

    @Test
    void an_instrument_is_begun_once_and_then_kept() {
        builder.given(new DraftKept("i-1", EMPTY))
                .when(new BeginDraft("i-1", READY))
                .refused(BuilderRejection.ALREADY_BEGUN);
        builder.given().when(new KeepDraft("i-1", READY)).refused(BuilderRejection.INSTRUMENT_UNKNOWN);
        builder.given(new DraftKept("i-1", EMPTY))
                .when(new KeepDraft("i-1", READY))
                .then(new DraftKept("i-1", READY));
    }

    @Test
    void a_draft_kept_as_it_stands_changes_nothing() {
        assertThat(builder.given(new DraftKept("i-1", READY))
                        .when(new KeepDraft("i-1", READY))
                        .events())
                .isEmpty();
    }

    @Test
    void a_draft_holds_nothing_that_could_not_be_kept() {
        Domain twice = new Domain("D1", "x".repeat(201), null, List.of(item("D1"), item("a b"), item("")));
        builder.given()
                .when(new BeginDraft(
                        "i-1",
                        new BuiltInstrument(
                                "",
                                "x".repeat(4001),
                                List.of(new Level("high", "", "", false)),
                                List.of(twice),
                                new Raters(0, false, 51),
                                0,
                                new Licence("borrowed", "", true))))
                .refusedAt(
                        "purpose",
                        "levels[0].value",
                        "domains[0].label",
                        "domains[0].items[0].id",
                        "domains[0].items[1].id",
                        "domains[0].items[2].id",
                        "raters.wanted",
                        "raters.least",
                        "everyMonths",
                        "licence.status");
    }

    @Test
    void the_first_version_is_one_and_the_next_follows_a_changed_draft() {
        VersionPublished first = new VersionPublished("i-1", 1, READY);
        builder.given(new DraftKept("i-1", READY)).when(new PublishDraft("i-1")).then(first);
        BuiltInstrument later = raters(5, false, 3);
        builder.given(new DraftKept("i-1", READY), first, new DraftKept("i-1", later))
                .when(new PublishDraft("i-1"))
                .then(new VersionPublished("i-1", 2, later));
    }

    @Test
    void a_version_that_stands_is_not_published_again() {
        builder.given(new DraftKept("i-1", READY), new VersionPublished("i-1", 1, READY))
                .when(new PublishDraft("i-1"))
                .refused(BuilderRejection.NOTHING_NEW);
    }

    @Test
    void publishing_names_everything_that_is_missing() {
        builder.given(new DraftKept("i-1", EMPTY))
                .when(new PublishDraft("i-1"))
                .refusedAt("name", "purpose", "levels", "domains", "licence.status", "licence.source");
        BuiltInstrument gaps = built(
                List.of(new Level("", "", "", false), level("1")),
                List.of(
                        new Domain("D1", "", null, List.of()),
                        new Domain("D2", "Data", null, List.of(new Item("D2-1", "", "", null, 6)))),
                new Raters(2, false, 3),
                null,
                OWN);
        builder.given(new DraftKept("i-1", gaps))
                .when(new PublishDraft("i-1"))
                .refusedAt(
                        "levels[0].value",
                        "levels[0].label",
                        "levels[0].meaning",
                        "domains[0].label",
                        "domains[0].items",
                        "domains[1].items[0].label",
                        "domains[1].items[0].text",
                        "domains[1].items[0].weight",
                        "raters.least");
    }

    @Test
    void levels_are_numbers_that_rise() {
        builder.given()
                .when(new BeginDraft(
                        "i-1",
                        built(
                                List.of(level("1"), level("1"), level("0"), level("10")),
                                List.of(),
                                new Raters(1, false, 1),
                                null,
                                OWN)))
                .refusedAt("levels[1].value", "levels[2].value", "levels[3].value");
    }

    @Test
    void anonymous_ratings_need_three_raters() {
        builder.given(new DraftKept("i-1", raters(5, true, 2)))
                .when(new PublishDraft("i-1"))
                .refused(BuilderRejection.ANONYMOUS_NEEDS_THREE);
        assertThat(builder.given(new DraftKept("i-1", raters(5, true, 3)))
                        .when(new PublishDraft("i-1"))
                        .events())
                .hasSize(1);
    }

    @Test
    void an_instrument_is_not_longer_than_a_team_can_answer() {
        List<Item> items = new ArrayList<>(IntStream.rangeClosed(0, ContentFaults.MOST_ITEMS)
                .mapToObj(i -> item("q" + i))
                .toList());
        BuiltInstrument longer =
                built(LEVELS, List.of(new Domain("D1", "All", null, items)), new Raters(1, false, 1), null, OWN);
        builder.given().when(new BeginDraft("i-1", longer)).refusedSaying(BuilderRejection.TOO_MANY, "120", "121");
        items.removeLast();
        assertThat(builder.given()
                        .when(new BeginDraft(
                                "i-1",
                                built(
                                        LEVELS,
                                        List.of(new Domain("D1", "All", null, items)),
                                        new Raters(1, false, 1),
                                        null,
                                        OWN)))
                        .events())
                .hasSize(1);
    }

    @Test
    void what_was_withdrawn_is_neither_changed_nor_offered() {
        var withdrawn = builder.given(
                new DraftKept("i-1", READY),
                new VersionPublished("i-1", 1, READY),
                new InstrumentWithdrawn("i-1", said("Superseded")));
        withdrawn.when(new KeepDraft("i-1", EMPTY)).refused(BuilderRejection.WITHDRAWN);
        withdrawn.when(new PublishDraft("i-1")).refused(BuilderRejection.WITHDRAWN);
        assertThat(BuilderState.offered("i-1", withdrawn.state())).isEmpty();
    }

    @Test
    void withdrawing_says_why_and_nothing_unknown_is_withdrawn() {
        builder.given(new DraftKept("i-1", READY))
                .when(new WithdrawInstrument("i-1", said(" ")))
                .refused(FieldRejection.REQUIRED);
        builder.given().when(new WithdrawInstrument("i-1", said("Gone"))).refused(BuilderRejection.INSTRUMENT_UNKNOWN);
        builder.given().when(new PublishDraft("i-1")).refused(BuilderRejection.INSTRUMENT_UNKNOWN);
    }

    @Test
    void only_a_published_version_is_offered_to_rounds() {
        assertThat(BuilderState.offered(
                        "i-1", builder.given(new DraftKept("i-1", READY)).state()))
                .isEmpty();
        var published = builder.given(
                        new DraftKept("i-1", READY), new VersionPublished("i-1", 1, READY), new DraftKept("i-1", EMPTY))
                .state();
        Instrument instrument = BuilderState.offered("i-1", published)
                .orElseThrow()
                .by(Catalogue.load())
                .orElseThrow();
        assertThat(instrument.version()).isEqualTo("1");
        assertThat(instrument.agreed()).containsExactly("D1-1", "D1-2");
        assertThat(instrument.attention().flags("0")).isTrue();
        assertThat(instrument.attention().flags("not-known")).isTrue();
        assertThat(instrument.attention().flags("1")).isFalse();
        assertThat(instrument.scale().answers()).containsExactly("0", "1", "3", "not-known", "not-applicable");
    }
}
