package org.groundswell.domain.measure.figures;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number as people and spreadsheets write it: {@code 7}, {@code 1,234}, {@code 12.50}, {@code -3}. What could be read
 * in two ways is refused.
 *
 * @param number nothing where the words are no number
 * @param fault why not
 */
public record NumberText(
        @Nullable BigDecimal number, @Nullable Fault fault) {

    private static final int LONGEST = 40;
    private static final Pattern PLAIN = Pattern.compile("[-\u2212]?(\\d+(\\.\\d*)?|\\.\\d+)");
    private static final Pattern GROUPED = Pattern.compile("[-\u2212]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
    private static final Pattern OTHER_STYLE = Pattern.compile("-?[\\d.,]*\\d[.,\\d]*");

    /** Why words are no number. */
    public enum Fault {
        NOT_A_NUMBER("\"%s\" is not a number; give digits, such as 1234 or 12.5."),
        FORMULA("\"%s\" is a formula; save the file with values and send it again."),
        PERCENTAGE("\"%s\" is a percentage; give the numerator and the denominator instead."),
        TWO_READINGS("\"%s\" can be read in two ways; write thousands as 1,234 and decimals as 12.5."),
        EXPONENT("\"%s\" is written with an exponent; give all its digits.");

        private final String sentence;

        Fault(String sentence) {
            this.sentence = sentence;
        }

        /** With a place for the words. */
        public String sentence() {
            return sentence;
        }
    }

    public static NumberText read(String words) {
        if (words.length() > LONGEST) {
            return new NumberText(null, Fault.NOT_A_NUMBER);
        }
        if (isShortAndWhole(words)) {
            return new NumberText(BigDecimal.valueOf(Long.parseLong(words)), null);
        }
        if (PLAIN.matcher(words).matches()) {
            return new NumberText(number(words), null);
        }
        if (GROUPED.matcher(words).matches()) {
            return new NumberText(number(words.replace(",", "")), null);
        }
        return new NumberText(null, fault(words));
    }

    /** Most cells of most files. */
    private static boolean isShortAndWhole(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) < '0' || words.charAt(i) > '9') {
                return false;
            }
        }
        return !words.isEmpty() && words.length() <= 18;
    }

    private static BigDecimal number(String words) {
        return new BigDecimal(words.replace('\u2212', '-'));
    }

    private static Fault fault(String words) {
        if (words.startsWith("=")) {
            return Fault.FORMULA;
        }
        if (words.endsWith("%")) {
            return Fault.PERCENTAGE;
        }
        if (OTHER_STYLE.matcher(words).matches()) {
            return Fault.TWO_READINGS;
        }
        return words.matches("(?i)-?[\\d.]+e[-+]?\\d+") ? Fault.EXPONENT : Fault.NOT_A_NUMBER;
    }
}
