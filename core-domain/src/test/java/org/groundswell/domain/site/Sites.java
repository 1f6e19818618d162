package org.groundswell.domain.site;

import static org.groundswell.domain.Rules.TODAY;
import static org.groundswell.domain.Rules.said;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.Rules;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.domain.site.SiteCommand.MoveSite;
import org.groundswell.domain.site.SiteEvent.SideStateEntered;
import org.groundswell.domain.site.SiteEvent.SiteEnrolled;
import org.groundswell.domain.site.SiteEvent.StageEntered;

/** Sites at every place of the lifecycle, and moves that lack nothing. */
final class Sites {

    static final Lifecycle LIFECYCLE = Catalogue.load().lifecycle();
    static final SiteCode RF4 = new SiteCode("RF4");
    static final LocalDate LISTED = LocalDate.of(2026, 1, 5);

    static final SiteEnrolled ENROLLED = new SiteEnrolled(RF4, "Barking", "London", "1", said("Asked"), LISTED);

    private static final Set<String> DATES = Set.of(
            "ev-identified-date",
            "ev-engaged-date",
            "ev-committed-date",
            "ev-preparing-baseline",
            "ev-implementing-first-use",
            "ev-sustaining-resource-end");

    private static final List<List<String>> EVIDENCE = List.of(
            List.of("ev-identified-reason", "ev-identified-date"),
            List.of("ev-engaged-contact", "ev-engaged-date"),
            List.of("ev-committed-sponsor", "ev-committed-date", "ev-committed-measures"),
            List.of("ev-preparing-team", "ev-preparing-champion", "ev-preparing-baseline"),
            List.of("ev-implementing-first-use", "ev-implementing-elements"),
            List.of("ev-embedded-measure", "ev-embedded-period", "ev-embedded-confirmed"),
            List.of("ev-sustaining-owner", "ev-sustaining-data", "ev-sustaining-resource-end", "ev-sustaining-bau"));

    static final List<String> STAGES =
            List.of("identified", "engaged", "committed", "preparing", "implementing", "embedded", "sustaining");

    private Sites() {}

    static Rules<SiteCommand, SiteState, SiteEvent> rules() {
        return new Rules<>(
                SiteDecider.initial(),
                SiteDecider::evolve,
                (command, state, circumstance) ->
                        SiteDecider.decide(command, state, LIFECYCLE, SiteDecider.Facts.NONE, circumstance));
    }

    /** The events that bring a site to a stage. */
    static List<SiteEvent> at(String stage) {
        return stage.equals("identified")
                ? List.of(ENROLLED)
                : List.of(
                        ENROLLED,
                        new StageEntered("MV-X", "forward", "identified", stage, LISTED, List.of(), null, null));
    }

    /** The events that bring a site from a stage to a side state. */
    static List<SiteEvent> at(String stage, String sideState) {
        List<SiteEvent> events = new ArrayList<>(at(stage));
        events.add(new SideStateEntered(
                "MV-X", stage, sideState, stage, LISTED, "rsn-workload", null, said("Board"), null, null, null, null));
        return events;
    }

    /** Everything that the stages between two orders ask for, the first not included. */
    static List<Evidence> evidence(int after, int upTo) {
        return EVIDENCE.subList(after, upTo).stream()
                .flatMap(List::stream)
                .map(field -> new Evidence(field, said(DATES.contains(field) ? "2026-02-03" : "Something")))
                .toList();
    }

    static List<Evidence> evidenceOf(String stage) {
        int order = STAGES.indexOf(stage);
        return evidence(order, order + 1);
    }

    /** A move with every evidence up to its stage, a reason, and the fields of its side state. */
    static MoveSite complete(String to) {
        int order = STAGES.indexOf(to);
        return move(to).evidence(order < 0 ? List.of() : evidence(0, order + 1))
                .reason("rsn-workload")
                .sideFields()
                .build();
    }

    static MoveBuilder move(String to) {
        return new MoveBuilder(to);
    }

    /** A move, part by part. */
    static final class MoveBuilder {
        private final String to;
        private LocalDate happenedOn = TODAY;
        private List<Evidence> evidence = List.of();
        private String reasonCode;
        private FreeText detail;
        private FreeText decidedBy;
        private LocalDate askAgainOn;
        private LocalDate restartOn;
        private Boolean suspended;
        private FreeText learned;

        private MoveBuilder(String to) {
            this.to = to;
        }

        MoveBuilder on(LocalDate day) {
            happenedOn = day;
            return this;
        }

        MoveBuilder evidence(List<Evidence> given) {
            evidence = given;
            return this;
        }

        MoveBuilder reason(String code) {
            reasonCode = code;
            return this;
        }

        MoveBuilder detail(String words) {
            detail = said(words);
            return this;
        }

        MoveBuilder decidedBy(String who) {
            decidedBy = said(who);
            return this;
        }

        MoveBuilder askAgainOn(LocalDate day) {
            askAgainOn = day;
            return this;
        }

        MoveBuilder restartOn(LocalDate day) {
            restartOn = day;
            return this;
        }

        MoveBuilder suspended(boolean value) {
            suspended = value;
            return this;
        }

        MoveBuilder learned(String words) {
            learned = said(words);
            return this;
        }

        /** What the side state asks for; nothing for a stage. */
        MoveBuilder sideFields() {
            return switch (to) {
                case "declined" -> decidedBy("Chief nurse");
                case "paused" ->
                    decidedBy("Chief nurse").restartOn(TODAY.plusMonths(3)).suspended(true);
                case "withdrawn" -> decidedBy("Chief nurse").learned("Start smaller");
                default -> this;
            };
        }

        MoveSite build() {
            return new MoveSite(
                    to, happenedOn, evidence, reasonCode, detail, decidedBy, askAgainOn, restartOn, suspended, learned);
        }
    }
}
