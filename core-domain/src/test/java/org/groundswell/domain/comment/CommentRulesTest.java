package org.groundswell.domain.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.domain.Rules.ANN;
import static org.groundswell.domain.Rules.BOB;
import static org.groundswell.domain.Rules.said;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.Rules;
import org.groundswell.domain.comment.CommentCommand.MakeComment;
import org.groundswell.domain.comment.CommentCommand.Reach;
import org.groundswell.domain.comment.CommentCommand.WithdrawComment;
import org.groundswell.domain.comment.CommentDecider.Facts;
import org.groundswell.domain.comment.CommentDecider.Standing;
import org.groundswell.domain.comment.CommentEvent.CommentWithdrawn;
import org.groundswell.domain.comment.CommentEvent.Commented;
import org.groundswell.domain.site.SiteCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentRulesTest {

    private static final SiteCode RF4 = new SiteCode("RF4");
    private static final Subject ACTION = new Subject("action", "t-1");
    private static final Reach HERE = new Reach(RF4, Readers.MEMBERS);
    private static final Commented SAID =
            new Commented("o-1", ACTION, RF4, Readers.MEMBERS, said("Who sees to it?"), List.of());

    private static Rules<CommentCommand, CommentState, CommentEvent> with(Facts facts) {
        return new Rules<>(
                CommentDecider.initial(),
                CommentDecider::evolve,
                (command, state, circumstance) -> CommentDecider.decide(command, state, facts));
    }

    private static Rules<CommentCommand, CommentState, CommentEvent> knowing(PersonId person, Standing standing) {
        return with(new Facts(true, Map.of(person, standing)));
    }

    private static final Rules<CommentCommand, CommentState, CommentEvent> RULES = with(new Facts(true, Map.of()));

    private static MakeComment make(String text) {
        return new MakeComment("o-1", ACTION, HERE, said(text));
    }

    @Test
    void a_comment_is_about_something_and_stays_as_it_was_made() {
        RULES.given().when(make("Who sees to it?")).then(SAID);
        RULES.given(SAID).when(make("Somebody else")).refused(CommentRejection.MADE_ALREADY);
    }

    @Test
    void everybody_mentioned_who_may_see_it_is_named_once() {
        String text = "Ask " + Mentions.of(BOB) + ", then " + Mentions.of(BOB) + " again";
        knowing(BOB, Standing.READS)
                .given()
                .when(make(text))
                .then(new Commented("o-1", ACTION, RF4, Readers.MEMBERS, said(text), List.of(BOB)));
    }

    @Test
    void nobody_is_mentioned_who_may_not_see_it() {
        String text = "Ask " + Mentions.of(BOB);
        knowing(BOB, Standing.MAY_NOT_READ).given().when(make(text)).refused(CommentRejection.MENTION_CANNOT_READ);
        knowing(BOB, Standing.NO_MEMBER).given().when(make(text)).refused(CommentRejection.MENTION_UNKNOWN);
        RULES.given().when(make(text)).refused(CommentRejection.MENTION_UNKNOWN);
    }

    @Test
    void every_fault_is_named_at_its_field() {
        RULES.given()
                .when(new MakeComment("o-1", new Subject("gossip", "x"), null, said(" ")))
                .refusedAt("of", "text");
        with(Facts.NONE).given().when(make("Seen by others only")).refused(CommentRejection.SUBJECT_UNKNOWN);
        RULES.given().when(make("x".repeat(4001))).refusedAt("text");
        String many = IntStream.rangeClosed(0, Mentions.MOST)
                .mapToObj(i -> Mentions.of(new PersonId("p" + i)))
                .collect(Collectors.joining(" "));
        RULES.given().when(make(many)).refused(CommentRejection.TOO_MANY_MENTIONS);
    }

    @Test
    void a_comment_is_withdrawn_once_and_with_a_reason() {
        CommentWithdrawn gone = new CommentWithdrawn("o-1", RF4, said("The wrong action"));
        RULES.given(SAID).when(new WithdrawComment(said("The wrong action"))).then(gone);
        RULES.given(SAID).when(new WithdrawComment(said(" "))).refusedAt("reason");
        RULES.given(SAID, gone).when(new WithdrawComment(said("Again"))).refused(CommentRejection.WITHDRAWN_ALREADY);
        RULES.given().when(new WithdrawComment(said("x"))).refused(CommentRejection.NOT_MADE);
        assertThatThrownBy(() -> CommentDecider.evolve(CommentDecider.initial(), gone))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "decision, d-1, true",
        "record, risk/k-1, true",
        "record, k-1, false",
        "signal, m-1/RF4/shift-2026-03, true",
        "signal, m-1/RF4, false",
        "entry, 12, true",
        "entry, 0, false",
        "entry, twelve, false",
        "answer, SUST-1/programme, true",
        "member, bob, false",
        "group, g-1, false"
    })
    void a_thing_is_named_as_the_history_names_it(String kind, String reference, boolean sound) {
        assertThat(new Subject(kind, reference).isWellFormed()).isEqualTo(sound);
    }

    @Test
    void a_text_is_told_with_the_names_people_go_by_now() {
        String text = Mentions.of(ANN) + " and @{} and a@b.example: ask " + Mentions.of(BOB);
        assertThat(Mentions.in(text)).containsExactly(ANN, BOB);
        assertThat(Mentions.told(text, person -> person.equals(ANN) ? "Ann $1" : "somebody"))
                .isEqualTo("@Ann $1 and @{} and a@b.example: ask @somebody");
    }
}
