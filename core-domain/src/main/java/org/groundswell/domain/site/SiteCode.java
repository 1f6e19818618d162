package org.groundswell.domain.site;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** A site's code within a programme: its ODS code where it has one. Upper case; letters, digits and hyphens, at most 20. */
public record SiteCode(@JsonValue String value) implements Comparable<SiteCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");

    @JsonCreator
    public SiteCode {
        value = normalise(value);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a site code: " + value);
        }
    }

    public static boolean isValid(String typed) {
        return FORM.matcher(normalise(typed)).matches();
    }

    @Override
    public int compareTo(SiteCode other) {
        return value.compareTo(other.value);
    }

    private static String normalise(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
