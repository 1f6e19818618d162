package org.groundswell.domain.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that the NHS knows a patient by: ten digits, of which the last checks the others. Source: NHS Data Model and
 * Dictionary, <em>NHS Number</em>: the first nine digits are weighted by 10 down to 2; what their sum lacks to a multiple of 11 is
 * the check digit, 11 standing for 0, and a number that would need 10 is never given out.
 *
 * <p>An ISBN of ten digits is checked by the same sum and cannot be told apart.
 */
public final class NhsNumber {

    static final int DIGITS = 10;

    private static final int MODULUS = 11;
    private static final int LONGEST_GAP = 3;
    private static final Pattern GROUP = Pattern.compile("\\p{Nd}+");
    private static final List<Integer> AS_PRINTED = List.of(3, 3, 4);

    /** Spaces of any width, hyphens and dashes, dots, and characters of no width that come along when text is copied. */
    private static final Pattern GAP =
            Pattern.compile("[\\p{Zs}\\p{Pd}.\\u00AD\\u200B\\u2060\\uFEFF]{1," + LONGEST_GAP + "}");

    private NhsNumber() {}

    /** Whether these are ten digits of which the last is right. */
    public static boolean isValid(String digits) {
        if (digits.length() != DIGITS || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < DIGITS - 1; i++) {
            sum += (digits.charAt(i) - '0') * (DIGITS - i);
        }
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        return check == digits.charAt(DIGITS - 1) - '0';
    }

    /**
     * Every NHS number in a text, as ten digits. Groups with gaps between them are read together where they are ten digits in all,
     * however grouped; beside other groups only a group of ten, or groups of three, three and four as such numbers are printed. A
     * group of more than ten digits is something else.
     */
    static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        List<String> run = new ArrayList<>();
        int end = 0;
        Matcher group = GROUP.matcher(text);
        while (group.find()) {
            if (!joins(text, end, group.start())) {
                collect(run, found);
                run.clear();
            }
            run.add(ascii(group.group()));
            end = group.end();
        }
        collect(run, found);
        return found;
    }

    private static boolean joins(String text, int end, int start) {
        return start - end <= LONGEST_GAP
                && GAP.matcher(text).region(end, start).matches();
    }

    private static void collect(List<String> run, List<String> found) {
        if (run.stream().mapToInt(String::length).sum() == DIGITS) {
            addIfValid(String.join("", run), found);
            return;
        }
        for (int i = 0; i < run.size(); i++) {
            addIfValid(run.get(i), found);
            if (i + AS_PRINTED.size() <= run.size()) {
                List<String> three = run.subList(i, i + AS_PRINTED.size());
                if (three.stream().map(String::length).toList().equals(AS_PRINTED)) {
                    addIfValid(String.join("", three), found);
                }
            }
        }
    }

    private static void addIfValid(String digits, List<String> found) {
        if (isValid(digits)) {
            found.add(digits);
        }
    }

    private static String ascii(String digits) {
        StringBuilder ascii = new StringBuilder(digits.length());
        digits.codePoints().forEach(digit -> ascii.append(Character.digit(digit, 10)));
        return ascii.toString();
    }
}
