package org.groundswell.domain.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.measure.MeasureCommand.DefineMeasure;
import org.groundswell.domain.measure.MeasureCommand.RedefineMeasure;
import org.groundswell.domain.measure.MeasureEvent.MeasureDefined;
import org.groundswell.domain.measure.MeasureEvent.MeasureRedefined;
import org.jspecify.annotations.Nullable;

/** The rules of a measure's definition. */
public final class MeasureDecider {

    public static final List<String> ROLES = List.of("outcome", "process", "balancing");
    public static final List<String> DIRECTIONS = List.of("increase", "decrease", "neutral");

    private MeasureDecider() {}

    public static MeasureState initial() {
        return new MeasureState.NotDefined();
    }

    public static Outcome<MeasureEvent> decide(MeasureCommand command, MeasureState state, Circumstance circumstance) {
        return switch (command) {
            case DefineMeasure define -> define(define, state);
            case RedefineMeasure redefine -> redefine(redefine, state);
        };
    }

    public static MeasureState evolve(MeasureState state, MeasureEvent event) {
        return switch (event) {
            case MeasureDefined defined ->
                new MeasureState.Defined(defined.measure(), 1, defined.definition(), defined.meaning());
            case MeasureRedefined redefined ->
                new MeasureState.Defined(
                        redefined.measure(), redefined.version(), redefined.definition(), redefined.meaning());
        };
    }

    private static Outcome<MeasureEvent> define(DefineMeasure command, MeasureState state) {
        if (state instanceof MeasureState.Defined) {
            return Outcome.refused(MeasureRejection.ALREADY_DEFINED.because());
        }
        return check(command.definition())
                .words("meaning", "what the measure means and why it matters", command.meaning())
                .orElse(() ->
                        List.of(new MeasureDefined(command.measure(), tidy(command.definition()), command.meaning())));
    }

    private static Outcome<MeasureEvent> redefine(RedefineMeasure command, MeasureState state) {
        return switch (state) {
            case MeasureState.NotDefined _ -> Outcome.refused(MeasureRejection.NOT_DEFINED.because());
            case MeasureState.Defined defined -> redefine(command, defined);
        };
    }

    private static Outcome<MeasureEvent> redefine(RedefineMeasure command, MeasureState.Defined defined) {
        MeasureDefinition wanted = tidy(command.definition());
        Faults faults = check(command.definition())
                .words("meaning", "what the measure means and why it matters", command.meaning())
                .words("reason", "a reason for the change", command.reason());
        String kind = defined.definition().kind();
        faults.addIf(
                MeasureKind.of(wanted.kind()).isPresent() && !wanted.kind().equals(kind),
                () -> MeasureRejection.KIND_FIXED.at("kind", kind));
        boolean same = wanted.equals(defined.definition())
                && command.meaning().text().equals(defined.meaning().text());
        return faults.orElse(() -> same
                ? List.of()
                : List.of(new MeasureRedefined(
                        defined.measure(), defined.version() + 1, wanted, command.meaning(), command.reason())));
    }

    private static Faults check(MeasureDefinition definition) {
        Faults faults = new Faults()
                .name("name", "a name for the measure", definition.name())
                .oneOf("role", "the role", definition.role(), ROLES)
                .oneOf("kind", "the kind", definition.kind(), MeasureKind.words())
                .oneOf("direction", "the direction", definition.direction(), DIRECTIONS)
                .name("numerator", "what the numerator counts", definition.numerator())
                .optionalName("denominator", "what the denominator counts", definition.denominator())
                .optionalName("unit", "the unit", definition.unit());
        MeasureKind.of(definition.kind()).ifPresent(kind -> check(faults, kind, definition));
        return faults;
    }

    private static void check(Faults faults, MeasureKind kind, MeasureDefinition definition) {
        boolean denominator = tidy(definition.denominator()) != null;
        faults.addIf(
                kind.hasDenominator() && !denominator,
                () -> MeasureRejection.DENOMINATOR_NEEDED.at("denominator", kind.word()));
        faults.addIf(
                !kind.hasDenominator() && denominator,
                () -> MeasureRejection.DENOMINATOR_NOT_ASKED.at("denominator", kind.word()));
        BigDecimal target = definition.target();
        if (target != null) {
            target(faults, kind, target);
        }
        BigDecimal per = definition.per();
        if (per != null) {
            faults.addIf(kind != MeasureKind.RATIO, () -> MeasureRejection.PER_NOT_ASKED.at("per", kind.word()));
            faults.addIf(per.signum() <= 0, () -> MeasureRejection.PER_NOT_POSITIVE.at("per", per.toPlainString()));
            faults.addIf(Figures.tooLong(per), () -> MeasureRejection.NUMBER_TOO_LONG.at("per", "The number"));
        }
    }

    private static void target(Faults faults, MeasureKind kind, BigDecimal target) {
        if (Figures.tooLong(target)) {
            faults.add(MeasureRejection.NUMBER_TOO_LONG.at("target", "The target"));
        } else if (kind == MeasureKind.PROPORTION && (target.signum() < 0 || target.compareTo(BigDecimal.ONE) > 0)) {
            faults.add(MeasureRejection.TARGET_OUT_OF_RANGE.at("target", target.toPlainString()));
        } else if (target.signum() < 0) {
            faults.add(MeasureRejection.TARGET_NEGATIVE.at("target", target.toPlainString()));
        }
    }

    private static MeasureDefinition tidy(MeasureDefinition definition) {
        return new MeasureDefinition(
                definition.name().strip(),
                definition.role(),
                definition.kind(),
                definition.numerator().strip(),
                tidy(definition.denominator()),
                definition.direction(),
                Optional.ofNullable(definition.target()).map(Figures::normal).orElse(null),
                tidy(definition.unit()),
                Optional.ofNullable(definition.per()).map(Figures::normal).orElse(null),
                definition.firstMonth());
    }

    private static @Nullable String tidy(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
