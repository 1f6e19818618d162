package org.groundswell.domain.instrument;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A framework with rateable items, in one version of its content.
 *
 * @param displayName the name that screens must use
 * @param statement where the content came from, to be shown to users
 * @param subjects whose arrangements may be rated
 * @param context what is described beside the items and never scored
 */
public record Instrument(
        String id,
        String version,
        String title,
        String summary,
        String displayName,
        String statement,
        Scale scale,
        AttentionRule attention,
        SummaryRule summaryRule,
        List<String> subjects,
        List<Domain> domains,
        List<Item> items,
        List<ContextFactor> context) {

    public Instrument {
        subjects = List.copyOf(subjects);
        domains = List.copyOf(domains);
        items = List.copyOf(items);
        context = List.copyOf(context);
    }

    public Optional<Item> item(String itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
    }

    public Optional<Domain> domain(String domainId) {
        return domains.stream().filter(domain -> domain.id().equals(domainId)).findFirst();
    }

    /** The items of a domain, in their order. */
    public List<Item> itemsOf(Domain domain) {
        return items.stream().filter(item -> item.domain().equals(domain.id())).toList();
    }

    /** @param items the ids of its items */
    public record Domain(String id, String label, String summary, List<String> items) {
        public Domain {
            items = List.copyOf(items);
        }
    }

    /** @param evidence what to link or cite in support of a rating */
    public record Item(
            String id,
            String domain,
            String label,
            String prompt,
            String help,
            String evidence,
            List<Descriptor> levels) {
        public Item {
            levels = List.copyOf(levels);
        }
    }

    /** What one level means for one item. */
    public record Descriptor(int value, String text) {}

    /** Described only: nothing here feeds a mean, a flag or a total. */
    public record ContextFactor(String id, String side, String label, String prompt, String help) {}

    /** An ordinal scale from {@code min} to {@code max}, and the answers that are never numbers. */
    public record Scale(String id, int min, int max, List<Level> levels, List<Special> special, String choosingRule) {

        public Scale {
            levels = List.copyOf(levels);
            special = List.copyOf(special);
        }

        /** Every answer that may be given, in order, as words: {@code "0"} … {@code "3"}, {@code not-known} …. */
        public List<String> answers() {
            return Stream.concat(
                            levels.stream().map(level -> Integer.toString(level.value())),
                            special.stream().map(Special::value))
                    .toList();
        }

        /** What people call an answer: the label of a level or of a special answer. */
        public String label(String answer) {
            return special(answer)
                    .map(Special::label)
                    .or(() -> levels.stream()
                            .filter(level -> Integer.toString(level.value()).equals(answer))
                            .map(Level::label)
                            .findFirst())
                    .orElse(answer);
        }

        public Optional<Special> special(String answer) {
            return special.stream().filter(each -> each.value().equals(answer)).findFirst();
        }
    }

    public record Level(int value, String label) {}

    /** An answer that is not a level, and what it counts towards. */
    public record Special(
            String value,
            String label,
            String meaning,
            boolean inMean,
            boolean inRatedCount,
            boolean inApplicableCount,
            boolean reasonRequired,
            boolean raisesAttention) {}

    /** Which agreed ratings open a flag. */
    public record AttentionRule(
            String id,
            Set<Integer> levels,
            Set<String> special,
            @Nullable String note) {

        public AttentionRule {
            levels = Set.copyOf(levels);
            special = Set.copyOf(special);
        }

        /** @param answer a level as a word, or a special answer */
        public boolean flags(String answer) {
            return special.contains(answer)
                    || levels.stream().anyMatch(level -> Integer.toString(level).equals(answer));
        }
    }

    /** @param decimals of the mean of a domain; there is never a grand total */
    public record SummaryRule(String id, int decimals, String whenNoneRated, String noGrandTotalBecause) {}
}
