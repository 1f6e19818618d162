package org.groundswell.domain.limits;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.limits.LimitsCommand.ApproveRecalculation;
import org.groundswell.domain.limits.LimitsCommand.ProposeRecalculation;
import org.groundswell.domain.limits.LimitsCommand.RefuseRecalculation;
import org.groundswell.domain.limits.LimitsCommand.WithdrawRecalculation;
import org.groundswell.domain.limits.LimitsEvent.RecalculationApproved;
import org.groundswell.domain.limits.LimitsEvent.RecalculationProposed;
import org.groundswell.domain.limits.LimitsEvent.RecalculationRefused;
import org.groundswell.domain.limits.LimitsEvent.RecalculationWithdrawn;
import org.groundswell.domain.limits.LimitsState.Recalculation;
import org.groundswell.domain.limits.LimitsState.Standing;
import org.jspecify.annotations.Nullable;

/** The rules of recalculating the limits of one site's series. */
public final class LimitsDecider {

    /** A shift is seen in seven months; new limits on fewer would only follow chance. */
    public static final int FEWEST_POINTS = 7;

    public static final int SHORTEST_BASELINE = 12;
    public static final int LONGEST_BASELINE = 1200;

    private LimitsDecider() {}

    public static LimitsState initial() {
        return new LimitsState(Map.of());
    }

    public static Outcome<LimitsEvent> decide(
            LimitsCommand command, LimitsState state, SeriesFacts series, Circumstance circumstance) {
        return switch (command) {
            case ProposeRecalculation propose -> propose(propose, state, series, circumstance);
            case ApproveRecalculation approve -> of(approve, state, found -> approve(approve, found, circumstance));
            case RefuseRecalculation refuse -> of(refuse, state, found -> refuse(refuse, found, circumstance));
            case WithdrawRecalculation withdraw ->
                of(withdraw, state, found -> withdraw(withdraw, found, circumstance));
        };
    }

    public static LimitsState evolve(LimitsState state, LimitsEvent event) {
        return switch (event) {
            case RecalculationProposed proposed ->
                state.with(
                        proposed.recalculation(),
                        new Recalculation(
                                proposed.proposer(),
                                proposed.from(),
                                proposed.baselinePoints(),
                                proposed.questions(),
                                Standing.PROPOSED));
            case RecalculationApproved _ -> now(state, event, Standing.APPROVED);
            case RecalculationRefused _ -> now(state, event, Standing.REFUSED);
            case RecalculationWithdrawn _ -> now(state, event, Standing.WITHDRAWN);
        };
    }

    private static LimitsState now(LimitsState state, LimitsEvent event, Standing standing) {
        Recalculation before = state.find(event.recalculation())
                .orElseThrow(() -> new IllegalStateException("A recalculation begins with a proposal, not " + event));
        return state.with(event.recalculation(), before.now(standing));
    }

    private static Outcome<LimitsEvent> propose(
            ProposeRecalculation command, LimitsState state, SeriesFacts series, Circumstance circumstance) {
        if (!series.measureDefined()) {
            return Outcome.refused(LimitsRejection.MEASURE_UNKNOWN.because());
        }
        if (!series.site().isEnrolled()) {
            return Outcome.refused(LimitsRejection.SITE_UNKNOWN.because());
        }
        if (state.find(command.recalculation()).isPresent()) {
            return Outcome.refused(LimitsRejection.ALREADY_PROPOSED.because());
        }
        Faults faults = new Faults();
        state.waiting().ifPresent(waiting -> faults.add(LimitsRejection.ANOTHER_WAITS.because(waiting.from())));
        checkInForce(faults, command.from(), state);
        checkMonth(faults, command.from(), series);
        checkBaseline(faults, command.baselinePoints());
        faults.words("cause", "the cause of the change", command.cause())
                .words("evidence", "the evidence for the change", command.evidence());
        return faults.orElse(() -> List.of(proposed(command, circumstance)));
    }

    private static RecalculationProposed proposed(ProposeRecalculation command, Circumstance circumstance) {
        BigDecimal baseline = command.baselinePoints();
        return new RecalculationProposed(
                command.measure(),
                command.site(),
                command.recalculation(),
                circumstance.actor(),
                command.from(),
                baseline == null ? null : baseline.intValueExact(),
                command.cause(),
                command.evidence(),
                command.questions());
    }

