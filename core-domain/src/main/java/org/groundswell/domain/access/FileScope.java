package org.groundswell.domain.access;

import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, as its address says: whose figures, of which months, and whether it tells of many sites, which may join, leave or be
 * grouped anew. Nothing in a part means all of them.
 *
 * @param figures whether there are figures of measures in it
 * @param sites whether it tells of many sites
 * @param region or {@code -} for sites without one
 * @param wave or {@code -} for sites without one
 * @param first month
 * @param last month
 */
public record FileScope(
        boolean figures,
        boolean sites,
        @Nullable String measure,
        @Nullable String site,
        @Nullable String region,
        @Nullable String wave,
        @Nullable YearMonth first,
        @Nullable YearMonth last) {

    private static final Pattern OF_MEASURE = Pattern.compile("/measures/([^/.]+)(?:/sites/([^/.]+))?(?:[/.].*)?");
    private static final Pattern OF_SITE = Pattern.compile("/sites/([^/]+)/.*");
    private static final Pattern OF_SIGNALS = Pattern.compile("/signals/.*");
    private static final Pattern OF_VARIATION = Pattern.compile("/variation/([^/.]+)\\..*");
    private static final Pattern OF_SITES =
            Pattern.compile("/(?:sites|handover)\\..*|/adoption/.*|/rounds/[^/]+/[^/]+|/groups/.*");

    /** Ways to see variation that no figure of a measure is in. */
    private static final Set<String> WITHOUT_FIGURES = Set.of("adoption");

    private static final Pattern PROGRAMME = Pattern.compile("/programmes/[^/]+");

    /** @param address as {@link FileTaken#address} writes it */
    public static FileScope of(String address) {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        String below = PROGRAMME.matcher(path).replaceFirst("");
        Map<String, String> parameters = FileTaken.parameters(query < 0 ? "" : address.substring(query + 1));
        Matcher measure = OF_MEASURE.matcher(below);
        if (measure.matches()) {
            return figures(measure.group(1), measure.group(2), parameters);
        }
        Matcher variation = OF_VARIATION.matcher(below);
        if (variation.matches() && !WITHOUT_FIGURES.contains(variation.group(1))) {
            return figures(parameters.get("measure"), null, parameters);
        }
        if (OF_SIGNALS.matcher(below).matches()) {
            return figures(parameters.get("measure"), parameters.get("site"), parameters);
        }
        Matcher site = OF_SITE.matcher(below);
        if (site.matches()) {
            return figures(null, site.group(1), parameters);
        }
        boolean sites = variation.matches() || OF_SITES.matcher(below).matches();
        return new FileScope(false, sites, null, null, parameters.get("region"), parameters.get("wave"), null, null);
    }

    private static FileScope figures(@Nullable String measure, @Nullable String site, Map<String, String> parameters) {
        return new FileScope(
                true,
                site == null,
                measure,
                site,
                parameters.get("region"),
                parameters.get("wave"),
                month(parameters.get("from")),
                month(parameters.get("to")));
    }

    /** Whether a month's figure of a site is among those it holds. */
    public boolean holds(
            String ofMeasure, String ofSite, @Nullable String ofRegion, @Nullable String ofWave, YearMonth month) {
        return figures
                && (measure == null || measure.equals(ofMeasure))
                && (site == null || site.equals(ofSite))
                && isGrouped(region, ofRegion)
                && isGrouped(wave, ofWave)
                && (first == null || !month.isBefore(first))
                && (last == null || !month.isAfter(last));
    }

    /** Whether figures of a measure, by whatever definition, are among those it holds. */
    public boolean isOf(String ofMeasure) {
        return figures && (measure == null || measure.equals(ofMeasure));
    }

    private static boolean isGrouped(@Nullable String wanted, @Nullable String is) {
        return wanted == null || wanted.equals(is == null ? "-" : is);
    }

    private static @Nullable YearMonth month(@Nullable String given) {
        return given != null && given.matches("\\d{4}-(?:0[1-9]|1[0-2])") ? YearMonth.parse(given) : null;
    }
}
