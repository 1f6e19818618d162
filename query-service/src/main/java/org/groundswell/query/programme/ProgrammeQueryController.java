package org.groundswell.query.programme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.query.platform.answer.Etag;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.error.ProblemException;
import org.groundswell.query.programme.ProgrammeRow.Particulars;
import org.groundswell.query.programme.ProgrammeRow.RegionCount;
import org.groundswell.query.programme.ProgrammeRow.StageCount;
import org.groundswell.query.programme.ProgrammeRow.WaveCount;
import org.groundswell.query.programme.ProgrammeStore.Count;
import org.groundswell.query.programme.ProgrammeStore.SiteCounts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One programme on one page. */
@RestController
@Tag(name = "Programmes")
@RequestMapping("/api/v1/programmes/{p}")
class ProgrammeQueryController {

    private final Lifecycle lifecycle;

    ProgrammeQueryController(Catalogue catalogue) {
        this.lifecycle = catalogue.lifecycle();
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "A programme on one page")
    ResponseEntity<Answer<ProgrammeRow>> programme(Reads reads) {
        Answer<ProgrammeRow> answer = reads.answer(this::programme);
        return Etag.of(answer.data().version(), answer);
    }

    private ProgrammeRow programme(Reading reading) {
        reading.membership().requireMember();
        ProgrammeStore store = new ProgrammeStore(reading);
        Particulars particulars = store.particulars().orElseThrow(() -> ProblemException.notFound("programme"));
        SiteCounts counts = store.siteCounts();
        return new ProgrammeRow(
                particulars.id(),
                particulars.name(),
                particulars.aim(),
                particulars.intervention(),
                particulars.startsOn(),
                particulars.version(),
                counts.total(),
                stages(counts),
                counts.waves.stream()
                        .map(count -> new WaveCount(count.word(), count.sites()))
                        .toList(),
                counts.regions.stream()
                        .map(count -> new RegionCount(count.word(), count.sites()))
                        .toList(),
                store.rounds(),
                store.measures());
    }

    private List<StageCount> stages(SiteCounts counts) {
        Map<String, Long> known = counts.standings.stream()
                .filter(count -> count.word() != null)
                .collect(Collectors.toMap(count -> String.valueOf(count.word()), Count::sites));
        List<StageCount> stages = new ArrayList<>();
        lifecycle
                .stages()
                .forEach(stage ->
                        stages.add(new StageCount(stage.id(), stage.label(), known.getOrDefault(stage.id(), 0L))));
        lifecycle
                .sideStates()
                .forEach(state ->
                        stages.add(new StageCount(state.id(), state.label(), known.getOrDefault(state.id(), 0L))));
        return stages;
    }
}