    private static void checkMonth(Faults faults, YearMonth from, SeriesFacts series) {
        if (!series.months().contains(from)) {
            faults.add(LimitsRejection.NO_FIGURE_IN_MONTH.at("from", from));
            return;
        }
        faults.addIf(series.months().getFirst().equals(from), () -> LimitsRejection.NOTHING_BEFORE.at("from", from));
        long points = series.monthsFrom(from);
        faults.addIf(
                points < FEWEST_POINTS, () -> LimitsRejection.TOO_FEW_POINTS.at("from", from, points, FEWEST_POINTS));
    }

    private static void checkInForce(Faults faults, YearMonth from, LimitsState state) {
        faults.addIf(
                state.inForce().stream().anyMatch(each -> each.from().equals(from)),
                () -> LimitsRejection.ALREADY_IN_FORCE.at("from", from));
    }

    private static void checkBaseline(Faults faults, @Nullable BigDecimal baseline) {
        if (baseline == null) {
            return;
        }
        boolean whole = baseline.stripTrailingZeros().scale() <= 0;
        boolean within = baseline.compareTo(BigDecimal.valueOf(SHORTEST_BASELINE)) >= 0
                && baseline.compareTo(BigDecimal.valueOf(LONGEST_BASELINE)) <= 0;
        faults.addIf(
                !whole || !within,
                () -> LimitsRejection.BASELINE_OUT_OF_RANGE.at(
                        "baselinePoints", SHORTEST_BASELINE, LONGEST_BASELINE, baseline.toPlainString()));
    }

    private static Outcome<LimitsEvent> of(
            LimitsCommand command, LimitsState state, Function<Recalculation, Outcome<LimitsEvent>> decision) {
        return state.find(idOf(command))
                .map(decision)
                .orElseGet(() -> Outcome.refused(LimitsRejection.RECALCULATION_UNKNOWN.because()));
    }

    private static String idOf(LimitsCommand command) {
        return switch (command) {
            case ProposeRecalculation propose -> propose.recalculation();
            case ApproveRecalculation approve -> approve.recalculation();
            case RefuseRecalculation refuse -> refuse.recalculation();
            case WithdrawRecalculation withdraw -> withdraw.recalculation();
        };
    }

    private static Outcome<LimitsEvent> approve(
            ApproveRecalculation command, Recalculation found, Circumstance circumstance) {
        Faults faults = decidable(found, circumstance);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults.found());
        }
        boolean silent = command.comment() == null || command.comment().isBlank();
        faults.addIf(silent && !found.questions().allYes(), () -> LimitsRejection.COMMENT_NEEDED.at("comment"));
        faults.optionalWords("comment", "the comment", command.comment());
        return faults.orElse(() -> List.of(new RecalculationApproved(
                command.measure(), command.site(), command.recalculation(), silent ? null : command.comment())));
    }

    private static Outcome<LimitsEvent> refuse(
            RefuseRecalculation command, Recalculation found, Circumstance circumstance) {
        return decidable(found, circumstance)
                .words("reason", "a reason for refusing", command.reason())
                .orElse(() -> List.of(new RecalculationRefused(
                        command.measure(), command.site(), command.recalculation(), command.reason())));
    }

    private static Faults decidable(Recalculation found, Circumstance circumstance) {
        return new Faults()
                .addIf(
                        found.standing() != Standing.PROPOSED,
                        () -> LimitsRejection.NOT_WAITING.because(
                                found.standing().word()))
                .addIf(found.proposer().equals(circumstance.actor()), () -> LimitsRejection.SAME_PERSON.because());
    }

    private static Outcome<LimitsEvent> withdraw(
            WithdrawRecalculation command, Recalculation found, Circumstance circumstance) {
        boolean waiting = found.standing() == Standing.PROPOSED;
        boolean approved = found.standing() == Standing.APPROVED;
        return new Faults()
                .addIf(
                        !waiting && !approved,
                        () -> LimitsRejection.NOT_TO_WITHDRAW.because(
                                found.standing().word()))
                .addIf(
                        waiting && !found.proposer().equals(circumstance.actor()),
                        () -> LimitsRejection.NOT_YOURS.because())
                .words("reason", "a reason for withdrawing", command.reason())
                .orElse(() -> List.of(new RecalculationWithdrawn(
                        command.measure(), command.site(), command.recalculation(), approved, command.reason())));
    }
}
