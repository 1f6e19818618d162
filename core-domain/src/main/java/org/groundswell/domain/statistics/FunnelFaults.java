package org.groundswell.domain.statistics;

import java.util.ArrayList;
import java.util.List;
import org.groundswell.domain.statistics.FunnelOptions.Kind;
import org.groundswell.domain.statistics.FunnelOptions.Limits;
import org.jspecify.annotations.Nullable;

/** What a funnel plot cannot be made of. A missing number or a zero denominator is no fault: such a site is left out and listed. */
final class FunnelFaults {

    /** Above, sums of squares lose their meaning. */
    static final double MOST = 1e15;

    /** Exact distributions count in whole numbers up to about two thousand million. */
    static final double MOST_EXACT = 1e9;

    private final FunnelOptions options;
    private final List<StatisticsFault> faults = new ArrayList<>();

    private FunnelFaults(FunnelOptions options) {
        this.options = options;
    }

    static List<StatisticsFault> of(FunnelOptions options, List<FunnelUnit> units) {
        FunnelFaults found = new FunnelFaults(options);
        found.ofOptions();
        for (int i = 0; i < units.size(); i++) {
            found.ofUnit(units.get(i), "units[" + i + "]");
        }
        return List.copyOf(found.faults);
    }

    private void ofOptions() {
        if (!(options.trim() >= 0 && options.trim() < 0.5)) {
            add("trim", "TRIM_OUT_OF_RANGE", "Give trim as a share from 0 to below 0.5, such as 0.1.");
        }
        if (options.kind() == Kind.PROPORTION && options.limits() == Limits.CHI_SQUARE) {
            add("limits", "LIMITS_NOT_FOR_KIND", "Proportions take the limits exact, arcsine or wilson.");
        }
        if (options.kind() == Kind.RATIO && (options.limits() == Limits.ARCSINE || options.limits() == Limits.WILSON)) {
            add("limits", "LIMITS_NOT_FOR_KIND", "Ratios take the limits exact or chi-square.");
        }
        Double target = options.target();
        if (target != null && options.kind() != Kind.PROPORTION) {
            add("target", "TARGET_NOT_FOR_KIND", "Only proportions take a target; that of a ratio is 1.");
        } else if (target != null && !(target >= 0 && target <= 1)) {
            add("target", "TARGET_OUT_OF_RANGE", "Give target as a proportion from 0 to 1.");
        }
    }

    private void ofUnit(FunnelUnit unit, String field) {
        boolean counted = ofNumber(unit.numerator(), field + ".numerator");
        boolean based = ofNumber(unit.denominator(), field + ".denominator");
        Double numerator = unit.numerator();
        Double denominator = unit.denominator();
        if (!counted || !based || numerator == null || denominator == null || denominator == 0) {
            return;
        }
        if (options.kind() == Kind.PROPORTION && numerator > denominator) {
            add(
                    field + ".numerator",
                    "NUMERATOR_ABOVE_DENOMINATOR",
                    "Give a numerator that is not above the denominator, or choose the kind ratio or count-ratio.");
        }
        if (options.limits() == Limits.EXACT && options.kind() != Kind.COUNT_RATIO) {
            ofExact(denominator, field + ".denominator");
        }
    }

    private void ofExact(double denominator, String field) {
        if (denominator > MOST_EXACT) {
            add(field, "DENOMINATOR_TOO_LARGE", "Exact limits go up to 1,000,000,000; choose wilson or chi-square.");
        } else if (options.kind() == Kind.PROPORTION && denominator != Math.rint(denominator)) {
            add(field, "DENOMINATOR_NOT_WHOLE", "Exact limits need a whole number of cases; choose arcsine or wilson.");
        }
    }

    private boolean ofNumber(@Nullable Double number, String field) {
        if (number == null) {
            return true;
        }
        if (Double.isNaN(number) || Math.abs(number) > MOST) {
            add(field, "NUMBER_TOO_LARGE", "Give a number up to 1,000,000,000,000,000.");
            return false;
        }
        if (number < 0) {
            add(field, "NUMBER_NEGATIVE", "Give a number that is not negative.");
            return false;
        }
        return true;
    }

    private void add(String field, String code, String message) {
        faults.add(new StatisticsFault(field, code, message));
    }
}
