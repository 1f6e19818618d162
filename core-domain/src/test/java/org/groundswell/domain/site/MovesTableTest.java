package org.groundswell.domain.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.Rules;
import org.groundswell.domain.site.SiteEvent.SideStateEntered;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of places: moved between by the listed move, or refused. Written out by hand beside the catalogue. */
class MovesTableTest {

    private static final List<String> SIDE_STATES = List.of("declined", "paused", "withdrawn");

    /** From a place, the listed move to each other place. */
    private static final Map<String, Map<String, String>> MOVES = Map.ofEntries(
            Map.entry(
                    "identified",
                    Map.of(
                            "engaged", "MV-F1",
                            "committed", "MV-S2",
                            "preparing", "MV-S1",
                            "implementing", "MV-S1",
                            "declined", "MV-D1")),
            Map.entry(
                    "engaged",
                    Map.of(
                            "identified", "MV-B1",
                            "committed", "MV-F2",
                            "preparing", "MV-S1",
                            "implementing", "MV-S1",
                            "declined", "MV-D1",
                            "paused", "MV-P1")),
            Map.entry(
                    "committed",
                    Map.of(
                            "engaged", "MV-B2",
                            "preparing", "MV-F3",
                            "implementing", "MV-S3",
                            "paused", "MV-P1",
                            "withdrawn", "MV-W1")),
            Map.entry(
                    "preparing",
                    Map.of(
                            "engaged", "MV-B3",
                            "committed", "MV-B3",
                            "implementing", "MV-F4",
                            "paused", "MV-P1",
                            "withdrawn", "MV-W1")),
            Map.entry(
                    "implementing",
                    Map.of(
                            "committed", "MV-B4",
                            "preparing", "MV-B4",
                            "embedded", "MV-F5",
                            "paused", "MV-P1",
                            "withdrawn", "MV-W1")),
            Map.entry(
                    "embedded",
                    Map.of(
                            "preparing", "MV-B5",
                            "implementing", "MV-B5",
                            "sustaining", "MV-F6",
                            "paused", "MV-P1",
                            "withdrawn", "MV-W1")),
            Map.entry(
                    "sustaining",
                    Map.of("implementing", "MV-B6", "embedded", "MV-B6", "paused", "MV-P1", "withdrawn", "MV-W1")),
            Map.entry("declined", Map.of("identified", "MV-R1", "engaged", "MV-R1")),
            Map.entry("withdrawn", Map.of("identified", "MV-R4", "engaged", "MV-R4", "committed", "MV-R4")));

    static Stream<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (String held : Sites.STAGES) {
            places().forEach(to ->
                    pairs.add(Arguments.of(held, null, to, MOVES.get(held).get(to))));
            for (String side : List.of("declined", "withdrawn")) {
                places().forEach(to ->
                        pairs.add(Arguments.of(held, side, to, MOVES.get(side).get(to))));
            }
            places().forEach(to -> pairs.add(Arguments.of(held, "paused", to, fromPaused(held, to))));
        }
        return pairs.stream();
    }

    /** What the catalogue says of paused sites in its special targets and its notes. */
    private static String fromPaused(String held, String to) {
        boolean committed = Sites.STAGES.indexOf(held) >= Sites.STAGES.indexOf("committed");
        if (SIDE_STATES.contains(to)) {
            return switch (to) {
                case "declined" -> committed ? null : "MV-D2";
                case "withdrawn" -> committed ? "MV-W1" : null;
                default -> null;
            };
        }
        int distance = Sites.STAGES.indexOf(to) - Sites.STAGES.indexOf(held);
        if (distance == 0) {
            return "MV-R2";
        }
        return distance < 0 ? "MV-R3" : null;
    }

    private static List<String> places() {
        return Stream.concat(Sites.STAGES.stream(), SIDE_STATES.stream()).toList();
    }

    @ParameterizedTest(name = "from {0} ({1}) to {2}: {3}")
    @MethodSource("pairs")
    void a_site_moves_by_the_listed_moves_and_no_other(String held, String side, String to, String move) {
        List<SiteEvent> past = side == null ? Sites.at(held) : Sites.at(held, side);
        SiteState state = past.stream().reduce(SiteDecider.initial(), SiteDecider::evolve, (_, last) -> last);
        Outcome<SiteEvent> outcome =
                SiteDecider.decide(Sites.complete(to), state, Sites.LIFECYCLE, SiteDecider.Facts.NONE, Rules.NOW);
        if (move == null) {
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        } else {
            SiteEvent event = ((Outcome.Accepted<SiteEvent>) outcome).events().getFirst();
            assertThat(moveOf(event)).isEqualTo(move);
            assertThat(SiteDecider.evolve(state, event))
                    .isInstanceOfSatisfying(
                            SiteState.Enrolled.class,
                            moved -> assertThat(moved.position().current()).isEqualTo(to));
        }
    }

    @Test
    void every_pair_of_places_is_in_the_table() {
        assertThat(pairs()).hasSize(7 * 4 * 10);
    }

    @Test
    void the_table_uses_every_move_of_the_catalogue() {
        assertThat(pairs().map(pair -> pair.get()[3])
                        .filter(move -> move != null)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Sites.LIFECYCLE.moves().stream()
                        .map(move -> (Object) move.id())
                        .toList());
    }

    private static String moveOf(SiteEvent event) {
        return switch (event) {
            case StageEntered entered -> entered.move();
            case SideStateEntered entered -> entered.move();
            default -> throw new AssertionError(event);
        };
    }
}
