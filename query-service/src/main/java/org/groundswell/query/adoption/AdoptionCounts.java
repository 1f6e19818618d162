package org.groundswell.query.adoption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.groundswell.domain.adoption.Adopted;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.query.adoption.AdoptionRow.Counts;
import org.groundswell.query.adoption.AdoptionStore.Figure;
import org.groundswell.query.adoption.AdoptionStore.Measure;
import org.groundswell.query.adoption.AdoptionStore.Site;
import org.groundswell.query.adoption.AdoptionStore.Stored;
import org.groundswell.query.platform.fold.ObservedRows.Observed;
import org.jspecify.annotations.Nullable;

/** Judges all sites under each definition, as {@link Adopted} has it. */
final class AdoptionCounts {

    private final List<Stored> definitions;
    private final List<Site> sites;
    private final Map<String, Map<String, Figure>> figures;
    private final Lifecycle lifecycle;
    private final LocalDate day;

    private AdoptionCounts(
            List<Stored> definitions,
            List<Site> sites,
            Map<String, Map<String, Figure>> figures,
            Lifecycle lifecycle,
            LocalDate day) {
        this.definitions = definitions;
        this.sites = sites;
        this.figures = figures;
        this.lifecycle = lifecycle;
        this.day = day;
    }

    /** @param day on which a definition is told to be in force */
    static AdoptionCounts read(AdoptionStore store, Lifecycle lifecycle, LocalDate day) {
        List<Stored> definitions = store.definitions();
        List<Measure> measures = definitions.stream()
                .flatMap(definition -> Stream.ofNullable(definition.measure()))
                .distinct()
                .toList();
        return new AdoptionCounts(definitions, store.sites(), store.figures(measures), lifecycle, day);
    }

    List<Stored> definitions() {
        return definitions;
    }

    int sites() {
        return sites.size();
    }

    List<AdoptionRow.Site> judged(Stored definition) {
        return sites.stream().map(site -> judged(site, definition)).toList();
    }

    AdoptionRow row(Stored stored, List<AdoptionRow.Site> judged) {
        var definition = stored.definition();
        Measure measure = stored.measure();
        return new AdoptionRow(
                stored.id(),
                definition.version(),
                definition.words(),
                definition.stage(),
                definition.view(),
                definition.withdrawn(),
                definition.from(),
                definition.measure(),
                measure == null ? null : measure.name(),
                measure == null ? null : measure.kind(),
                measure == null ? null : measure.unit(),
                measure == null ? null : measure.per(),
                measure == null ? null : measure.direction(),
                definition.threshold(),
                status(stored),
                stored.proposedBy(),
                stored.proposedAt(),
                stored.settledBy(),
                stored.settledAt(),
                stored.reason(),
                counts(judged));
    }

    /** Of the approved ones the last whose day has come is in force. */
    private String status(Stored stored) {
        if (!stored.standing().equals("approved")) {
            return stored.standing();
        }
        LocalDate from = stored.definition().from();
        if (from.isAfter(day)) {
            return "later";
        }
        boolean followed = definitions.stream()
                .filter(each -> each.standing().equals("approved"))
                .map(each -> each.definition().from())
                .anyMatch(each -> each.isAfter(from) && !each.isAfter(day));
        return followed ? "earlier" : "in-force";
    }

    private static Counts counts(List<AdoptionRow.Site> judged) {
        Map<Adopted, Integer> by = new EnumMap<>(Adopted.class);
        int counted = 0;
        for (AdoptionRow.Site site : judged) {
            by.merge(word(site.judged()), 1, Integer::sum);
            counted += site.counted() ? 1 : 0;
        }
        return new Counts(
                counted,
                by.getOrDefault(Adopted.WITH_EVIDENCE, 0),
                by.getOrDefault(Adopted.SELF_DECLARED, 0),
                by.getOrDefault(Adopted.WITHDRAWN, 0),
                by.getOrDefault(Adopted.BELOW_MEASURE, 0),
                by.getOrDefault(Adopted.ONE_VIEW, 0),
                by.getOrDefault(Adopted.NOT_YET, 0));
    }

    private static Adopted word(String judged) {
        return Stream.of(Adopted.values())
                .filter(each -> each.word().equals(judged))
                .findFirst()
                .orElseThrow();
    }

    private AdoptionRow.Site judged(Site site, Stored stored) {
        Figure figure = stored.measure() == null
                ? null
                : figures.getOrDefault(stored.measure().id(), Map.of())
                        .get(site.site().code());
        Observed observed = site.observed();
        Adopted judged = Adopted.of(
                new Adopted.Site(
                        site.site().stage(),
                        site.site().sideState(),
                        observed == null ? null : observed.stage(),
                        reached(stored, figure)),
                stored.definition(),
                lifecycle);
        return new AdoptionRow.Site(
                site.site().code(),
                site.site().name(),
                site.site().region(),
                site.site().wave(),
                site.site().stage(),
                site.site().sideState(),
                observed == null ? null : observed.stage(),
                observed == null ? null : observed.seenOn(),
                judged.word(),
                judged.isCountedUnder(stored.definition()),
                figure == null ? null : figure.period(),
                figure == null ? null : figure.value());
    }

    private static boolean reached(Stored stored, @Nullable Figure figure) {
        Measure measure = stored.measure();
        BigDecimal threshold = stored.definition().threshold();
        if (measure == null || threshold == null || figure == null) {
            return false;
        }
        Double value = figure.value();
        if (value == null) {
            return false;
        }
        double least = Objects.requireNonNull(threshold).doubleValue();
        return measure.direction().equals("decrease") ? value <= least : value >= least;
    }
}
