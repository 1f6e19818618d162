package org.groundswell.domain.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.groundswell.domain.statistics.FunnelOptions.Kind;
import org.groundswell.domain.statistics.FunnelOptions.Limits;
import org.groundswell.domain.statistics.FunnelOptions.Overdispersion;
import org.groundswell.domain.statistics.FunnelResult.Left;
import org.groundswell.domain.statistics.FunnelResult.Side;
import org.groundswell.domain.statistics.FunnelResult.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Funnel plots: which sites differ by more than chance, given their size (Spiegelhalter 2005), and, where sites vary more than
 * chance lets them, by more than sites usually do (additive over-dispersion, Spiegelhalter 2012).
 */
public final class Funnel {

    public static final String RULE_VERSION = "1";

    /** Within this of a limit, relative above 1, a figure is on it. */
    private static final double ON_THE_LINE = 1e-9;

    private final FunnelOptions options;
    private final FunnelScale scale;
    private final List<Left> left = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private record Site(String id, double numerator, double denominator) {}

    private Funnel(FunnelOptions options) {
        this.options = options;
        this.scale = FunnelScale.of(options);
    }

    /** Everything that {@link #of} would refuse. */
    public static List<StatisticsFault> faults(FunnelOptions options, List<FunnelUnit> units) {
        return FunnelFaults.of(options, units);
    }

    /**
     * @param units one given in several rows counts with the sum of them, and this is noted
     * @throws StatisticsFaultsException with every fault
     */
    public static FunnelResult of(FunnelOptions options, List<FunnelUnit> units) {
        List<StatisticsFault> faults = faults(options, units);
        if (!faults.isEmpty()) {
            throw new StatisticsFaultsException(faults);
        }
        return new Funnel(options).compute(units);
    }

    private FunnelResult compute(List<FunnelUnit> units) {
        List<Site> sites = sites(units);
        noteWhatIsNotUsed();
        Double target = target(sites);
        if (sites.isEmpty() || target == null) {
            notes.add(sites.isEmpty() ? "No site can be plotted." : "No site has any events, so there is no target.");
            List<Unit> bare = sites.stream().map(Funnel::bare).toList();
            return new FunnelResult(rule(false), RULE_VERSION, target, null, null, 0, false, bare, left, notes);
        }
        double[] z = sites.stream().mapToDouble(site -> z(site, target)).toArray();
        double[] errors = sites.stream().mapToDouble(this::error).toArray();
        Dispersion dispersion = dispersion(z, errors);
        boolean adjusted = options.overdispersion() != Overdispersion.NONE && dispersion.isBeyondChance();
        note(dispersion, adjusted, sites, target);
        FunnelLimits.Rule limits = adjusted
                ? FunnelLimits.scaled(scale, target, dispersion.tauSquared())
                : FunnelLimits.plain(options, target);
        List<Unit> answers = new ArrayList<>();
        for (int i = 0; i < z.length; i++) {
            Site site = sites.get(i);
            answers.add(unit(site, z[i], limits.of(site.numerator(), site.denominator()), !adjusted));
        }
        long boundless =
                answers.stream().filter(unit -> unit.upper998() == null).count();
        if (boundless > 0) {
            notes.add("Sites so small that no figure would be too high have no upper limit: " + boundless + ".");
        }
        Double phi = dispersion.n() == 0 ? null : Double.valueOf(dispersion.phi());
        Double tauSquared = dispersion.n() == 0 ? null : Double.valueOf(dispersion.tauSquared());
        return new FunnelResult(
                rule(adjusted), RULE_VERSION, target, phi, tauSquared, dispersion.n(), adjusted, answers, left, notes);
    }

    private List<Site> sites(List<FunnelUnit> units) {
        Map<String, List<FunnelUnit>> byId = new LinkedHashMap<>();
        units.forEach(
                unit -> byId.computeIfAbsent(unit.id(), _ -> new ArrayList<>()).add(unit));
        List<Site> sites = new ArrayList<>();
        byId.forEach((id, rows) -> {
            if (rows.size() > 1) {
                notes.add("%s is given in %d rows; they are added up.".formatted(id, rows.size()));
            }
            Double numerator = sum(rows.stream().map(FunnelUnit::numerator).toList());
            Double denominator = sum(rows.stream().map(FunnelUnit::denominator).toList());
            if (numerator == null || denominator == null) {
                left.add(new Left(id, "Its %s is missing.".formatted(numerator == null ? "numerator" : "denominator")));
            } else if (based(denominator) == 0) {
                left.add(new Left(id, "Its denominator is zero."));
            } else {
                sites.add(new Site(id, numerator, based(denominator)));
            }
        });
        return sites;
    }

    /** Nothing where one of them is missing: a part would pass for the whole. */
    private static @Nullable Double sum(List<@Nullable Double> numbers) {
        CompensatedSum sum = new CompensatedSum();
        for (Double number : numbers) {
            if (number == null) {
                return null;
            }
            sum.add(number);
        }
        return sum.value();
    }

    /**
     * The rule of the standardised mortality indicator (SHMI) takes expected events to two decimals: to the nearer of the two beside,
     * to the even one between them, as R does since 4.0.0.
     */
    private double based(double denominator) {
        if (!options.followsShmi()) {
            return denominator;
        }
        double hundredths = Math.floor(denominator * 100);
        double below = hundredths / 100;
        double above = Math.ceil(denominator * 100) / 100;
        int nearer = Double.compare(denominator - below, above - denominator);
        return nearer < 0 || (nearer == 0 && hundredths % 2 == 0) ? below : above;
    }

