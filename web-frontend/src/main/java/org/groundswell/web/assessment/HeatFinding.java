package org.groundswell.web.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.HeatMapReading;
import org.groundswell.web.reading.HeatMapReading.DomainSummary;
import org.groundswell.web.reading.HeatMapReading.ItemSummary;
import org.groundswell.web.reading.HeatMapReading.Summary;
import org.jspecify.annotations.Nullable;

/**
 * The sentence above a heat map: the domain that stands out as lowest, if one does, and within it the component whose agreed
 * ratings most often ask for attention. There is never a total over domains.
 */
final class HeatFinding {

    /** How much lower than the next a domain's mean must be to be named, on a scale of three. */
    private static final double STANDS_OUT = 0.2;

    private final Instrument instrument;
    private final Texts texts;

    HeatFinding(Instrument instrument, Texts texts) {
        this.instrument = instrument;
        this.texts = texts;
    }

    String of(HeatMapReading map) {
        Summary summary = map.summary();
        if (map.total() == 0) {
            return texts.text("heat.finding.no-sites");
        }
        if (summary == null || map.agreedItems() == 0) {
            return texts.text(
                    "heat.finding.none-agreed",
                    map.round().started(),
                    map.round().sites());
        }
        List<DomainSummary> ranked = summary.perDomain().stream()
                .filter(domain -> domain.mean() != null)
                .sorted(Comparator.comparingDouble(HeatFinding::mean))
                .toList();
        if (ranked.isEmpty()) {
            return texts.text("heat.finding.no-levels");
        }
        DomainSummary lowest = ranked.getFirst();
        boolean standsOut = ranked.size() > 1 && mean(ranked.get(1)) - mean(lowest) >= STANDS_OUT - 1e-9;
        ItemSummary within = worst(summary, lowest.domain());
        boolean weak = standsOut && within != null && lacking(within) > 0;
        ItemSummary worst = weak ? within : worst(summary, null);
        if (worst == null || lacking(worst) == 0) {
            return texts.text("heat.finding.sound", mostAgreed(summary));
        }
        String key = weak ? "heat.finding.weak-leg" : "heat.finding.even";
        return texts.text(key, domain(lowest.domain()), component(worst.item()), lacking(worst), agreed(worst));
    }

    private @Nullable ItemSummary worst(Summary summary, @Nullable String domain) {
        return summary.perItem().stream()
                .filter(item -> domain == null || domain.equals(domainOf(item.item())))
                .max(Comparator.comparingInt(this::lacking))
                .orElse(null);
    }

    /** How many sites agreed a rating that asks for attention. */
    private int lacking(ItemSummary item) {
        int low = instrument.attention().levels().stream().mapToInt(item::count).sum();
        return low + (instrument.attention().flags("not-known") ? item.notKnown() : 0);
    }

    /** How many sites agreed a rating of an item that applies to them. */
    private static int agreed(ItemSummary item) {
        return item.notKnown()
                + item.counts().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int mostAgreed(Summary summary) {
        return summary.perItem().stream().mapToInt(HeatFinding::agreed).max().orElse(0);
    }

    private static double mean(DomainSummary domain) {
        return Objects.requireNonNull(domain.mean());
    }

    private String domainOf(String item) {
        return instrument.item(item).map(Instrument.Item::domain).orElse("");
    }

    private String domain(String id) {
        return instrument.domain(id).map(Instrument.Domain::label).orElse(id);
    }

    private String component(String id) {
        return instrument
                .item(id)
                .map(item -> item.label().substring(0, 1).toLowerCase(Locale.ROOT)
                        + item.label().substring(1))
                .orElse(id);
    }
}
