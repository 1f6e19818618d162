package org.groundswell.web.variation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Rated;
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

    private record Measured(Rated rated, Instrument instrument) {}

    /** Each instrument once, and each version of what the programme built. */
    private Stream<Measured> instruments() {
        return programme.rounds().stream()
                .map(RoundReading::rated)
                .map(rated -> rated.built() == null ? new Rated(rated.id(), "", null, null) : rated)
                .distinct()
                .flatMap(rated -> rated.by(catalogue).stream().map(instrument -> new Measured(rated, instrument)))
                .filter(measured -> measured.instrument().scale().numeric());
    }

    /** A part by its id, read as a measure is. */
    Optional<MeasureReading> find(String chosen) {
        return instruments()
                .flatMap(measured -> Stream.concat(
                        measured.instrument().domains().stream()
                                .map(domain -> part(measured, domain.id(), domain.label(), domain.summary())),
                        measured.instrument().items().stream()
                                .map(item -> part(measured, item.id(), item.label(), item.prompt()))))
                .filter(part -> part.measure().equals(chosen))
                .findFirst();
    }

    private MeasureReading part(Measured measured, String id, String label, String meaning) {
        Instrument instrument = measured.instrument();
        return MeasureReading.ofInstrument(
                measured.rated().series(id),
                name(measured) + ": " + label,
                meaning,
                texts.text(
                        "variation.instrument.unit",
                        instrument.scale().levels().getLast().value()));
    }

    /** For each instrument its domains, each followed by its items. */
    List<VariationView.OptionGroup> options() {
        return instruments()
                .map(measured -> new VariationView.OptionGroup(
                        name(measured),
                        measured.instrument().domains().stream()
                                .flatMap(domain -> Stream.concat(
                                        Stream.of(new Option(
                                                measured.rated().series(domain.id()),
                                                texts.text("variation.instrument.domain", domain.label()))),
                                        measured.instrument().itemsOf(domain).stream()
                                                .map(item -> new Option(
                                                        measured.rated().series(item.id()), item.label()))))
                                .toList()))
                .toList();
    }

    private String name(Measured measured) {
        String name = measured.instrument().displayName();
        return measured.rated().built() == null
                ? name
                : texts.text("instrument.in-version", name, measured.rated().version());
    }

    /** The newest round of the instrument that a part is of. */
    Optional<RoundReading> latestRound(String chosen) {
        String part = chosen.substring(chosen.indexOf(MARK) + MARK.length());
        return programme.rounds().stream()
                .filter(round -> round.rated().series(part).equals(chosen))
                .max(Comparator.comparing(RoundReading::opensOn, Comparator.nullsFirst(Comparator.naturalOrder())));
    }
}
