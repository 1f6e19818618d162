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
 * The sentence above a heat map: the domain that stands out as lowest, if one does, and within it the component that is most
 * often absent or not known. There is never a total over domains.
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
        ItemSummary worst = worst(summary, standsOut ? lowest.domain() : null);
        String domain = domain(lowest.domain());
        if (worst == null || lacking(worst) == 0) {
            return standsOut ? texts.text("heat.finding.weak-leg", domain) : texts.text("heat.finding.even.sound");
        }
        String component = component(worst.item());
        String key = standsOut ? "heat.finding.weak-leg.component" : "heat.finding.even";
        return texts.text(key, domain, component, lacking(worst), map.total());
    }

    private @Nullable ItemSummary worst(Summary summary, @Nullable String domain) {
        return summary.perItem().stream()
                .filter(item -> domain == null || domain.equals(domainOf(item.item())))
                .max(Comparator.comparingInt(HeatFinding::lacking))
                .orElse(null);
    }

    private static int lacking(ItemSummary item) {
        return item.count("0") + item.notKnown();
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
