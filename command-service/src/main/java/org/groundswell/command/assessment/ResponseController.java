package org.groundswell.command.assessment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.form.FhirBodies;
import org.groundswell.command.platform.form.Words;
import org.groundswell.command.platform.gate.Folds;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.gate.Gate.Place;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.assessment.AssessmentCommand.ItemRating;
import org.groundswell.domain.assessment.AssessmentCommand.RateComponents;
import org.groundswell.domain.assessment.Rating;
import org.groundswell.domain.assessment.RoundState;
import org.groundswell.domain.fhir.ResponseReader;
import org.groundswell.domain.fhir.ResponseWriter;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.record.Values;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Rating by a FHIR questionnaire response. */
@RestController
@Tag(name = "Assessments")
class ResponseController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final AggregateReader reader;

    ResponseController(CommandDispatch dispatch, Gate gate, AggregateReader reader) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.reader = reader;
    }

    @PostMapping(
            path = "/api/v1/programmes/{programme}/rounds/{round}/sites/{site}/fhir",
            consumes = {FhirBodies.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Give one's own ratings as a FHIR R4 QuestionnaireResponse",
            description =
                    "To the questionnaire of the version that the round is rated by. Every fault is named by its path.")
    ResponseEntity<Answer> rate(
            @PathVariable String programme,
            @PathVariable String round,
            @PathVariable String site,
            @RequestBody byte[] body,
            Submission submission,
            Caller caller) {
        Place place = gate.site(programme, site, Action.ASSESS, caller);
        BuiltInstrument content = Folds.round(reader, place.programme(), round) instanceof RoundState.Opened opened
                ? opened.instrument().built()
                : null;
        if (content == null) {
            throw Refusal.notFound("There is no round here that is rated by an instrument of the programme's own.")
                    .asException();
        }
        ResponseReader.Read read = FhirBodies.read(
                body,
                resource -> ResponseReader.read(resource, content, place.site().value()));
        FhirBodies.refuse(read.faults());
        List<ItemRating> ratings = read.answers().stream()
                .map(answer -> rating(answer, submission.actor()))
                .toList();
        return Answer.ok(dispatch.send(
                submission,
                AggregateId.assessment(place.programme(), round, place.site().value()),
                new RateComponents(round, place.site(), ratings)));
    }

    private static ItemRating rating(ResponseWriter.Answer answer, PersonId author) {
        return new ItemRating(
                answer.item(),
                new Rating(answer.rating()),
                Words.by(author, answer.evidence()),
                Words.by(author, answer.link()),
                Words.by(author, answer.whyNotApplicable()),
                Values.NONE);
    }
}
