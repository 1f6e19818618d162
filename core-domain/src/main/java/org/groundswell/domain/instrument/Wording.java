package org.groundswell.domain.instrument;

import java.util.List;
import java.util.Optional;
import org.groundswell.domain.instrument.Instrument.Descriptor;
import org.groundswell.domain.instrument.Instrument.Domain;
import org.groundswell.domain.instrument.Instrument.Item;
import org.jspecify.annotations.Nullable;

/**
 * Other words for some domains and items of an instrument. Ratings made under either wording belong to the same item.
 *
 * @param when in what context these words fit better
 */
public record Wording(String id, String when, String statement, List<Words> words) {

    public Wording {
        words = List.copyOf(words);
    }

    /**
     * The words of one domain or item; what is absent stays as it is.
     *
     * @param target the id of the domain or item
     * @param descriptors of all levels, or none
     */
    public record Words(
            String target,
            @Nullable String label,
            @Nullable String summary,
            @Nullable String prompt,
            @Nullable String help,
            List<Descriptor> descriptors) {
        public Words {
            descriptors = List.copyOf(descriptors);
        }
    }

    Instrument of(Instrument own) {
        return new Instrument(
                own.id(),
                own.version(),
                own.title(),
                own.summary(),
                own.displayName(),
                own.statement(),
                own.licence(),
                own.scale(),
                own.answers(),
                own.attention(),
                own.summaryRule(),
                own.raters(),
                own.subjects(),
                own.domains().stream().map(this::domain).toList(),
                own.items().stream().map(this::item).toList(),
                own.context(),
                own.wordings());
    }

    private Domain domain(Domain own) {
        return words(own.id())
                .map(say -> new Domain(
                        own.id(), or(say.label(), own.label()), or(say.summary(), own.summary()), own.items()))
                .orElse(own);
    }

    private Item item(Item own) {
        return words(own.id())
                .map(say -> new Item(
                        own.id(),
                        own.number(),
                        own.domain(),
                        or(say.label(), own.label()),
                        or(say.prompt(), own.prompt()),
                        or(say.help(), own.help()),
                        own.evidence(),
                        own.weight(),
                        say.descriptors().isEmpty() ? own.levels() : say.descriptors()))
                .orElse(own);
    }

    private Optional<Words> words(String target) {
        return words.stream().filter(each -> each.target().equals(target)).findFirst();
    }

    private static String or(@Nullable String said, String own) {
        return said == null ? own : said;
    }
}
