package org.groundswell.command.comment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.groundswell.command.comment.CommentForms.CommentForm;
import org.groundswell.command.comment.CommentForms.WithdrawForm;
import org.groundswell.command.people.PersonDirectory;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.openapi.Creates;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.time.IdSource;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Previewable;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.comment.CommentCommand.Reach;
import org.groundswell.domain.comment.CommentDecider;
import org.groundswell.domain.comment.CommentEvent;
import org.groundswell.domain.comment.CommentState;
import org.groundswell.domain.comment.CommentState.Made;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Commenting on anything in a programme, who may be mentioned there, and withdrawing a comment. */
@RestController
@RequestMapping("/api/v1/programmes/{programme}/comments")
@Tag(name = "Comments")
class CommentCommandController {

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final IdSource ids;
    private final AggregateReader reader;
    private final Subjects subjects;
    private final PersonDirectory people;

    CommentCommandController(
            CommandDispatch dispatch,
            Gate gate,
            IdSource ids,
            AggregateReader reader,
            Subjects subjects,
            PersonDirectory people) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.ids = ids;
        this.reader = reader;
        this.subjects = subjects;
        this.people = people;
    }

    /** @param name nothing where it is not known */
    record Mentionable(String person, @Nullable String name, List<Role> roles) {}

    @PostMapping
    @Creates
    @Operation(
            summary = "Comment on something",
            description = "By whoever works with it: its site's team, its region or the programme's managers. Who is"
                    + " mentioned must be able to see it.")
    ResponseEntity<Answer> comment(
            @PathVariable String programme, @RequestBody CommentForm form, Submission submission, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.READ_PROGRAMME, caller);
        Reach reach = subjects.find(ledger, form.about()).orElse(null);
        enter(programme, reach == null ? null : reach.site(), caller);
        String comment = ids.next('o');
        var receipt = dispatch.send(
                submission.withoutVersion(),
                AggregateId.comment(ledger, comment),
                form.by(submission.actor(), comment, reach));
        return Answer.created(
                receipt,
                done -> done.aggregate().local(),
                id -> URI.create("/api/v1/programmes/" + ledger + "/comments/" + id));
    }

    @Previewable
    @PostMapping("/{comment}/withdraw")
    @Operation(
            summary = "Withdraw a comment",
            description = "By who made it, or by a programme manager; with a reason. It stays in the history.")
    ResponseEntity<Answer> withdraw(
            @PathVariable String programme,
            @PathVariable String comment,
            @RequestBody WithdrawForm form,
            Submission submission,
            Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.READ_PROGRAMME, caller);
        AggregateId id = AggregateId.comment(ledger, comment);
        CommentState state = reader.read(
                id, CommentDecider.initial(), (before, event) -> CommentDecider.evolve(before, (CommentEvent) event));
        if (state instanceof Made made && made.author().equals(caller.person())) {
            enter(programme, made.site(), caller);
        } else {
            gate.programme(programme, Action.WITHDRAW_COMMENT, caller);
        }
        return Answer.ok(dispatch.send(submission, id, form.by(submission.actor())));
    }

    @GetMapping("/readers")
    @Operation(
            summary = "Who may be mentioned in a comment on something",
            description =
                    "Everybody who may see it, with the name that they go by. Nobody where there is no such thing.")
    List<Mentionable> readers(
            @PathVariable String programme,
            @RequestParam @Nullable String on,
            @RequestParam @Nullable String of,
            Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.READ_PROGRAMME, caller);
        Reach reach =
                subjects.find(ledger, new CommentForm(on, of, null).about()).orElse(null);
        enter(programme, reach == null ? null : reach.site(), caller);
        if (reach == null) {
            return List.of();
        }
        SortedMap<String, Set<Role>> readers = new CommentFacts(ledger, reader).readers(reach);
        if (!readers.containsKey(caller.person().value())) {
            return List.of();
        }
        Map<PersonId, String> names =
                people.names(readers.keySet().stream().map(PersonId::new).toList());
        return readers.entrySet().stream()
                .map(each -> new Mentionable(
                        each.getKey(),
                        names.get(new PersonId(each.getKey())),
                        each.getValue().stream().sorted().toList()))
                .toList();
    }

    private void enter(String programme, @Nullable SiteCode site, Caller caller) {
        if (site == null) {
            gate.programme(programme, Action.COMMENT, caller);
        } else {
            gate.site(programme, site.value(), Action.COMMENT, caller);
        }
    }
}
