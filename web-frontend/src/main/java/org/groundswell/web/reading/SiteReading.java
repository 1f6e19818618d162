package org.groundswell.web.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.SiteStanding;
import org.jspecify.annotations.Nullable;

/**
 * A site in a programme.
 *
 * @param stage the stage it holds; within a side state, the stage held when it was entered
 * @param sideState declined, paused or withdrawn; taken-in, once another site took it in; or split
 * @param since when it entered where it is
 * @param observed the stage that was last seen from outside
 * @param takenIn which site took it in, on a site's own page
 * @param tookIn which sites it has taken in
 * @param splitInto its parts, where it was split
 * @param partOf which site was split into it and others
 */
public record SiteReading(
        String code,
        String name,
        @Nullable String region,
        @Nullable String wave,
        String stage,
        @Nullable String sideState,
        @Nullable LocalDate since,
        @Nullable Long version,
        @Nullable Observed observed,
        List<Grouping> groupings,
        @Nullable Merger takenIn,
        List<Merger> tookIn,
        List<Merger> splitInto,
        @Nullable Merger partOf,
        List<Move> history) {

    public SiteReading {
        groupings = Lists.of(groupings);
        tookIn = Lists.of(tookIn);
        splitInto = Lists.of(splitInto);
        history = Lists.of(history);
    }

    /** Where the site is in the lifecycle: its side state, or else its stage. */
    public String place() {
        return sideState == null || sideState.isBlank() ? stage : sideState;
    }

    /** Whether another site took it in. */
    public boolean isTakenIn() {
        return SiteStanding.TAKEN_IN.equals(sideState);
    }

    public boolean isSplit() {
        return SiteStanding.SPLIT.equals(sideState);
    }

    /** Whether it has ended and others are what it was: the site that took it in, or its parts. */
    public boolean livesOn() {
        return standing().livesOn();
    }

    public boolean hasLeft() {
        return standing().hasLeft();
    }

    private SiteStanding standing() {
        return SiteStanding.ofSideState(sideState == null || sideState.isBlank() ? null : sideState);
    }

    /** The stage or side state that it was in before it last took a step of this kind. */
    public String placeBefore(String kind) {
        return history.stream()
                .filter(move -> kind.equals(move.kind()) && move.from() != null)
                .findFirst()
                .map(move -> String.valueOf(move.from()))
                .orElse(stage);
    }

    /** Where it lives on, with what ended it; nothing where it is a site of its own. */
    public List<Merger> successors() {
        return takenIn == null ? splitInto : List.of(takenIn);
    }

    /** Whether what was seen from outside is another stage than the site's own. */
    public boolean differs() {
        return observed != null && !observed.stage().equals(stage);
    }

    /**
     * A merger or a split that stands.
     *
     * @param code of the other site
     */
    public record Merger(
            String code,
            String name,
            LocalDate on,
            String reason,
            long entry,
            @Nullable Instant recordedAt,
            @Nullable String by) {}

    /** @param evidence what was seen */
    public record Observed(
            String stage,
            @Nullable LocalDate seenOn,
            @Nullable String by,
            @Nullable String evidence) {}

    public String nameAndCode() {
        return name.equals(code) ? code : name + " (" + code + ")";
    }

    public record Grouping(
            @Nullable String region,
            @Nullable String wave,
            @Nullable LocalDate from) {}

    public record Move(
            long entry,
            @Nullable Instant recordedAt,
            @Nullable LocalDate happenedOn,
            @Nullable String move,
            @Nullable String kind,
            @Nullable String from,
            String to,
            @Nullable String reasonCode,
            @Nullable String reasonDetail,
            List<Shown> evidence,
            @Nullable String by) {
        public Move {
            evidence = Lists.of(evidence);
        }
    }

    /** A piece of evidence: the field of the catalogue and what was said. */
    public record Shown(String field, @Nullable String said) {}

    public record Page(int total, List<SiteReading> items) {
        public Page {
            items = Lists.of(items);
        }
    }
}
