package org.groundswell.web.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What needs a person in a programme, by what tells of it: the answer to one question.
 *
 * @param programme nothing where it is not theirs to set up, as is {@code late}
 * @param approvals nothing where none waits
 * @param signals nothing where none is open
 */
public record NeedsReading(
        @Nullable Begun programme,
        @Nullable Late late,
        List<Assessment> assessments,
        List<Figures> figures,
        @Nullable Approvals approvals,
        @Nullable Cases signals,
        List<DecisionReading.Need> decisions,
        List<AdaptationReading.Need> adaptations,
        List<ActionReading> actions,
        List<CycleReading> tests,
        List<HandoverReading.Due> checks,
        List<DueReading> dues) {

    public NeedsReading {
        assessments = Lists.of(assessments);
        figures = Lists.of(figures);
        decisions = Lists.of(decisions);
        adaptations = Lists.of(adaptations);
        actions = Lists.of(actions);
        tests = Lists.of(tests);
        checks = Lists.of(checks);
        dues = Lists.of(dues);
    }

    /** How far a programme is set up. */
    public record Begun(int sites, int rounds, int measures, List<Round> open) {
        public Begun {
            open = Lists.of(open);
        }
    }

    /** A round that is open. */
    public record Round(String round, String title, LocalDate closesOn, int sites, int started) {}

    /**
     * The month's figures of the measure that most sites send.
     *
     * @param due how many sites they are due of
     */
    public record Late(YearMonth month, int due, int late) {}

    /**
     * An assessment that is not done with, or not begun.
     *
     * @param status none, rating, revealed or agreed
     * @param rated whether the person has rated
     * @param flags how many are open
     */
    public record Assessment(
            String round, String title, LocalDate closesOn, String site, String status, boolean rated, int flags) {}

    /** @param latest the last month that the site told of; nothing where it never did */
    public record Figures(
            String measure,
            String name,
            String site,
            @Nullable YearMonth latest) {}

    /** Recalculations that wait for the person, and which of them waits longest. */
    public record Approvals(int waiting, String measure, String site, String recalculation, Instant since) {}

    /**
     * Open signal cases, and the oldest of them.
     *
     * @param owner the person, where only their own count
     */
    public record Cases(int total, @Nullable String owner, String measureName, String siteName, Instant openedAt) {}
}
