package org.groundswell.web.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;

/**
 * How a measure's values are told: a proportion, a fraction of one, as per cent; a ratio with the so many that it is already
 * reckoned per; everything with its unit.
 *
 * @param kind proportion, ratio, count or continuous
 * @param per a ratio is shown per so many
 */
public record ValueFormat(
        String kind, @Nullable String unit, @Nullable BigDecimal per, Words words) {

    /** From here on a number in full is longer than it helps. */
    private static final double HUGE = 1e8;

    /** What reckoning with fractions may add to nought or one. */
    private static final double ROUNDING = 1e-9;

    private static final int MOST_DECIMALS = 5;

    private static final char NO_BREAK = '\u00a0';

    public boolean proportion() {
        return kind.equals("proportion");
    }

    /** The number as shown, without its unit. */
    public double scaled(double value) {
        return proportion() ? value * 100 : value;
    }

    /** The least that a value can be. */
    public double least() {
        return kind.equals("continuous") ? Double.NEGATIVE_INFINITY : 0;
    }

    /** The most that a value can be. */
    public double most() {
        return proportion() ? 1 : Double.POSITIVE_INFINITY;
    }

    /** Whether a value can be at all; a limit or the end of an interval may not. */
    boolean possible(double value) {
        return value >= least() - ROUNDING && value <= most() + ROUNDING;
    }

    /** The nearest value that can be. */
    double nearest(double value) {
        return Math.clamp(value, least(), most());
    }

    /** Such as {@code 84.5 %} or {@code 12.3 per 1,000}. */
    public String value(double value) {
        return withUnit(told(scaled(value)));
    }

    /** The number alone, for a cell whose heading tells the unit. */
    String bare(double value) {
        return told(scaled(value));
    }

    /** A target: as given, without decimals that say nothing. */
    public String target(double value) {
        double shown = scaled(value);
        boolean whole = Math.abs(shown - Math.rint(shown)) < 1e-9;
        return withUnit(number(shown, whole ? 0 : decimals()));
    }

    /** An axis label: as few decimals as the step needs. */
    public String tick(double shown, double step) {
        double clean = Math.abs(shown) < step * 1e-6 ? 0 : shown;
        int decimals = step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step) - 1e-9);
        boolean plain = clean == 0 || (Math.abs(clean) < HUGE && decimals <= MOST_DECIMALS);
        String number = plain ? number(clean, clean == 0 && decimals > MOST_DECIMALS ? 0 : decimals) : power(clean);
        return proportion() ? number + NO_BREAK + "%" : number;
    }

    /** A difference without its sign; of proportions the bare points. */
    public String difference(double difference) {
        String number = told(Math.abs(scaled(difference)));
        return proportion() ? number : withUnit(number);
    }

    /** A count as it was given: no decimals unless it has any. */
    public String count(BigDecimal count) {
        BigDecimal plain = count.setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return number(plain.doubleValue(), Math.max(plain.scale(), 0));
    }

    /** A figure of the statistics without a unit, with three digits that say something. */
    static String significant(double value, Words words) {
        ValueFormat bare = new ValueFormat("continuous", null, null, words);
        double size = Math.abs(value);
        if (size == 0 || size >= HUGE || size < 1e-5) {
            return size == 0 ? "0" : bare.power(value);
        }
        return bare.number(value, Math.max(0, 2 - (int) Math.floor(Math.log10(size))));
    }

    /** For a spreadsheet: ten decimals at most, or ten digits of a tiny number; a point, no grouping. */
    public static String raw(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return (value != 0 && Math.abs(value) < 1e-4
                        ? exact.round(new MathContext(10, RoundingMode.HALF_UP))
                        : exact.setScale(10, RoundingMode.HALF_UP))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** With the usual decimals; a small number with two that say something, a tiny or huge one as a power of ten. */
    private String told(double shown) {
        double size = Math.abs(shown);
        if (size == 0 || (size >= 0.05 && size < HUGE)) {
            return number(shown, decimals() == 0 && size >= 1 && shown != Math.rint(shown) ? 1 : decimals());
        }
        return size >= HUGE || size < 1e-5 ? power(shown) : number(shown, (int) Math.ceil(-Math.log10(size)) + 1);
    }

    /** Such as {@code 2.5×10⁻⁷}. */
    private String power(double shown) {
        int exponent = (int) Math.floor(Math.log10(Math.abs(shown)) + 1e-12);
        StringBuilder raised = new StringBuilder();
        for (char digit : Integer.toString(exponent).toCharArray()) {
            raised.append(digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
        }
        return number(shown / Math.pow(10, exponent), 1) + "×10" + raised;
    }

    private int decimals() {
        return kind.equals("count") ? 0 : 1;
    }

    private String withUnit(String number) {
        if (proportion()) {
            return number + NO_BREAK + "%";
        }
        if (kind.equals("ratio") && per != null && per.compareTo(BigDecimal.ONE) != 0) {
            return words.say("figure.value.per", number, count(per));
        }
        return unit == null || unit.isBlank() ? number : number + NO_BREAK + unit;
    }

    private String number(double value, int decimals) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(words.locale());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(BigDecimal.valueOf(value).setScale(9, RoundingMode.HALF_UP));
    }
}
