package org.groundswell.domain.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a code looks like that the Organisation Data Service (ODS) of NHS England issues. Only the form is looked at: whether such an
 * organisation exists, or still does, is not known here. The forms are those of the coding frames in the NHS Data Model and Dictionary
 * (organisation and organisation site coding frames), with the codes of five characters that are issued since 2020.
 */
public final class OdsCode {

    /** The longest code whose characters are tried in another reading. */
    private static final int LONGEST_TRIED = 9;

    private OdsCode() {}

    /** What a code is of, by its form; a code may have more than one form, and the first is told. */
    public enum Form {
        TRUST("[RT][A-Z0-9]{2}", "an NHS trust"),
        TRUST_SITE("[RT][A-Z0-9]{4}", "a site of an NHS trust"),
        PRACTICE("[A-HJ-NPVWY]\\d{5}", "a general practice"),
        BRANCH_SURGERY("[A-HJ-NPVWY]\\d{8}", "a branch of a general practice"),
        NETWORK("U\\d{5}", "a primary care network"),
        INTEGRATED_CARE_BOARD("Q[A-Z0-9]{2}", "an integrated care board"),
        COMMISSIONER("\\d{2}[A-Z]", "a sub-location of an integrated care board"),
        HEALTH_BOARD("7A\\d(?:[A-Z0-9]{2})?", "a local health board in Wales, or a site of one"),
        INDEPENDENT_PROVIDER("8[A-Z0-9]{4}", "an independent provider"),
        INDEPENDENT_SITE("N[A-Z0-9]{2}(?:[A-Z0-9]{2})?", "an independent provider, or a site of one"),
        PHARMACY("F[A-Z][A-Z0-9]{3}", "a pharmacy"),
        NEW_STYLE("[A-Z]\\d[A-Z]\\d[A-Z]", "an organisation with a code of the kind issued since 2020");

        private final Pattern pattern;
        private final String told;

        Form(String pattern, String told) {
            this.pattern = Pattern.compile(pattern);
            this.told = told;
        }

        /** In a word or two, such as {@code an NHS trust}. */
        public String told() {
            return told;
        }
    }

    /** What a code was found to be. */
    public sealed interface Finding {

        /** It has the form of an ODS code. */
        record Fits(Form form) implements Finding {}

        /** It has not, but it would with a letter read as the digit that looks like it. */
        record Perhaps(SiteCode meant, Form form) implements Finding {}

        /** It has not: the programme's own code, or a mistake. */
        record NoForm() implements Finding {}

        /** What to tell a person, in a sentence; nothing where the code has the form of an ODS code. */
        default Optional<String> told(SiteCode code) {
            return switch (this) {
                case Fits _ -> Optional.empty();
                case Perhaps perhaps ->
                    Optional.of(
                            "%s has not the form of an ODS code, but %s would be that of %s. Check the letters and digits."
                                    .formatted(
                                            code,
                                            perhaps.meant(),
                                            perhaps.form().told()));
                case NoForm _ ->
                    Optional.of("%s has not the form of an ODS code. That is right where the site has none."
                            .formatted(code));
            };
        }
    }

    public static Finding of(SiteCode code) {
        Optional<Form> form = form(code.value());
        if (form.isPresent()) {
            return new Finding.Fits(form.get());
        }
        return readings(code.value()).stream()
                .filter(reading -> form(reading).isPresent())
                .findFirst()
                .<Finding>map(reading ->
                        new Finding.Perhaps(new SiteCode(reading), form(reading).orElseThrow()))
                .orElseGet(Finding.NoForm::new);
    }

    /**
     * What was typed, without the spaces and full stops that people write within an ODS code; where it is none without them either, as it
     * was typed: a name in the wrong place must not pass for a code.
     */
    public static String tidied(String typed) {
        String tidy = typed.replaceAll("[\\s\\u00a0.]+", "").toUpperCase(Locale.ROOT);
        return form(tidy).isPresent() ? tidy : typed;
    }

    private static Optional<Form> form(String code) {
        for (Form form : Form.values()) {
            if (form.pattern.matcher(code).matches()) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /** Every other way to read the letters that look like digits, the one with the fewest changes first. */
    private static List<String> readings(String code) {
        List<String> readings = new ArrayList<>(List.of(code));
        if (code.length() > LONGEST_TRIED) {
            return List.of();
        }
        for (int at = 0; at < code.length(); at++) {
            char other = lookalike(code.charAt(at));
            if (other != code.charAt(at)) {
                for (String reading : List.copyOf(readings)) {
                    readings.add(reading.substring(0, at) + other + reading.substring(at + 1));
                }
            }
        }
        return readings.stream()
                .skip(1)
                .sorted((one, another) -> Integer.compare(changes(code, one), changes(code, another)))
                .toList();
    }

    private static int changes(String code, String reading) {
        int changes = 0;
        for (int at = 0; at < code.length(); at++) {
            changes += code.charAt(at) == reading.charAt(at) ? 0 : 1;
        }
        return changes;
    }

    /** Read the other way round, a code of a programme's own would be taken for another organisation's too often. */
    private static char lookalike(char read) {
        return switch (read) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> read;
        };
    }
}
