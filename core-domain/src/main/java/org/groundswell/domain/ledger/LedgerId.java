package org.groundswell.domain.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A ledger: {@code register}, or a programme's own, {@code p-…}. A programme's id is its ledger's id. */
public record LedgerId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("register|p-[a-z0-9][a-z0-9-]{1,58}");

    public static final LedgerId REGISTER = new LedgerId("register");

    @JsonCreator
    public LedgerId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a ledger id: " + value);
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
