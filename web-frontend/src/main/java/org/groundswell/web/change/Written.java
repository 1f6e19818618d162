package org.groundswell.web.change;

/** A moment as a person writes it. */
final class Written {

    private Written() {}

    /** {@code 1,204} and {@code entry 1204} mean {@code entry:1204}; everything else is left as it is. */
    static String moment(String given) {
        String entry = given.strip().replaceFirst("^(?i)entry\\s*:?\\s*", "").replaceAll("[\\s,]", "");
        return entry.matches("\\d{1,18}") ? "entry:" + entry : given.strip();
    }
}
