package org.groundswell.web.variation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A way of looking at a measure over all sites. */
enum Way {
    /** Small charts of the sites, those with a signal first. */
    SIGNALS("q", "lens", "attention", "page"),
    /** The same sites, month by month in a shaded table. */
    MONTHS("q", "lens", "attention", "page"),
    DECILES("q", "lens", "from", "to", "minimumDenominator", "site"),
    FUNNEL("q", "lens", "from", "to", "minimumDenominator", "overdispersion"),
    CATERPILLAR("q", "lens", "from", "to", "minimumDenominator"),
    SLOPE("q", "lens", "from", "to", "minimumDenominator"),
    VARIANCE("q", "lens", "from", "to", "minimumDenominator"),
    /** Of the programme, not of a measure. */
    ADOPTION();

    private static final List<String> GROUPS = List.of("region", "wave", "stage", "group");

    private final List<String> own;

    Way(String... own) {
        this.own = List.of(own);
    }

    /** The one asked for, or the first where it is none. */
    static Way of(@Nullable String word) {
        return find(word).orElse(SIGNALS);
    }

    static Optional<Way> find(@Nullable String word) {
        return Arrays.stream(values()).filter(way -> way.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is asked for a measure, as a part of an address. */
    String question() {
        return this == MONTHS ? SIGNALS.word() : word();
    }

    /** Whether it shows sites by name and nothing of all together. */
    boolean isOfSites() {
        return this == SIGNALS || this == MONTHS || this == FUNNEL || this == CATERPILLAR || this == SLOPE;
    }

    boolean takes(String filter) {
        return own.contains(filter) || GROUPS.contains(filter);
    }

    /** The filters it is asked with. */
    List<String> filters() {
        return Stream.concat(GROUPS.stream(), own.stream()).toList();
    }

    /** Whether it makes sense of ratings, which have no denominator and few rounds. */
    boolean isOfInstruments() {
        return this == SIGNALS || this == DECILES || this == SLOPE || isOfProgramme();
    }

    boolean isOfProgramme() {
        return this == ADOPTION;
    }
}
