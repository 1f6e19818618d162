package org.groundswell.query.variation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.answer.SiteFilter;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.variation.AdoptionRow.Wave;
import org.groundswell.query.variation.AdoptionStore.Spells;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The adoption curve: how many sites stood at a stage or beyond it, month by month and wave by wave. */
@RestController
@Tag(name = "Variation")
@RequestMapping("/api/v1/programmes/{p}/adoption")
class AdoptionQueryController {

    /** The change has been used for real. */
    private static final String USUAL_STAGE = "implementing";

    private final List<Lifecycle.Stage> stages;

    AdoptionQueryController(Catalogue catalogue) {
        this.stages = catalogue.lifecycle().stages();
    }

    private record Wish(String stage, SiteFilter filter) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "How many sites stood at a stage or beyond it, by month and wave")
    Answer<AdoptionRow> adoption(
            Reads reads,
            @RequestParam @Nullable String stage,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String wave,
            @RequestParam @Nullable String group) {
        Wish wish = wish(stage, region, wave, group);
        return reads.answer(reading -> adoption(reading, wish));
    }

    @GetMapping(produces = Csv.MEDIA_TYPE)
    @Operation(summary = "The adoption curve as a file")
    ResponseEntity<byte[]> file(
            Reads reads,
            @RequestParam @Nullable String stage,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String wave,
            @RequestParam @Nullable String group) {
        Wish wish = wish(stage, region, wave, group);
        Answer<AdoptionRow> answer = reads.answer(reading -> adoption(reading, wish));
        Csv csv = new Csv("month", "wave", "sites_at_or_beyond", "sites_of_wave");
        AdoptionRow row = answer.data();
        for (int month = 0; month < row.months().size(); month++) {
            for (Wave each : row.waves()) {
                csv.row(row.months().get(month), each.wave(), each.reached().get(month), each.sites());
            }
        }
        return csv.file("adoption", answer.asAt());
    }

    private Wish wish(@Nullable String stage, @Nullable String region, @Nullable String wave, @Nullable String group) {
        RequestFaults faults = new RequestFaults();
        List<String> words = stages.stream().map(Lifecycle.Stage::id).toList();
        String wanted = faults.word("stage", stage, USUAL_STAGE, words);
        faults.refuseIfAny();
        return new Wish(wanted, SiteFilter.of(region, wave, null, null).ofGroup(group));
    }

    private AdoptionRow adoption(Reading reading, Wish wish) {
        reading.membership().requireMember();
        SiteFilter filter = new VariationStore(reading).resolved(wish.filter());
        AdoptionStore store = new AdoptionStore(reading);
        int order = order(wish.stage());
        List<Spells> beyond = store.spells(filter).stream()
                .filter(spell -> order(spell.stage()) >= order)
                .toList();
        List<YearMonth> months = months(reading, beyond);
        List<Wave> waves = new ArrayList<>();
        store.waves(filter).forEach((word, sites) -> waves.add(wave(word, sites, months, beyond)));
        Wave all = new Wave(
                "",
                waves.stream().mapToInt(Wave::sites).sum(),
                months.stream().map(month -> reached(month, beyond.stream())).toList());
        return new AdoptionRow(
                wish.stage(), months.stream().map(YearMonth::toString).toList(), waves, all);
    }

    private int order(String stage) {
        return stages.stream()
                .filter(each -> each.id().equals(stage))
                .mapToInt(Lifecycle.Stage::order)
                .findFirst()
                .orElse(0);
    }

    /** From the month before the first change to that of the moment asked about. */
    private static List<YearMonth> months(Reading reading, List<Spells> spells) {
        Optional<YearMonth> first =
                spells.stream().map(Spells::since).filter(Objects::nonNull).min(YearMonth::compareTo);
        if (first.isEmpty() || reading.asAt().recordedAt() == null) {
            return List.of();
        }
        YearMonth recorded = YearMonth.from(reading.asAt().recordedAt().atZone(Circumstance.ZONE));
        LocalDate day = reading.asAt().happenedBy();
        YearMonth last = day == null || YearMonth.from(day).isAfter(recorded) ? recorded : YearMonth.from(day);
        return Stream.iterate(first.get().minusMonths(1), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    private static Wave wave(String word, int sites, List<YearMonth> months, List<Spells> spells) {
        return new Wave(
                word,
                sites,
                months.stream()
                        .map(month -> reached(
                                month,
                                spells.stream().filter(spell -> spell.wave().equals(word))))
                        .toList());
    }

    /** Spells that last at the end of a month. */
    private static int reached(YearMonth month, Stream<Spells> spells) {
        return spells.filter(spell -> spell.since() == null || !spell.since().isAfter(month))
                .filter(spell -> spell.until() == null || spell.until().isAfter(month))
                .mapToInt(Spells::sites)
                .sum();
    }
}
