package org.groundswell.query.builder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.groundswell.domain.fhir.QuestionnaireWriter;
import org.groundswell.query.builder.BuilderRow.Single;
import org.groundswell.query.builder.BuilderRow.Version;
import org.groundswell.query.platform.answer.Etag;
import org.groundswell.query.platform.answer.Fhir;
import org.groundswell.query.platform.answer.Missing;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Instruments that a programme builds, and their published versions. */
@RestController
@Tag(name = "Instruments")
@RequestMapping(path = "/api/v1/programmes/{p}/instruments", produces = MediaType.APPLICATION_JSON_VALUE)
class BuilderQueryController {

    @GetMapping
    @Operation(summary = "The instruments that the programme builds")
    Answer<List<BuilderRow>> instruments(Reads reads) {
        return reads.answer(reading -> {
            reading.membership().requireMember();
            return new BuilderStore(reading).all();
        });
    }

    @GetMapping("/{instrument}")
    @Operation(summary = "One instrument with its draft and its versions, the newest first")
    ResponseEntity<Answer<Single>> instrument(Reads reads, @PathVariable String instrument) {
        Answer<Single> answer = reads.answer(reading -> single(reading, instrument));
        return Etag.of(answer.data().instrument().version(), answer);
    }

    @GetMapping("/{instrument}/versions/{version}")
    @Operation(summary = "One published version of an instrument; it never changes")
    Answer<Version> version(Reads reads, @PathVariable String instrument, @PathVariable String version) {
        return reads.answer(reading -> version(reading, instrument, version));
    }

    @GetMapping(path = "/{instrument}/versions/{version}/fhir", produces = Fhir.MEDIA_TYPE)
    @Operation(
            summary = "One published version as a FHIR R4 Questionnaire",
            description = "The same wording gives the same bytes wherever it was published.")
    ResponseEntity<byte[]> questionnaire(Reads reads, @PathVariable String instrument, @PathVariable String version) {
        return Fhir.file(
                "instrument-" + instrument + "-" + version,
                reads.answer(reading -> QuestionnaireWriter.of(
                        version(reading, instrument, version).content())));
    }

    private static Version version(Reading reading, String instrument, String version) {
        return single(reading, instrument).versions().stream()
                .filter(each -> Integer.toString(each.version()).equals(version))
                .findFirst()
                .orElseThrow(() -> Missing.instrument(instrument + " in version " + version));
    }

    private static Single single(Reading reading, String instrument) {
        reading.membership().requireMember();
        BuilderStore store = new BuilderStore(reading);
        BuilderStore.Found found = store.find(instrument).orElseThrow(() -> Missing.instrument(instrument));
        return new Single(found.row(), found.draft(), store.versions(instrument));
    }
}
