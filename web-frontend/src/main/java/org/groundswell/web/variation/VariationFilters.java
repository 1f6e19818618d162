package org.groundswell.web.variation;

import java.util.List;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.reading.Filters;
import org.groundswell.web.reading.GroupReading;
import org.groundswell.web.reading.MeasureReading;
import org.groundswell.web.reading.ProgrammeReading;
import org.jspecify.annotations.Nullable;

/** The sentence of selects above the explorer's figure. */
final class VariationFilters {

    private final PageModel page;
    private final Lifecycle lifecycle;
    private final ProgrammeReading programme;
    private final List<GroupReading> groups;
    private final @Nullable MeasureReading measure;
    private final Way way;
    private final InstrumentParts parts;
    private final Here here;

    VariationFilters(
            PageModel page,
            Lifecycle lifecycle,
            ProgrammeReading programme,
            List<GroupReading> groups,
            @Nullable MeasureReading measure,
            Way way,
            InstrumentParts parts) {
        this.page = page;
        this.lifecycle = lifecycle;
        this.programme = programme;
        this.groups = groups;
        this.measure = measure;
        this.way = way;
        this.parts = parts;
        this.here = page.here();
    }

    VariationView.Filters view() {
        return new VariationView.Filters(
                programme.measures().stream()
                        .map(each -> new Option(each.measure(), each.name()))
                        .toList(),
                parts.options(),
                programme.rounds().stream()
                        .map(round -> new Option("round:" + round.round(), round.title()))
                        .toList(),
                groups(programme.regions().stream()
                        .map(ProgrammeReading.RegionCount::region)
                        .toList()),
                groups(programme.waves().stream()
                        .map(ProgrammeReading.WaveCount::wave)
                        .toList()),
                stages(),
                Filters.groups(groups),
                page.programmeLink("/groups"),
                Filters.lenses(page.texts()),
                overdispersions(),
                way.takes("lens"),
                way.takes("from"),
                way.takes("minimumDenominator") && (measure == null || measure.hasDenominator()),
                way.takes("overdispersion"),
                way.takes("q"),
                !way.isOfProgramme(),
                way.takes("site")
                        && (page.programme() == null || !page.programme().isExecutiveOnly()),
                any(),
                clear().url());
    }

    /** Whether anything is chosen. */
    boolean any() {
        return way.filters().stream().anyMatch(filter -> !filter.equals("page") && here.value(filter) != null);
    }

    private Here clear() {
        return here.at(here.path()).with("measure", here.value("measure")).with("view", here.value("view"));
    }

    private List<Option> groups(List<@Nullable String> words) {
        return words.stream()
                .map(word -> word == null || word.isBlank() || word.equals("-")
                        ? new Option("-", page.text("filter.without"))
                        : new Option(word, word))
                .distinct()
                .toList();
    }

    private List<Option> stages() {
        return Stream.concat(
                        lifecycle.stages().stream().map(stage -> new Option(stage.id(), stage.label())),
                        lifecycle.sideStates().stream().map(state -> new Option(state.id(), state.label())))
                .toList();
    }

    private List<Option> overdispersions() {
        return Stream.of("winsorised", "none", "truncated")
                .map(word -> new Option(word, page.text("variation.overdispersion." + word)))
                .toList();
    }
}
