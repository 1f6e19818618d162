package org.groundswell.domain.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Published rules by which a point is said not to be chance. Each word names its version; a changed rule gets a new word. */
public enum RuleSet {
    /** Making Data Count since November 2023: points outside the limits count as two of three, too. */
    MDC_2023("mdc-2023"),
    /** As the R package NHSRplotthedots 0.2.2 labels points. */
    NHSR_PLOT_THE_DOTS("nhsrplotthedots-0.2.2"),
    /** The four of the Western Electric handbook (1956); only the point that completes a pattern is flagged. */
    WESTERN_ELECTRIC("western-electric"),
    /** The eight of Nelson (1984); only the point that completes a pattern is flagged. */
    NELSON("nelson"),
    /** Points outside the limits, and unusually long runs or few crossings (Anhøj 2014), which blame no single point. */
    ANHOEJ("anhoej");

    /** The version of this program's own reading of each rule set. */
    private static final String VERSION = "1";

    private final String word;

    RuleSet(String word) {
        this.word = word;
    }

    public static Optional<RuleSet> of(String word) {
        return Arrays.stream(values())
                .filter(rules -> rules.word.equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(RuleSet::word).toList();
    }

    public String word() {
        return word;
    }

    public String version() {
        return VERSION;
    }
}
