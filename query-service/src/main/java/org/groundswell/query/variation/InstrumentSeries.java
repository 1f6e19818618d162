package org.groundswell.query.variation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groundswell.domain.assessment.AssessmentEvent.RatingAgreed;
import org.groundswell.domain.assessment.Rating;
import org.groundswell.domain.assessment.RoundEvent;
import org.groundswell.domain.assessment.ThreeSSummary;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Rated;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.Standing;
import org.groundswell.query.platform.fold.MeasureRows;
import org.groundswell.query.platform.fold.RoundFact;
import org.groundswell.query.platform.fold.RoundRows;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.store.ViewWriter;
import org.jspecify.annotations.Nullable;

/**
 * Folds agreed ratings into series, so that an instrument is seen over sites by the same views as a measure: one series for the
 * mean of each domain, by the instrument's summary rule, and one for each item. A round counts in the month it opened. There is
 * no series over domains, as there is no total over them, and none of levels that are no numbers.
 */
final class InstrumentSeries {

    private final Catalogue catalogue;
    private final LedgerEntry entry;
    private final ViewWriter view;

    InstrumentSeries(Catalogue catalogue, LedgerEntry entry, ViewWriter view) {
        this.catalogue = catalogue;
        this.entry = entry;
        this.view = view;
    }

    /** A month's figure of one site's series. */
    record Changed(String measure, String site, DataPoint point) {}

    /** An instrument can be looked at from its first round on. */
    void fold(RoundEvent event) {
        RoundRows.fold(VariationTables.ROUND, entry, event, view);
        if (event instanceof RoundEvent.RoundOpened opened) {
            Rated rated = new Rated(opened.instrument(), opened.instrumentVersion(), opened.wording(), opened.built());
            measured(rated).ifPresent(instrument -> define(rated, instrument));
        }
    }

    /** Ordered words are not turned into numbers. */
    private Optional<Instrument> measured(Rated rated) {
        return rated.by(catalogue).filter(instrument -> instrument.scale().numeric());
    }

    /** Words that may not be exported stay out of the name, which files carry. */
    private void define(Rated rated, Instrument instrument) {
        boolean told = instrument.licence().exportable();
        instrument
                .domains()
                .forEach(domain -> define(
                        rated.series(domain.id()),
                        instrument,
                        told ? domain.label() : domain.id(),
                        told ? domain.summary() : ""));
        instrument
                .items()
                .forEach(item -> define(
                        rated.series(item.id()),
                        instrument,
                        told ? item.label() : item.id(),
                        told ? item.prompt() : ""));
    }

    private void define(String measure, Instrument instrument, String label, String meaning) {
        if (view.find(VariationTables.MEASURE, measure).isEmpty()) {
            MeasureDefinition definition = new MeasureDefinition(
                    instrument.displayName() + ": " + label,
                    Panel.INSTRUMENT,
                    "continuous",
                    label,
                    null,
                    "increase",
                    null,
                    "of " + instrument.scale().levels().getLast().value(),
                    null,
                    null);
            view.upsert(MeasureRows.define(VariationTables.MEASURE.row(), definition, meaning)
                    .with("measure", measure)
                    .with("definition_version", 1)
                    .with("version", entry.sequence()));
        }
    }

    /** The item's own figure and its domain's. */
    List<Changed> fold(RatingAgreed event) {
        String site = event.site().value();
        view.upsert(VariationTables.RATING
                .row()
                .with("round", event.round())
                .with("site", site)
                .with("item", event.item())
                .with("rating", event.rating().value()));
        RoundFact round =
                RoundRows.fact(view.find(VariationTables.ROUND, event.round()).orElseThrow());
        Rated rated = round.rated();
        Optional<Instrument> found = measured(rated);
        Optional<Instrument.Item> item = found.flatMap(instrument -> instrument.item(event.item()));
        if (found.isEmpty() || item.isEmpty()) {
            return List.of();
        }
        Instrument instrument = found.get();
        YearMonth month = YearMonth.from(round.opensOn());
        return List.of(
                new Changed(rated.series(event.item()), site, item(month, event.rating())),
                new Changed(
                        rated.series(item.get().domain()),
                        site,
                        domain(month, instrument, item.get().domain(), event)));
    }

    private static DataPoint item(YearMonth month, Rating rating) {
        if (rating.equals(Rating.NOT_APPLICABLE)) {
            return new DataPoint(month, Standing.NOT_APPLICABLE, null, null);
        }
        return value(
                month,
                rating.level().isPresent() ? BigDecimal.valueOf(rating.level().getAsInt()) : null);
    }

    private DataPoint domain(YearMonth month, Instrument instrument, String domain, RatingAgreed event) {
        Map<String, Rating> agreed = new HashMap<>();
        // one by one, of the domain alone: they are remembered, where a list would ask the database at every rating
        instrument.items().stream()
                .filter(item -> item.domain().equals(domain))
                .forEach(item -> view.find(
                                VariationTables.RATING,
                                event.round(),
                                event.site().value(),
                                item.id())
                        .ifPresent(row -> agreed.put(item.id(), new Rating(row.text("rating")))));
        return ThreeSSummary.of(instrument, agreed).domains().stream()
                .filter(summary -> summary.domain().equals(domain))
                .map(summary -> summary.applicable() == 0
                        ? new DataPoint(month, Standing.NOT_APPLICABLE, null, null)
                        : value(month, summary.mean()))
                .findFirst()
                .orElseThrow();
    }

    private static DataPoint value(YearMonth month, @Nullable BigDecimal value) {
        return value == null
                ? new DataPoint(month, Standing.MISSING, null, null)
                : new DataPoint(month, Standing.VALUE, value, null);
    }
}
