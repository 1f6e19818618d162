package org.groundswell.domain.instrument;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A framework with rateable items, in one version of its content. One model carries them all: the scale says whether its levels
 * are numbers, the summary rule what may be shown of agreed ratings, and the answers what is given beside a rating.
 *
 * @param displayName the name that screens must use
 * @param statement where the content came from, to be shown to users
 * @param licence whether its wording may leave the installation
 * @param answers the typed fields that each rating carries; none where a rating carries evidence and a link only
 * @param raters who is to be named, and when their ratings may be revealed
 * @param subjects whose arrangements may be rated
 * @param context what is described beside the items and never scored
 * @param wordings other words for the same items, each used where its condition holds
 */
public record Instrument(
        String id,
        String version,
        String title,
        String summary,
        String displayName,
        String statement,
        Licence licence,
        Scale scale,
        List<RecordField> answers,
        AttentionRule attention,
        SummaryRule summaryRule,
        Raters raters,
        List<String> subjects,
        List<Domain> domains,
        List<Item> items,
        List<ContextFactor> context,
        List<Wording> wordings) {

    public Instrument {
        answers = List.copyOf(answers);
        subjects = List.copyOf(subjects);
        domains = List.copyOf(domains);
        items = List.copyOf(items);
        context = List.copyOf(context);
        wordings = List.copyOf(wordings);
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

    /** What the team agrees a rating of: its items, and its domains where their ratings are set by people. */
    public List<String> agreed() {
        Stream<String> ratedDomains =
                summaryRule instanceof SummaryRule.Profile ? domains.stream().map(Domain::id) : Stream.empty();
        return Stream.concat(items.stream().map(Item::id), ratedDomains).toList();
    }

    /** What people call an item or a domain. */
    public String label(String itemOrDomain) {
        return item(itemOrDomain)
                .map(Item::label)
                .or(() -> domain(itemOrDomain).map(Domain::label))
                .orElse(itemOrDomain);
    }

    public Optional<Wording> wording(String wordingId) {
        return wordings.stream()
                .filter(wording -> wording.id().equals(wordingId))
                .findFirst();
    }

    /**
     * The same instrument in other words; what the wording does not name stays as it is.
     *
     * @param wordingId nothing for the instrument's own words
     */
    public Instrument worded(@Nullable String wordingId) {
        return wordingId == null
                ? this
                : wording(wordingId).map(wording -> wording.of(this)).orElse(this);
    }

    /**
     * @param namedFrom how many must have rated before a name stands beside a revealed rating; 0 where it always does
     * @param least how many must have rated before anything is revealed
     * @param anonymous whether it must never be seen who rated what
     */
    public record Raters(int namedFrom, int least, boolean anonymous) {

        /** Each rating is its rater's by name, and one is enough. */
        public static final Raters NAMED = namedFrom(0);

        public static Raters namedFrom(int raters) {
            return new Raters(raters, 1, false);
        }

        /** @param least such that nobody can tell from their own rating what another gave */
        public static Raters anonymous(int least) {
            return new Raters(Integer.MAX_VALUE, least, true);
        }
    }

    /** @param items the ids of its items */
    public record Domain(String id, String label, String summary, List<String> items) {
        public Domain {
            items = List.copyOf(items);
        }
    }

    /**
     * @param number the published one, where there is one
     * @param evidence what to link or cite in support of a rating, where the instrument asks for evidence
     * @param weight where attention goes first among open flags; never multiplied with a level, nor summed
     */
    public record Item(
            String id,
            @Nullable String number,
            String domain,
            String label,
            String prompt,
            String help,
            @Nullable String evidence,
            int weight,
            List<Descriptor> levels) {

        /** Of items that nobody weighed. */
        public static final int ALIKE = 1;

        public Item {
            levels = List.copyOf(levels);
        }
    }

    /** What one level means for one item. */
    public record Descriptor(String value, String text) {}

    /** Described only: nothing here feeds a mean, a flag or a total. */
    public record ContextFactor(String id, String side, String label, String prompt, String help) {}

    /**
     * Levels from the least to the most, and the answers that are no level.
     *
     * @param numeric whether levels are numbers; where they are not, they are never averaged or summed
     * @param choosingRule how a rater chooses between descriptions
     */
    public record Scale(String id, boolean numeric, List<Level> levels, List<Special> special, String choosingRule) {

        public Scale {
            levels = List.copyOf(levels);
            special = List.copyOf(special);
        }

        /** Every answer that may be given, in order, as words: {@code "0"} … {@code "3"}, {@code not-known} …. */
        public List<String> answers() {
            return Stream.concat(
                            levels.stream().map(Level::value), special.stream().map(Special::value))
                    .toList();
        }

        /** What people call an answer: the label of a level or of a special answer. */
        public String label(String answer) {
            return special(answer)
                    .map(Special::label)
                    .or(() -> levels.stream()
                            .filter(level -> level.value().equals(answer))
                            .map(Level::label)
                            .findFirst())
                    .orElse(answer);
        }

        public Optional<Special> special(String answer) {
            return special.stream().filter(each -> each.value().equals(answer)).findFirst();
        }

        /** Where a level stands, from 0 for the least; nothing for an answer that is no level. */
        public OptionalInt rank(String answer) {
            return IntStream.range(0, levels.size())
                    .filter(at -> levels.get(at).value().equals(answer))
                    .findFirst();
        }

        /** The least and the most of some answers; nothing where none is a level. */
        public Optional<Range> range(Collection<String> given) {
            int[] ranks = given.stream()
                    .flatMapToInt(answer -> rank(answer).stream())
                    .sorted()
                    .toArray();
            return ranks.length == 0
                    ? Optional.empty()
                    : Optional.of(new Range(
                            levels.get(ranks[0]).value(),
                            levels.get(ranks[ranks.length - 1]).value(),
                            ranks[ranks.length - 1] - ranks[0] == levels.size() - 1));
        }
    }

    /** @param whole whether it reaches from one end of the scale to the other */
    public record Range(String least, String most, boolean whole) {}

    public record Level(
            String value, String label, @Nullable String meaning) {}

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

    /**
     * Which agreed ratings open a flag.
     *
     * @param disagreement whether raters who together span the whole scale open one too
     */
    public record AttentionRule(
            String id,
            Set<String> levels,
            Set<String> special,
            boolean disagreement,
            @Nullable String note) {

        public AttentionRule {
            levels = Set.copyOf(levels);
            special = Set.copyOf(special);
        }

        /** @param answer a level as a word, or a special answer */
        public boolean flags(String answer) {
            return special.contains(answer) || levels.contains(answer);
        }
    }
}
