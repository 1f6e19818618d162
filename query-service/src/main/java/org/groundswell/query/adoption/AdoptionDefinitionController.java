package org.groundswell.query.adoption;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.groundswell.domain.adoption.Adopted;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.query.adoption.AdoptionRow.Detail;
import org.groundswell.query.adoption.AdoptionRow.Page;
import org.groundswell.query.adoption.AdoptionStore.Stored;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.answer.Missing;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What counts as adopted: how many sites under each version, for every member, and which sites, for those who see sites. */
@RestController
@Tag(name = "Adoption")
@RequestMapping("/api/v1/programmes/{p}/adoption/definitions")
class AdoptionDefinitionController {

    private static final String ALL = "all";
    private static final List<String> WAYS = Stream.concat(
                    Stream.of(ALL, "counted"), Stream.of(Adopted.values()).map(Adopted::word))
            .toList();

    private final Lifecycle lifecycle;

    AdoptionDefinitionController(Catalogue catalogue) {
        this.lifecycle = catalogue.lifecycle();
    }

    /** Which sites are wanted, and the day on which a definition is told to be in force. */
    private record Wish(String judged, LocalDate day) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Every version of what counts as adopted, with the sites that it counts",
            description = "By is the day on which a version is told to be in force; without it the last one is.")
    Answer<Page> definitions(Reads reads, @RequestParam @Nullable String by) {
        Wish wish = wish(null, by);
        return reads.answer(reading -> {
            AdoptionCounts counts = counts(reading, wish);
            return new Page(
                    counts.sites(),
                    counts.definitions().stream()
                            .map(each -> counts.row(each, counts.judged(each)))
                            .toList());
        });
    }

    @GetMapping(path = "/{definition}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "One version, and the sites behind each of its counts",
            description = "Judged is all, counted, with-evidence, self-declared, withdrawn, below-measure, one-view or"
                    + " not-yet. Sites are those that the reader may see; counts are of all.")
    Answer<Detail> definition(
            Reads reads,
            @PathVariable String definition,
            @RequestParam @Nullable String judged,
            @RequestParam @Nullable String by) {
        Wish wish = wish(judged, by);
        return reads.answer(reading -> detail(reading, definition, wish));
    }

    @GetMapping(path = "/{definition}", produces = Csv.MEDIA_TYPE)
    @Operation(summary = "The sites behind the counts of one version as a file")
    ResponseEntity<byte[]> file(
            Reads reads,
            @PathVariable String definition,
            @RequestParam @Nullable String judged,
            @RequestParam @Nullable String by) {
        Wish wish = wish(judged, by);
        Answer<Detail> answer = reads.answer(reading -> detail(reading, definition, wish));
        Csv csv = new Csv(
                "version",
                "code",
                "name",
                "region",
                "wave",
                "stage_self_declared",
                "side_state",
                "stage_observed",
                "observed_on",
                "judged",
                "counted",
                "measure_month",
                "measure_value");
        for (AdoptionRow.Site site : answer.data().items()) {
            csv.row(
                    answer.data().definition().version(),
                    site.code(),
                    site.name(),
                    site.region(),
                    site.wave(),
                    site.stage(),
                    site.sideState(),
                    site.observed(),
                    site.observedOn(),
                    site.judged(),
                    site.counted(),
                    site.period(),
                    site.value());
        }
        return csv.file("adopted", answer.asAt());
    }

    private static Wish wish(@Nullable String judged, @Nullable String by) {
        RequestFaults faults = new RequestFaults();
        String way = faults.word("judged", judged, ALL, WAYS);
        LocalDate day = faults.date("by", by);
        faults.refuseIfAny();
        return new Wish(way, day == null ? LocalDate.MAX : day);
    }

    private AdoptionCounts counts(Reading reading, Wish wish) {
        reading.membership().requireMember();
        return AdoptionCounts.read(new AdoptionStore(reading), lifecycle, wish.day());
    }

    private Detail detail(Reading reading, String definition, Wish wish) {
        reading.membership().requireMember();
        reading.membership().requireSitePages();
        AdoptionCounts counts = counts(reading, wish);
        Stored stored = counts.definitions().stream()
                .filter(each -> each.id().equals(definition))
                .findFirst()
                .orElseThrow(() -> Missing.definition(definition));
        List<AdoptionRow.Site> judged = counts.judged(stored);
        return new Detail(
                counts.row(stored, judged),
                judged.stream()
                        .filter(site -> reading.membership().seesSite(site.code(), site.region()))
                        .filter(site -> isWanted(site, wish.judged()))
                        .toList());
    }

    private static boolean isWanted(AdoptionRow.Site site, String way) {
        return switch (way) {
            case ALL -> true;
            case "counted" -> site.counted();
            default -> site.judged().equals(way);
        };
    }
}
