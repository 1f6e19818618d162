package org.groundswell.command.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.groundswell.command.notice.NoticeForms.OffForm;
import org.groundswell.command.notice.NoticeForms.PolicyForm;
import org.groundswell.command.notice.NoticeForms.RehearsalForm;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.openapi.NeedsVersion;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Previewable;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.Faults;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.notice.Notice;
import org.groundswell.domain.notice.NoticeKind;
import org.groundswell.domain.notice.NoticePolicyDecider;
import org.groundswell.domain.notice.Rehearsal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which happenings of a programme lead to a notice, and what that would have sent. */
@RestController
@RequestMapping("/api/v1/programmes/{programme}/notice-policy")
@Tag(name = "Notices")
class NoticePolicyController {

    private static final int MOST_WEEKS = 52;
    private static final int USUAL_WEEKS = 8;

    private final CommandDispatch dispatch;
    private final Gate gate;
    private final NoticeKeeper keeper;

    NoticePolicyController(CommandDispatch dispatch, Gate gate, NoticeKeeper keeper) {
        this.dispatch = dispatch;
        this.gate = gate;
        this.keeper = keeper;
    }

    record Example(
            String kind,
            String tone,
            boolean needsYou,
            String person,
            String on,
            String of,
            @Nullable LocalDate due,
            LocalDate day,
            long cause) {
        static Example of(Notice notice) {
            return new Example(
                    notice.kind().word(),
                    notice.tone().word(),
                    notice.kind().needsYou(),
                    notice.person().value(),
                    notice.about().kind(),
                    notice.about().reference(),
                    notice.due(),
                    notice.day(),
                    notice.cause());
        }
    }

    /** @param role the weightiest that the person has; nothing for whoever has left */
    record Share(String person, @Nullable Role role, int notices) {}

    record RehearsalAnswer(
            LocalDate from,
            LocalDate to,
            int total,
            Map<NoticeKind, Integer> kinds,
            Map<LocalDate, Integer> weeks,
            List<Share> people,
            List<Example> examples) {
        static RehearsalAnswer of(Rehearsal told) {
            return new RehearsalAnswer(
                    told.from(),
                    told.to(),
                    told.total(),
                    told.kinds(),
                    told.weeks(),
                    told.people().stream()
                            .map(share -> new Share(share.person().value(), share.role(), share.notices()))
                            .toList(),
                    told.examples().stream().map(Example::of).toList());
        }
    }

    @PostMapping
    @Operation(summary = "Switch notices on", description = "From then on; nothing is told of what happened before.")
    ResponseEntity<Answer> on(
            @PathVariable String programme, @RequestBody PolicyForm form, Submission submission, Caller caller) {
        AggregateId id = enter(programme, caller);
        return Answer.ok(dispatch.send(submission, id, form.on()));
    }

    @PutMapping
    @NeedsVersion
    @Operation(
            summary = "Change which happenings lead to a notice",
            description = "If-Match is required. With a reason; what was told already is not told again.")
    ResponseEntity<Answer> change(
            @PathVariable String programme, @RequestBody PolicyForm form, Submission submission, Caller caller) {
        AggregateId id = enter(programme, caller);
        return Answer.ok(dispatch.send(submission.requiringVersion(), id, form.changeBy(submission.actor())));
    }

    @Previewable
    @PostMapping("/off")
    @Operation(summary = "Switch notices off", description = "With a reason.")
    ResponseEntity<Answer> off(
            @PathVariable String programme, @RequestBody OffForm form, Submission submission, Caller caller) {
        AggregateId id = enter(programme, caller);
        return Answer.ok(dispatch.send(submission, id, form.by(submission.actor())));
    }

    @PostMapping("/rehearsal")
    @Operation(
            summary = "What a policy would have sent",
            description = "In the weeks up to today, to whom and how many a week, with examples. Nothing is sent.")
    RehearsalAnswer rehearse(@PathVariable String programme, @RequestBody RehearsalForm form, Caller caller) {
        LedgerId ledger = enter(programme, caller).ledger();
        int weeks = Objects.requireNonNullElse(NoticeForms.whole(form.weeks()), USUAL_WEEKS);
        Faults faults = NoticePolicyDecider.faults(form.wish());
        if (weeks < 1 || weeks > MOST_WEEKS) {
            faults.add(Refusal.invalid(
                    "WEEKS_OUT_OF_RANGE", "weeks", "Give a number of weeks between 1 and %d.".formatted(MOST_WEEKS)));
        }
        if (!faults.isEmpty()) {
            throw new RejectedException(faults.found());
        }
        return RehearsalAnswer.of(keeper.rehearse(ledger, NoticePolicyDecider.sound(form.wish()), weeks));
    }

    private AggregateId enter(String programme, Caller caller) {
        return AggregateId.noticePolicy(gate.programme(programme, Action.KEEP_NOTICE_POLICY, caller));
    }
}
