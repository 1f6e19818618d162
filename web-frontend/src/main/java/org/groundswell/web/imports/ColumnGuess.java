package org.groundswell.web.imports;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Guesses which column holds what, from its heading. A guess is only what stands chosen on the form at first. */
public final class ColumnGuess {

    private static final Pattern CODE = Pattern.compile(
            "(?i)(ods|org(anisation)?|site|provider|trust|unit)?[ _-]*(ods)?[ _-]*code|ods|org|provider|site");
    private static final Pattern NAME =
            Pattern.compile("(?i)((site|org(anisation)?|provider|trust|unit)[ _-]*)?name|site|provider|trust");
    private static final Pattern REGION = Pattern.compile("(?i)(nhs[ _-]*)?region([ _-]*name)?|icb|area");
    private static final Pattern WAVE = Pattern.compile("(?i)wave|cohort|phase|tranche");
    private static final Pattern PERIOD =
            Pattern.compile("(?i)period|month|date|month[ _-]*(start|ending)|year[ _-]*month");
    private static final Pattern FAILED = Pattern.compile("(?i).*(breach|missed|fail|late|not[ _-]).*");

    private final List<String> columns;

    public ColumnGuess(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    public Optional<String> code() {
        return first(CODE);
    }

    public Optional<String> name() {
        Optional<String> code = code();
        return columns.stream()
                .filter(column -> NAME.matcher(column.strip()).matches())
                .filter(column -> !column.equals(code.orElse(null)))
                .findFirst();
    }

    Optional<String> region() {
        return first(REGION);
    }

    Optional<String> wave() {
        return first(WAVE);
    }

    public Optional<String> period() {
        return first(PERIOD);
    }

    /** The column whose heading shares most words with what the measure counts. */
    Optional<String> like(@Nullable String counted) {
        if (counted == null) {
            return Optional.empty();
        }
        Set<String> words = words(counted);
        return columns.stream()
                .filter(column -> shared(words, column) > 0)
                .max(Comparator.comparingDouble(column -> shared(words, column)));
    }

    /** A column to be taken off, where numerator and denominator would else be one column. */
    Optional<String> minus(@Nullable String numerator, @Nullable String denominator) {
        return numerator == null || !numerator.equals(denominator)
                ? Optional.empty()
                : columns.stream()
                        .filter(column -> !column.equals(numerator))
                        .filter(column -> FAILED.matcher(column).matches())
                        .findFirst();
    }

    private Optional<String> first(Pattern pattern) {
        return columns.stream()
                .filter(column -> pattern.matcher(column.strip()).matches())
                .findFirst();
    }

    private static double shared(Set<String> words, String column) {
        Set<String> own = words(column);
        Set<String> both = new HashSet<>(own);
        both.retainAll(words);
        return own.isEmpty() ? 0 : (double) both.size() / own.size() + both.size();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> word.length() > 2)
                .collect(Collectors.toSet());
    }
}
