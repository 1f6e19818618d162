package org.groundswell.query.assessment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.fhir.ResponseWriter;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.platform.answer.Fhir;
import org.groundswell.query.platform.answer.Missing;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a site answered in a round by an instrument of the programme's own, as a FHIR questionnaire response. */
@RestController
@Tag(name = "Rounds")
class ResponseQueryController {

    private static final String AGREED = "agreed";

    @GetMapping(path = "/api/v1/programmes/{p}/rounds/{r}/sites/{code}/fhir", produces = Fhir.MEDIA_TYPE)
    @Operation(summary = "One site's agreed ratings, or the caller's own, as a FHIR R4 QuestionnaireResponse")
    ResponseEntity<byte[]> response(
            Reads reads,
            @PathVariable String r,
            @PathVariable String code,
            @Parameter(description = "agreed, or mine for the caller's own ratings") @RequestParam @Nullable
                    String of) {
        return Fhir.file("assessment-" + r + "-" + code, reads.answer(reading -> response(reading, r, code, of)));
    }

    private static Map<String, Object> response(Reading reading, String round, String typed, @Nullable String of) {
        reading.membership().requireMember();
        reading.membership().requireSitePages();
        if (!SiteCode.isValid(typed)) {
            throw Missing.site(typed);
        }
        String code = new SiteCode(typed).value();
        AssessmentStore store = new AssessmentStore(reading, round, code);
        SiteBrief site = store.siteBrief().orElseThrow(() -> Missing.site(code));
        reading.membership().requireSite(site.code(), site.region());
        RequestFaults faults = new RequestFaults();
        String wanted = faults.word("of", of, AGREED, List.of(AGREED, "mine"));
        faults.refuseIfAny();
        BuiltInstrument content = new HeatMapStore(reading)
                .round(round)
                .orElseThrow(() -> Missing.round(round))
                .built();
        if (content == null) {
            throw Missing.questionnaire(round);
        }
        return ResponseWriter.of(content, code, wanted.equals(AGREED) ? agreed(store) : mine(reading, store));
    }

    private static List<ResponseWriter.Answer> agreed(AssessmentStore store) {
        return store.agreed().stream()
                .map(agreed -> new ResponseWriter.Answer(agreed.item(), agreed.rating(), null, null, null))
                .toList();
    }

    private static List<ResponseWriter.Answer> mine(Reading reading, AssessmentStore store) {
        String me = reading.caller().person().value();
        return store.ratings().stream()
                .filter(rating -> me.equals(rating.by().person()))
                .map(rating -> new ResponseWriter.Answer(
                        rating.item(),
                        rating.by().rating(),
                        rating.by().evidence(),
                        rating.by().link(),
                        rating.by().whyNotApplicable()))
                .toList();
    }
}
