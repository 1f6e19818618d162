package org.groundswell.domain.instrument;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The dynamic sustainability monitor: three fit checks, told side by side and never added, averaged or ranked, and rules that
 * suggest what to talk about when an adaptation and a result come together.
 *
 * @param displayName the name that screens must use
 * @param statement where the content came from, to be shown to users
 * @param stages in which a site is asked for its fit each quarter
 * @param caution must stand wherever a learning rule is shown
 */
public record DynamicSustainability(
        String id,
        String version,
        String title,
        String summary,
        String displayName,
        String statement,
        List<String> stages,
        List<FitCheck> fitChecks,
        FitRule fitRule,
        String caution,
        List<LearningRule> rules) {

    public DynamicSustainability {
        stages = List.copyOf(stages);
        fitChecks = List.copyOf(fitChecks);
        rules = List.copyOf(rules);
    }

    /**
     * How well two of the three constructs suit each other.
     *
     * @param between the names of the two
     * @param descriptors what each answer means for this check
     */
    public record FitCheck(
            String id,
            String label,
            String prompt,
            String help,
            List<String> between,
            Map<String, String> descriptors) {
        public FitCheck {
            between = List.copyOf(between);
            descriptors = Map.copyOf(descriptors);
        }
    }

    /** What a fit asks for. */
    public enum Ask {
        /** An action with an owner and a date, or a recorded reason for none. */
        ACTION,
        INFORMATION,
        NOTHING
    }

    /** @param summary how the checks may be shown */
    public record FitRule(String id, Set<String> action, Set<String> information, String summary) {
        public FitRule {
            action = Set.copyOf(action);
            information = Set.copyOf(information);
        }

        public Ask asks(String fit) {
            if (action.contains(fit)) {
                return Ask.ACTION;
            }
            return information.contains(fit) ? Ask.INFORMATION : Ask.NOTHING;
        }
    }

    /** The direction of a measure, judged by the rule set stored with its chart. */
    public enum Result {
        BETTER,
        WORSE,
        /** Enough data and no signal. */
        STABLE,
        NOT_ENOUGH_DATA;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Result> of(String word) {
            return Arrays.stream(values())
                    .filter(result -> result.word().equals(word))
                    .findFirst();
        }
    }

    /**
     * A suggestion for a conversation, never a cause.
     *
     * @param adapted yes, no or any
     * @param origin research-table or extension
     */
    public record LearningRule(
            String id, String adapted, Result result, String suggestion, String nextStep, String origin) {}

    /**
     * The quarters of which a site's fit is still to be told, each by its last day, the older first: the one before this, if the site
     * stood where it is asked by then, and this one.
     *
     * @param stage in which the site stands
     * @param since when it came to stand there
     * @param told the checks that were answered, by quarter
     */
    public List<Quarter> due(String stage, LocalDate since, LocalDate today, Map<Quarter, Set<String>> told) {
        if (!stages.contains(stage)) {
            return List.of();
        }
        Quarter current = Quarter.of(today);
        List<String> asked = fitChecks.stream().map(FitCheck::id).toList();
        return Stream.of(current.previous(), current)
                .filter(quarter -> !quarter.end().isBefore(since))
                .filter(quarter -> !told.getOrDefault(quarter, Set.of()).containsAll(asked))
                .toList();
    }

    /**
     * The one rule for what came together.
     *
     * @param adapted whether an adaptation took effect in the period under review
     */
    public LearningRule rule(boolean adapted, Result result) {
        String word = adapted ? "yes" : "no";
        return rules.stream()
                .filter(rule -> rule.result() == result)
                .filter(rule -> rule.adapted().equals("any") || rule.adapted().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
