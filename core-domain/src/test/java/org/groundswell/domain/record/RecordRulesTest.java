package org.groundswell.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.domain.Rules.TODAY;
import static org.groundswell.domain.Rules.TOMORROW;
import static org.groundswell.domain.Rules.said;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.domain.FieldRejection;
import org.groundswell.domain.Rules;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.StandingRejection;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.record.FieldValue.Row;
import org.groundswell.domain.record.RecordCommand.AmendRecord;
import org.groundswell.domain.record.RecordCommand.KeepRecord;
import org.groundswell.domain.record.RecordCommand.RestoreRecord;
import org.groundswell.domain.record.RecordCommand.WithdrawRecord;
import org.groundswell.domain.record.RecordEvent.RecordAmended;
import org.groundswell.domain.record.RecordEvent.RecordKept;
import org.groundswell.domain.record.RecordEvent.RecordRestored;
import org.groundswell.domain.record.RecordEvent.RecordWithdrawn;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordRulesTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final SiteCode RF4 = new SiteCode("RF4");

    private final Rules<RecordCommand, RecordState, RecordEvent> record = at(SiteStanding.ACTIVE);

    private static Rules<RecordCommand, RecordState, RecordEvent> at(SiteStanding site) {
        return new Rules<>(
                RecordDecider.initial(),
                RecordDecider::evolve,
                (command, state, circumstance) -> RecordDecider.decide(command, state, CATALOGUE, site, circumstance));
    }

    private static Values visit() {
        return new Values(List.of(
                FieldValue.day("fac-date", TODAY),
                FieldValue.number("fac-minutes", new BigDecimal("45")),
                FieldValue.chosen("fac-mode", List.of("visit")),
                FieldValue.chosen("fac-purpose", List.of("data-help", "review")),
                FieldValue.words("fac-people", said("Ward manager")),
                FieldValue.words("fac-summary", said("They are short of people"))));
    }

    private static Values visit(FieldValue... changed) {
        return visit().with(new Values(List.of(changed)));
    }

    private static RecordKept kept(Values values) {
        return new RecordKept("facilitation-log", "1.0.0", "k-1", RF4, values);
    }

    private static KeepRecord keep(Values values) {
        return new KeepRecord("facilitation-log", "k-1", RF4, values);
    }

    @Test
    void a_record_is_kept_under_the_version_of_its_content() {
        record.given().when(keep(visit())).then(kept(visit()));
    }

    @Test
    void every_fault_of_a_record_is_named_at_its_field() {
        record.given()
                .when(keep(new Values(List.of(
                        FieldValue.day("fac-date", TOMORROW),
                        FieldValue.number("fac-minutes", new BigDecimal("-1")),
                        FieldValue.chosen("fac-mode", List.of("visit", "phone")),
                        FieldValue.chosen("fac-purpose", List.of("chat")),
                        FieldValue.words("fac-mood", said("Fine"))))))
                .refusedAt(
                        "values.fac-date",
                        "values.fac-minutes",
                        "values.fac-mode",
                        "values.fac-purpose",
                        "values.fac-mood",
                        "values.fac-people",
                        "values.fac-summary");
    }

    @Test
    void a_fault_in_a_row_is_named_at_the_row() {
        Row complete = new Row(List.of(
                FieldValue.words("fac-promise-what", said("Send it")),
                FieldValue.words("fac-promise-who", said("Jo")),
                FieldValue.day("fac-promise-due", TOMORROW)));
        Row wanting = new Row(List.of(FieldValue.words("fac-promise-what", said("Call"))));
        record.given()
                .when(keep(visit(FieldValue.rows("fac-promises", List.of(complete, wanting)))))
                .refusedAt("values.fac-promises[1].fac-promise-who", "values.fac-promises[1].fac-promise-due");
    }

    @Test
    void what_the_platform_fills_in_is_not_taken_from_anybody() {
        record.given()
                .when(keep(visit(FieldValue.people("fac-facilitator", List.of(Rules.BOB)))))
                .refused(RecordRejection.FIELD_AUTOMATIC);
    }

    @Test
    void a_value_of_another_type_than_its_field_is_refused() {
        record.given()
                .when(keep(visit(
                        FieldValue.words("fac-date", said("today")),
                        FieldValue.day("fac-minutes", TODAY),
                        FieldValue.chosen("fac-summary", List.of("visit")))))
                .refused(RecordRejection.DAY_NEEDED, RecordRejection.NUMBER_NEEDED, RecordRejection.WORDS_NEEDED);
    }

    @Test
    void a_condition_makes_a_field_needed() {
        Values open = risk("open");
        Rules<RecordCommand, RecordState, RecordEvent> programme = at(SiteStanding.NOT_ENROLLED);
        programme.given().when(new KeepRecord("risk", "k-1", null, open)).events();
        programme
                .given()
                .when(new KeepRecord("risk", "k-1", null, risk("accepted")))
                .refusedAt("values.rsk-reason");
        programme
                .given()
                .when(new KeepRecord("risk", "k-1", null, risk("escalated")))
                .refusedAt("values.rsk-escalated-to");
    }

    @Test
    void a_visit_is_to_a_site_that_is_enrolled() {
        record.given()
                .when(new KeepRecord("facilitation-log", "k-1", null, visit()))
                .refused(RecordRejection.OF_A_SITE);
        at(SiteStanding.NOT_ENROLLED).given().when(keep(visit())).refused(RecordRejection.SITE_UNKNOWN);
        at(SiteStanding.takenIn("RYJ", TODAY)).given().when(keep(visit())).refused(StandingRejection.TAKEN_IN);
    }

    @Test
    void a_record_is_amended_by_what_changed() {
        Values longer =
                visit(FieldValue.number("fac-minutes", new BigDecimal("50")), FieldValue.day("fac-next", TOMORROW));
        record.given(kept(visit()))
                .when(new AmendRecord(longer, said("Counted again")))
                .then(new RecordAmended(
                        "facilitation-log",
                        "1.0.0",
                        "k-1",
                        RF4,
                        new Values(List.of(
                                FieldValue.number("fac-minutes", new BigDecimal("50")),
                                FieldValue.day("fac-next", TOMORROW))),
                        List.of(),
                        said("Counted again")));
    }

    @Test
    void a_field_left_out_of_an_amendment_is_emptied() {
        RecordAmended emptied = (RecordAmended) record.given(kept(visit(FieldValue.day("fac-next", TOMORROW))))
                .when(new AmendRecord(visit(), null))
                .events()
                .getFirst();
        assertThat(emptied.emptied()).containsExactly("fac-next");
        assertThat(RecordDecider.evolve(
                        record.given(kept(visit(FieldValue.day("fac-next", TOMORROW))))
                                .state(),
                        emptied))
                .isEqualTo(record.given(kept(visit())).state());
    }

    @Test
    void an_amendment_that_changes_nothing_is_nothing() {
        record.given(kept(visit())).when(new AmendRecord(visit(), null)).nothing();
    }

    @Test
    void a_record_is_withdrawn_once_and_with_a_reason() {
        RecordWithdrawn withdrawn = new RecordWithdrawn("facilitation-log", "k-1", RF4, said("Entered twice"));
        record.given(kept(visit()))
                .when(new WithdrawRecord(said("Entered twice")))
                .then(withdrawn);
        record.given(kept(visit())).when(new WithdrawRecord(said(" "))).refused(FieldRejection.REQUIRED);
        record.given(kept(visit()), withdrawn)
                .when(new WithdrawRecord(said("Again")))
                .refused(RecordRejection.WITHDRAWN);
        record.given(kept(visit()), withdrawn)
                .when(new AmendRecord(visit(), null))
                .refused(RecordRejection.WITHDRAWN);
    }

    @Test
    void a_record_that_should_not_have_been_withdrawn_is_restored_as_it_read() {
        RecordWithdrawn withdrawn = new RecordWithdrawn("facilitation-log", "k-1", RF4, said("Entered twice"));
        RecordRestored restored = new RecordRestored("facilitation-log", "k-1", RF4, said("It was another visit"));
        RestoreRecord restore = new RestoreRecord(said("It was another visit"));
        record.given(kept(visit()), withdrawn).when(restore).then(restored);
        record.given(kept(visit()), withdrawn)
                .when(new RestoreRecord(said(" ")))
                .refused(FieldRejection.REQUIRED);
        record.given(kept(visit())).when(restore).refused(RecordRejection.NOT_WITHDRAWN);
        record.given(kept(visit()), withdrawn, restored).when(restore).refused(RecordRejection.NOT_WITHDRAWN);
        record.given().when(restore).refused(RecordRejection.NOT_KEPT);
        assertThat(record.given(kept(visit()), withdrawn, restored).state())
                .isEqualTo(record.given(kept(visit())).state());
        at(SiteStanding.takenIn("RYJ", TODAY))
                .given(kept(visit()), withdrawn)
                .when(restore)
                .refused(StandingRejection.TAKEN_IN);
    }

    @Test
    void what_was_never_kept_is_unknown() {
        record.given().when(new AmendRecord(visit(), null)).refused(RecordRejection.NOT_KEPT);
        record.given().when(new WithdrawRecord(said("No"))).refused(RecordRejection.NOT_KEPT);
        record.given(kept(visit())).when(keep(visit())).refused(RecordRejection.KEPT_ALREADY);
        assertThatThrownBy(() -> RecordDecider.evolve(
                        RecordDecider.initial(), new RecordWithdrawn("risk", "k", null, said("x"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void every_kind_of_this_context_can_be_judged() {
        for (String kind : RecordDecider.KINDS) {
            record.given()
                    .when(new KeepRecord(kind, "k-1", RF4, Values.NONE))
                    .rejections()
                    .forEach(rejection -> assertThat(rejection.code()).isEqualTo("RECORD-004"));
        }
    }

    @Test
    void a_site_that_is_not_ready_says_what_is_needed_first() {
        for (String judgement : List.of("with-conditions", "not-yet")) {
            record.given()
                    .when(new KeepRecord("readiness", "k-1", RF4, readiness(judgement, null)))
                    .refused(RecordRejection.FIELD_NEEDED);
            record.given()
                    .when(new KeepRecord("readiness", "k-1", RF4, readiness(judgement, "A lead with a day a week")))
                    .events();
        }
        record.given()
                .when(new KeepRecord("readiness", "k-1", RF4, readiness("ready", null)))
                .events();
    }

    private static Values readiness(String judgement, @Nullable String conditions) {
        List<FieldValue> values = new ArrayList<>(List.of(
                FieldValue.day("rdy-date", TODAY),
                FieldValue.chosen("rdy-judgement", List.of(judgement)),
                FieldValue.people("rdy-by", List.of(Rules.ANN))));
        for (String question : List.of("rdy-lead", "rdy-sponsor", "rdy-need", "rdy-data", "rdy-room")) {
            values.add(FieldValue.chosen(question, List.of("partly")));
        }
        if (conditions != null) {
            values.add(FieldValue.words("rdy-conditions", said(conditions)));
        }
        return new Values(values);
    }

    private static Values risk(String state) {
        return new Values(List.of(
                FieldValue.words("rsk-event", said("The lead leaves")),
                FieldValue.words("rsk-effect", said("Sites wait")),
                FieldValue.chosen("rsk-affects", List.of("timetable")),
                FieldValue.chosen("rsk-level", List.of("programme")),
                FieldValue.chosen("rsk-likelihood", List.of("3")),
                FieldValue.chosen("rsk-impact", List.of("2")),
                FieldValue.words("rsk-sign", said("An advert")),
                FieldValue.words("rsk-now", said("A deputy")),
                FieldValue.words("rsk-next", said("Train her")),
                FieldValue.people("rsk-owner", List.of(Rules.ANN)),
                FieldValue.day("rsk-opened", TODAY),
                FieldValue.day("rsk-reviewed", TODAY),
                FieldValue.day("rsk-due", TOMORROW),
                FieldValue.chosen("rsk-state", List.of(state))));
    }
}
