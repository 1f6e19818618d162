package org.groundswell.command.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.groundswell.command.people.PersonDirectory;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.form.Words;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessCommand;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.ledger.AggregateId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Erasing people, and who was erased; for administrators. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "People")
class ErasureController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final PersonDirectory directory;
    private final Erasures erasures;

    ErasureController(CommandDispatch dispatch, Gate gate, PersonDirectory directory, Erasures erasures) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.directory = directory;
        this.erasures = erasures;
    }

    /** @param reason why, in words that say nothing about the person */
    record ErasureForm(String reason) implements Form {}

    @PostMapping("/people/{person}/erasure")
    @Operation(
            summary = "Erase a person",
            description =
                    "Their account, name, address and key are destroyed within seconds, and with the key every word that they wrote. What they did stays in the history under an id that leads to nobody. It cannot be taken back.")
    ResponseEntity<Answer> erase(
            @PathVariable String person, @RequestBody ErasureForm form, Submission submission, Caller caller) {
        gate.installation(Action.ERASE_PERSON, caller);
        PersonId erased = new PersonId(person);
        if (!directory.knows(erased)) {
            throw Refusal.notFound("Nobody here has this id.").asException();
        }
        return Answer.ok(dispatch.send(
                submission.withoutVersion(),
                AggregateId.person(person),
                new AccessCommand.ErasePerson(erased, Words.requiredBy(submission.actor(), form.reason()))));
    }

    @GetMapping("/erasures")
    @Operation(summary = "Who was erased, when, by whom and why, the latest first")
    List<Erasures.Erasure> erasures(Caller caller) {
        gate.installation(Action.ERASE_PERSON, caller);
        return erasures.all();
    }
}
