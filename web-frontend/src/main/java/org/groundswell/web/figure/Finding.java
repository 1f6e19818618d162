package org.groundswell.web.figure;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The sentence above a figure, computed from what it shows. It describes; it never judges, ranks or alarms. A site's change of
 * place is told from the middle one of its first three months to the middle one of its last three, so that one odd month
 * makes no heading.
 */
final class Finding {

    private static final int MONTHS_COMPARED = 3;

    private final Words words;

    Finding(Words words) {
        this.words = words;
    }

    /** Where half of the sites stand, or where the one site has gone among them. */
    String deciles(DecilesReading reading, ValueFormat format) {
        DecilesReading.Site site = reading.site();
        String aboutSite = site == null ? null : place(site, reading);
        return aboutSite != null ? aboutSite : half(reading, format);
    }

    /** The newest value of one site, beside the same month of the year before or else its first. */
    String series(SeriesReading reading, ValueFormat format) {
        List<SeriesReading.SeriesPoint> valued =
                reading.points().stream().filter(p -> p.value() != null).toList();
        if (valued.isEmpty()) {
            return words.say("figure.series.finding.none", reading.name());
        }
        SeriesReading.SeriesPoint last = valued.getLast();
        SeriesReading.SeriesPoint before = valued.stream()
                .filter(p -> p.period().equals(last.period().minusYears(1)))
                .findFirst()
                .orElse(valued.getFirst());
        String lastMonth = Months.full(last.period(), words);
        String lastValue = format.value(value(last));
        if (before.period().equals(last.period())) {
            return words.say("figure.series.finding.only", reading.name(), lastValue, lastMonth);
        }
        double change = value(last) - value(before);
        String difference = format.difference(change);
        String key = difference.equals(format.difference(0))
                ? "figure.series.finding.same"
                : (change > 0 ? "figure.series.finding.higher" : "figure.series.finding.lower");
        String points = format.proportion() ? words.say("figure.points", difference) : difference;
        return words.say(key, reading.name(), lastValue, lastMonth, points, Months.full(before.period(), words));
    }

    private @Nullable String place(DecilesReading.Site site, DecilesReading reading) {
        List<DecilesReading.SitePoint> placed = site.points().stream()
                .filter(p -> p.percentile() != null)
                .sorted(Comparator.comparing(DecilesReading.SitePoint::period))
                .toList();
        if (placed.isEmpty()) {
            return words.say("figure.deciles.finding.unplaced", site.name());
        }
        YearMonth lastMonth = placed.getLast().period();
        int sites = reading.months().stream()
                .filter(m -> m.period().equals(lastMonth))
                .mapToInt(DecilesReading.Month::n)
                .findFirst()
                .orElse(0);
        boolean compared = placed.size() > MONTHS_COMPARED;
        int taken = Math.min(MONTHS_COMPARED, placed.size() / 2);
        double then = middle(placed.subList(0, Math.max(1, taken)));
        double now = middle(placed.subList(placed.size() - Math.max(1, taken), placed.size()));
        String month = Months.full(lastMonth, words);
        Band was = Band.of(then);
        Band is = Band.of(now);
        if (!compared) {
            return words.say("figure.deciles.finding.was", site.name(), band(is), sites, month);
        }
        boolean endsEarly = !lastMonth.equals(reading.months().getLast().period());
        String key = was == is ? "stayed" : (is.compareTo(was) > 0 ? "risen" : "fallen");
        String sentence = words.say("figure.deciles.finding." + key, site.name(), band(was), band(is), sites);
        return endsEarly ? words.say("figure.deciles.finding.until", sentence, month) : sentence;
    }

    private String half(DecilesReading reading, ValueFormat format) {
        List<DecilesReading.Month> known =
                reading.months().stream().filter(m -> m.deciles() != null).toList();
        if (known.isEmpty()) {
            return words.say("figure.deciles.finding.none", reading.measure().name());
        }
        DecilesReading.Month first = known.getFirst();
        DecilesReading.Month last = known.getLast();
        double was = median(first);
        double is = median(last);
        String month = Months.full(last.period(), words);
        String value = format.value(is);
        if (first == last) {
            return words.say("figure.deciles.finding.half", value, month);
        }
        String key = format.value(was).equals(value) ? "half.same" : (is > was ? "half.up" : "half.down");
        return words.say(
                "figure.deciles.finding." + key, value, month, format.value(was), Months.full(first.period(), words));
    }

    static double median(DecilesReading.Month month) {
        return Objects.requireNonNull(month.deciles()).get(4);
    }

    private String band(Band band) {
        return words.say("figure.band." + band.key);
    }

    private static double middle(List<DecilesReading.SitePoint> points) {
        double[] sorted = points.stream()
                .mapToDouble(p -> Objects.requireNonNull(p.percentile()))
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private static double value(SeriesReading.SeriesPoint point) {
        return Objects.requireNonNull(point.value());
    }

    /** Where a percentile lies, from low to high. */
    enum Band {
        LOWEST("lowest", 0.1),
        LOWER("lower", 0.4),
        MIDDLE("middle", 0.6),
        UPPER("upper", 0.9),
        HIGHEST("highest", Double.POSITIVE_INFINITY);

        private final String key;
        private final double below;

        Band(String key, double below) {
            this.key = key;
            this.below = below;
        }

        static Band of(double percentile) {
            for (Band band : values()) {
                if (percentile < band.below) {
                    return band;
                }
            }
            return HIGHEST;
        }
    }
}
