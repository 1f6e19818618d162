package org.groundswell.domain.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.domain.instrument.Instrument.AttentionRule;
import org.groundswell.domain.instrument.Instrument.Descriptor;
import org.groundswell.domain.instrument.Instrument.Scale;
import org.groundswell.domain.instrument.Instrument.Special;
import org.jspecify.annotations.Nullable;

/**
 * An instrument that a programme built for itself, in one state of its content. As a draft it may lack anything; what was published
 * lacks nothing, never changes, and is rated by as any other: see {@link #instrument}.
 *
 * @param name what people call it
 * @param purpose what it is for and when to use it
 * @param levels of its scale, from the least to the most
 * @param everyMonths after how many months a further round is due; nothing where rounds are opened as needed
 */
public record BuiltInstrument(
        String name,
        String purpose,
        List<Level> levels,
        List<Domain> domains,
        Raters raters,
        @Nullable Integer everyMonths,
        Licence licence) {

    private static final String NO_TOTAL =
            "A sum over domains would let a strong one hide a weak one; weights say where to look first, and are never summed.";

    private static final List<Special> SPECIAL = List.of(
            new Special(
                    "not-known",
                    "Not known",
                    "Nobody rating has enough recent evidence to choose a level.",
                    false,
                    false,
                    true,
                    false,
                    true),
            new Special(
                    "not-applicable",
                    "Not applicable",
                    "The item has no bearing here.",
                    false,
                    false,
                    false,
                    true,
                    false));

    public BuiltInstrument {
        levels = List.copyOf(levels);
        domains = List.copyOf(domains);
    }

    /**
     * @param value a whole number from 0 to 9 as a word
     * @param meaning what has to be true to choose it
     * @param attention whether an agreed rating of this level opens a flag
     */
    public record Level(String value, String label, String meaning, boolean attention) {}

    public record Domain(String id, String label, @Nullable String summary, List<Item> items) {
        public Domain {
            items = List.copyOf(items);
        }
    }

    /**
     * @param label its short name, for tables
     * @param text what is asked
     * @param weight from 1 to 5: where attention goes first among open flags
     */
    public record Item(
            String id, String label, String text, @Nullable String help, int weight) {}

    /**
     * @param wanted how many people of a site are asked to rate
     * @param anonymous whether it must never be seen who rated what
     * @param least how many must have rated before anything is revealed
     */
    public record Raters(int wanted, boolean anonymous, int least) {}

    /** Every item, in order. */
    public List<Item> items() {
        return domains.stream().flatMap(domain -> domain.items().stream()).toList();
    }

    /** The day from which a further round is due, where rounds repeat. */
    public Optional<LocalDate> dueAfter(LocalDate lastOpened) {
        return Optional.ofNullable(everyMonths).map(lastOpened::plusMonths);
    }

    /**
     * This as an instrument to rate by.
     *
     * @param id of what was built
     * @param version that was published
     */
    public Instrument instrument(String id, String version) {
        return new Instrument(
                id,
                version,
                name,
                purpose,
                name,
                licence.source(),
                licence,
                scale(id),
                List.of(),
                new AttentionRule(id + "-attention", attention(), Set.of("not-known"), false, null),
                new SummaryRule.Means(id + "-means", 1, "no rating, never 0", NO_TOTAL),
                raters.anonymous()
                        ? Instrument.Raters.anonymous(raters.least())
                        : new Instrument.Raters(0, raters.least(), false),
                List.of("site-support"),
                domains.stream().map(BuiltInstrument::domain).toList(),
                domains.stream()
                        .flatMap(domain -> domain.items().stream().map(item -> item(domain, item)))
                        .toList(),
                List.of(),
                List.of());
    }

    private Scale scale(String id) {
        return new Scale(
                id + "-scale",
                true,
                levels.stream()
                        .map(level -> new Instrument.Level(level.value(), level.label(), level.meaning()))
                        .toList(),
                SPECIAL,
                "");
    }

    private Set<String> attention() {
        return levels.stream().filter(Level::attention).map(Level::value).collect(Collectors.toUnmodifiableSet());
    }

    private static Instrument.Domain domain(Domain domain) {
        return new Instrument.Domain(
                domain.id(),
                domain.label(),
                words(domain.summary()),
                domain.items().stream().map(Item::id).toList());
    }

    private Instrument.Item item(Domain domain, Item item) {
        return new Instrument.Item(
                item.id(),
                null,
                domain.id(),
                item.label(),
                item.text(),
                words(item.help()),
                null,
                item.weight(),
                levels.stream()
                        .map(level -> new Descriptor(level.value(), level.meaning()))
                        .toList());
    }

    private static String words(@Nullable String given) {
        return given == null ? "" : given;
    }
}
