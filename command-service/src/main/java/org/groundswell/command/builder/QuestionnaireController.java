package org.groundswell.command.builder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Objects;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.axon.Receipt;
import org.groundswell.command.platform.form.FhirBodies;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.openapi.Creates;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.time.IdSource;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.builder.BuilderCommand.BeginDraft;
import org.groundswell.domain.fhir.QuestionnaireReader;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Beginning an instrument from a FHIR questionnaire. */
@RestController
@Tag(name = "Instruments")
class QuestionnaireController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final IdSource ids;

    QuestionnaireController(CommandDispatch dispatch, Gate gate, IdSource ids) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.ids = ids;
    }

    @PostMapping(
            path = "/api/v1/programmes/{programme}/instruments/fhir",
            consumes = {FhirBodies.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Creates
    @Operation(
            summary = "Begin an instrument from a FHIR R4 Questionnaire",
            description =
                    "It becomes a draft. Whatever in it could not be kept is named by its path, and nothing is kept then.")
    ResponseEntity<Answer> begin(
            @PathVariable String programme, @RequestBody byte[] body, Submission submission, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.BUILD_INSTRUMENT, caller);
        QuestionnaireReader.Read read = FhirBodies.read(body, QuestionnaireReader::read);
        FhirBodies.refuse(read.faults());
        String instrument = ids.next('i');
        Receipt receipt = dispatch.send(
                submission.withoutVersion(),
                AggregateId.instrument(ledger, instrument),
                new BeginDraft(instrument, Objects.requireNonNull(read.content())));
        return Answer.created(
                receipt,
                done -> done.aggregate().local(),
                id -> URI.create("/api/v1/programmes/%s/instruments/%s".formatted(ledger, id)));
    }
}
