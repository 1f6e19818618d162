package org.groundswell.domain.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A ledger: {@code register}, or a programme's own, {@code p-…}. A programme's id is its ledger's id. */
public record LedgerId(@JsonValue String value) {

    private static final String BEGINNING = "p-";
    private static final int SHORTEST = BEGINNING.length() + 2;
    private static final int LONGEST = BEGINNING.length() + 59;

    public static final LedgerId REGISTER = new LedgerId("register");

    @JsonCreator
    public LedgerId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a ledger id: " + value);
        }
    }

    /** Whether it is {@code register}, or {@code p-} and 2 to 59 small letters, digits and strokes; the first of them is no stroke. */
    public static boolean isValid(String value) {
        if (!value.startsWith(BEGINNING)) {
            return value.equals("register");
        }
        return value.length() >= SHORTEST
                && value.length() <= LONGEST
                && value.charAt(BEGINNING.length()) != '-'
                && areLettersDigitsOrStrokes(value, BEGINNING.length());
    }

    private static boolean areLettersDigitsOrStrokes(String value, int from) {
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return value;
    }
}
