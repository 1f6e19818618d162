package org.groundswell.domain.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Instrument.Domain;
import org.groundswell.domain.instrument.Instrument.Item;
import org.groundswell.domain.instrument.Instrument.Special;
import org.groundswell.domain.instrument.SummaryRule;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of one set of ratings, by the summary rule of the instrument: domain by domain, and never a grand total,
 * which would let a strong plan hide missing people or missing data.
 */
public record ThreeSSummary(List<DomainSummary> domains) {

    public ThreeSSummary {
        domains = List.copyOf(domains);
    }

    /**
     * @param mean of the levels only, to the rule's decimals; nothing where nothing has a level, never 0
     * @param lowest every item that has the smallest level
     * @param lowestLevel that level
     * @param notKnown the items rated not-known
     * @param rated how many items have a level
     * @param applicable how many items apply: all but those rated not-applicable
     */
    public record DomainSummary(
            String domain,
            @Nullable BigDecimal mean,
            List<String> lowest,
            @Nullable Integer lowestLevel,
            List<String> notKnown,
            int rated,
            int applicable) {

        /** Such as {@code 3 of 4}. */
        public String completeness() {
            return rated + " of " + applicable;
        }
    }

    /**
     * @param ratings by item; an item that is absent has not been rated, and still applies
     * @throws IllegalArgumentException for an instrument whose levels are never averaged
     */
    public static ThreeSSummary of(Instrument instrument, Map<String, Rating> ratings) {
        if (!(instrument.summaryRule() instanceof SummaryRule.Means means)) {
            throw new IllegalArgumentException("Levels of " + instrument.id() + " are never averaged");
        }
        return new ThreeSSummary(instrument.domains().stream()
                .map(domain -> summary(instrument, means, domain, ratings))
                .toList());
    }

    private static DomainSummary summary(
            Instrument instrument, SummaryRule.Means means, Domain domain, Map<String, Rating> ratings) {
        List<Item> items = instrument.itemsOf(domain);
        List<Integer> levels = items.stream()
                .map(item -> level(item, ratings))
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .toList();
        OptionalInt lowest = levels.stream().mapToInt(Integer::intValue).min();
        return new DomainSummary(
                domain.id(),
                mean(levels, means.decimals()),
                lowest.isEmpty() ? List.of() : having(items, ratings, Rating.level(lowest.getAsInt())),
                lowest.isEmpty() ? null : lowest.getAsInt(),
                having(items, ratings, Rating.NOT_KNOWN),
                levels.size(),
                (int) items.stream()
                        .filter(item -> applies(instrument, ratings.get(item.id())))
                        .count());
    }

    private static OptionalInt level(Item item, Map<String, Rating> ratings) {
        Rating rating = ratings.get(item.id());
        return rating == null ? OptionalInt.empty() : rating.level();
    }

    private static @Nullable BigDecimal mean(List<Integer> levels, int decimals) {
        if (levels.isEmpty()) {
            return null;
        }
        BigDecimal sum =
                BigDecimal.valueOf(levels.stream().mapToInt(Integer::intValue).sum());
        return sum.divide(BigDecimal.valueOf(levels.size()), decimals, RoundingMode.HALF_UP);
    }

    private static List<String> having(List<Item> items, Map<String, Rating> ratings, Rating rating) {
        return items.stream()
                .map(Item::id)
                .filter(item -> Objects.equals(rating, ratings.get(item)))
                .toList();
    }

    private static boolean applies(Instrument instrument, @Nullable Rating rating) {
        return rating == null
                || instrument
                        .scale()
                        .special(rating.value())
                        .map(Special::inApplicableCount)
                        .orElse(true);
    }
}
