package org.groundswell.command.question;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Previewable;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.command.question.QuestionForms.AgreeForm;
import org.groundswell.command.question.QuestionForms.DraftForm;
import org.groundswell.command.question.QuestionForms.NotApplicableForm;
import org.groundswell.command.question.QuestionForms.OvertakeForm;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.QuestionSet.Question;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.question.QuestionCommand;
import org.groundswell.domain.question.QuestionRejection;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The programme's answers are given by its managers, a site's by its team, its region or the programme. */
@RestController
@Previewable
@RequestMapping("/api/v1/programmes/{programme}/questions/{question}")
@Tag(name = "Questions")
class QuestionCommandController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final Catalogue catalogue;

    QuestionCommandController(CommandDispatch dispatch, Gate gate, Catalogue catalogue) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.catalogue = catalogue;
    }

    @PutMapping
    @Operation(
            summary = "Write an answer down",
            description =
                    "It is a draft until somebody agrees it, and replaces what stood there; a part left out becomes"
                            + " empty. With If-Match nobody overwrites what a colleague has just written.")
    ResponseEntity<Answer> draft(
            @PathVariable String programme,
            @PathVariable String question,
            @RequestBody DraftForm form,
            Submission submission,
            Caller caller) {
        LedgerId ledger = enter(programme, form.site(), caller);
        return send(ledger, submission, form.by(submission.actor(), question(question)));
    }

    @PostMapping("/agree")
    @Operation(summary = "Agree an answer until its day of review")
    ResponseEntity<Answer> agree(
            @PathVariable String programme,
            @PathVariable String question,
            @RequestBody AgreeForm form,
            Submission submission,
            Caller caller) {
        LedgerId ledger = enter(programme, form.site(), caller);
        return send(
                ledger,
                submission,
                form.by(submission.actor(), question(question).id()));
    }

    @PostMapping("/overtaken")
    @Operation(summary = "Say what has made an agreed answer stale before its review")
    ResponseEntity<Answer> overtake(
            @PathVariable String programme,
            @PathVariable String question,
            @RequestBody OvertakeForm form,
            Submission submission,
            Caller caller) {
        LedgerId ledger = enter(programme, form.site(), caller);
        return send(
                ledger,
                submission,
                form.by(submission.actor(), question(question).id()));
    }

    @PostMapping("/not-applicable")
    @Operation(summary = "Say that a question does not apply, and why")
    ResponseEntity<Answer> markNotApplicable(
            @PathVariable String programme,
            @PathVariable String question,
            @RequestBody NotApplicableForm form,
            Submission submission,
            Caller caller) {
        LedgerId ledger = enter(programme, form.site(), caller);
        return send(
                ledger,
                submission,
                form.by(submission.actor(), question(question).id()));
    }

    private ResponseEntity<Answer> send(LedgerId ledger, Submission submission, QuestionCommand command) {
        SiteCode site = command.site();
        return Answer.ok(dispatch.send(
                submission,
                AggregateId.answer(ledger, command.question(), site == null ? null : site.value()),
                command));
    }

    private LedgerId enter(String programme, @Nullable SiteCode site, Caller caller) {
        return site == null
                ? gate.programme(programme, Action.ANSWER_QUESTION, caller)
                : gate.site(programme, site.value(), Action.ANSWER_QUESTION, caller)
                        .programme();
    }

    private Question question(String id) {
        return catalogue
                .questions()
                .question(id)
                .orElseThrow(() -> Refusal.notFound(
                                QuestionRejection.UNKNOWN.because(id).message())
                        .asException());
    }
}
