package org.groundswell.web.variation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.MeasureReading;
import org.groundswell.web.reading.ProgrammeReading;
import org.groundswell.web.reading.RoundReading;

/**
 * What can be chosen instead of a measure: the domains and items of the instruments that a programme has rounds of. Of an
 * instrument whose levels are words and no numbers there is the heat map of its rounds only.
 */
final class InstrumentParts {

    private static final String MARK = ":";

    private final Catalogue catalogue;
    private final ProgrammeReading programme;
    private final Texts texts;

    InstrumentParts(Catalogue catalogue, ProgrammeReading programme, Texts texts) {
        this.catalogue = catalogue;
        this.programme = programme;
        this.texts = texts;
    }

    /** Whether a choice is part of an instrument and no measure. */
    static boolean isOne(String chosen) {
        return chosen.contains(MARK);
    }

    private Stream<Instrument> instruments() {
        return programme.rounds().stream()
                .map(RoundReading::instrument)
                .distinct()
                .flatMap(id -> catalogue.instrument(id).stream())
                .filter(instrument -> instrument.scale().numeric());
    }

    /** A part by its id, read as a measure is. */
    Optional<MeasureReading> find(String chosen) {
        return instruments()
                .flatMap(instrument -> Stream.concat(
                        instrument.domains().stream()
                                .map(domain -> part(instrument, domain.id(), domain.label(), domain.summary())),
                        instrument.items().stream()
                                .map(item -> part(instrument, item.id(), item.label(), item.prompt()))))
                .filter(part -> part.measure().equals(chosen))
                .findFirst();
    }

    private MeasureReading part(Instrument instrument, String id, String label, String meaning) {
        return MeasureReading.ofInstrument(
                instrument.id() + MARK + id,
                instrument.displayName() + ": " + label,
                meaning,
                texts.text(
                        "variation.instrument.unit",
                        instrument.scale().levels().getLast().value()));
    }

    /** For each instrument its domains, each followed by its items. */
    List<VariationView.OptionGroup> options() {
        return instruments()
                .map(instrument -> new VariationView.OptionGroup(
                        instrument.displayName(),
                        instrument.domains().stream()
                                .flatMap(domain -> Stream.concat(
                                        Stream.of(new Option(
                                                instrument.id() + MARK + domain.id(),
                                                texts.text("variation.instrument.domain", domain.label()))),
                                        instrument.itemsOf(domain).stream()
                                                .map(item ->
                                                        new Option(instrument.id() + MARK + item.id(), item.label()))))
                                .toList()))
                .toList();
    }

    /** The newest round of the instrument that a part is of. */
    Optional<RoundReading> latestRound(String chosen) {
        String instrument = chosen.substring(0, chosen.indexOf(MARK));
        return programme.rounds().stream()
                .filter(round -> round.instrument().equals(instrument))
                .max(Comparator.comparing(RoundReading::opensOn, Comparator.nullsFirst(Comparator.naturalOrder())));
    }
}
