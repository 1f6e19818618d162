package org.groundswell.domain.site;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A site's code within a programme: its ODS code where it has one. Upper case; letters, digits and hyphens, at most 20. An ODS code may be
 * typed with spaces in it.
 */
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
        String plain = typed.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(plain).matches() ? plain : OdsCode.tidied(plain);
    }

    @Override
    public String toString() {
        return value;
    }
}