    private @Nullable Double target(List<Site> sites) {
        if (options.kind() == Kind.RATIO) {
            return 1.0;
        }
        if (options.target() != null || sites.isEmpty()) {
            return options.target();
        }
        double target = CompensatedSum.of(sites.stream().mapToDouble(Site::numerator))
                / CompensatedSum.of(sites.stream().mapToDouble(Site::denominator));
        // the logarithm of a ratio of counts has no centre at nought
        return options.kind() == Kind.COUNT_RATIO && target == 0 ? null : Double.valueOf(target);
    }

    private double z(Site site, double target) {
        return (scale.of(site.numerator(), site.denominator()) - scale.centre(target)) / error(site);
    }

    private double error(Site site) {
        return scale.error(site.numerator(), site.denominator());
    }

    /** Measured as the rule of the scale does it where nothing is applied: SHMI truncates log ratios, all others winsorise. */
    private Dispersion dispersion(double[] z, double[] errors) {
        boolean truncated = options.overdispersion() == Overdispersion.TRUNCATED
                || (options.overdispersion() == Overdispersion.NONE && scale == FunnelScale.LOG);
        return truncated
                ? Dispersion.truncated(z, errors, options.trim())
                : Dispersion.winsorised(z, errors, options.trim());
    }

    private Unit unit(Site site, double z, FunnelLimits limits, boolean plain) {
        return new Unit(
                site.id(),
                site.numerator(),
                site.denominator(),
                site.numerator() / site.denominator(),
                Double.isFinite(z) ? z : null,
                limits.lower95(),
                orNothing(limits.upper95()),
                limits.lower998(),
                orNothing(limits.upper998()),
                side(site, limits.lower95(), limits.upper95(), plain),
                side(site, limits.lower998(), limits.upper998(), plain));
    }

    /** Nothing where a site is so small that its limit is beyond all numbers. */
    private static @Nullable Double orNothing(double upper) {
        return Double.isFinite(upper) ? upper : null;
    }

    private Side side(Site site, double lower, double upper, boolean plain) {
        double value = site.numerator() / site.denominator();
        if (isBelow(value, lower)) {
            return Side.LOW;
        }
        return isBelow(upper, value) && !(plain && isFullByChance(site, upper)) ? Side.HIGH : Side.NONE;
    }

    /**
     * All of a few cases. Interpolation puts the upper limit below the last case even where all cases are so likely that no limit
     * exists; without this every positive site of size 1 would stand out.
     */
    private boolean isFullByChance(Site site, double upper) {
        return options.kind() == Kind.PROPORTION
                && options.limits() == Limits.EXACT
                && site.numerator() >= site.denominator()
                && upper * site.denominator() > site.denominator() - 1;
    }

    private static boolean isBelow(double value, double other) {
        return other - value > ON_THE_LINE * Math.max(1, Math.abs(other));
    }

    private static Unit bare(Site site) {
        double value = site.numerator() / site.denominator();
        return new Unit(
                site.id(),
                site.numerator(),
                site.denominator(),
                value,
                null,
                null,
                null,
                null,
                null,
                Side.NONE,
                Side.NONE);
    }

    private String rule(boolean adjusted) {
        if (adjusted) {
            return "funnel-%s-%s"
                    .formatted(
                            scale.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            options.overdispersion().word());
        }
        return options.kind() == Kind.COUNT_RATIO
                ? "funnel-log-half"
                : "funnel-" + options.limits().word();
    }

    private void noteWhatIsNotUsed() {
        if (options.transform() == FunnelOptions.Transform.ROOT && options.kind() == Kind.COUNT_RATIO) {
            notes.add("Ratios of counts are transformed by logarithms with ½ added; the root is not used.");
        }
        if (options.transform() != null && options.kind() == Kind.PROPORTION) {
            notes.add("Proportions are transformed by the arcsine of the root; "
                    + options.transform().word() + " is not used.");
        }
        if (options.kind() == Kind.COUNT_RATIO && options.limits() != Limits.EXACT) {
            notes.add("Limits of ratios of counts are normal on the logarithmic scale; "
                    + options.limits().word() + " is not used.");
        }
    }

    private void note(Dispersion dispersion, boolean adjusted, List<Site> sites, double target) {
        if (sites.size() == 1) {
            notes.add("With one site there is no variance between sites.");
        }
        if (options.kind() == Kind.PROPORTION && (target == 0 || target == 1)) {
            notes.add("The target is %s: chance alone leaves no room for sites to differ."
                    .formatted(target == 0 ? "nought" : "one"));
        }
        long without = sites.stream()
                .filter(site -> scale == FunnelScale.LOG && site.numerator() == 0)
                .count();
        if (without > 0) {
            notes.add("Sites without events have no logarithm, so no z score, and count as trimmed: " + without + ".");
        }
        if (dispersion.n() == 0) {
            notes.add("No z score can be used, so over-dispersion cannot be measured.");
        } else if (options.overdispersion() != Overdispersion.NONE && !adjusted) {
            notes.add("Sites do not vary more than chance lets them, so the limits are not widened.");
        }
    }
}
