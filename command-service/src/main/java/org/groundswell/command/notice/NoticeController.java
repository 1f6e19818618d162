package org.groundswell.command.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.groundswell.command.notice.NoticeForms.PreferenceForm;
import org.groundswell.command.notice.NoticeForms.ReadForm;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own notices, and how they want them. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Notices")
class NoticeController {

    private static final int MOST = 200;

    private final Gate gate;
    private final NoticeStore store;
    private final Preferences preferences;
    private final Clock clock;

    NoticeController(Gate gate, NoticeStore store, Preferences preferences, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.preferences = preferences;
        this.clock = clock;
    }

    /** @param unread of the programme, whatever is listed */
    record NoticesAnswer(int unread, List<NoticeStore.Told> items) {}

    record Unread(int unread) {}

    /** @param mail at-once, daily, weekly or none */
    record Preference(String mail) {}

    @GetMapping("/programmes/{programme}/notices")
    @Operation(
            summary = "The caller's newest 200 notices of a programme",
            description = "The newest first; with until, those that were given up to that entry.")
    NoticesAnswer notices(@PathVariable String programme, @RequestParam @Nullable Long until, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.READ_PROGRAMME, caller);
        return new NoticesAnswer(
                store.unread(caller.person(), ledger),
                store.of(caller.person(), ledger, until == null ? Long.MAX_VALUE : until, MOST));
    }

    @GetMapping("/programmes/{programme}/notices/unread")
    @Operation(summary = "How many notices of a programme the caller has not read")
    Unread unread(@PathVariable String programme, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.READ_PROGRAMME, caller);
        return new Unread(store.unread(caller.person(), ledger));
    }

    @PostMapping("/programmes/{programme}/notices/read")
    @Operation(summary = "Mark the caller's notices as read", description = "Those that were given up to an entry.")
    Unread read(@PathVariable String programme, @RequestBody ReadForm form, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.READ_PROGRAMME, caller);
        store.read(caller.person(), ledger, entry(form.until()), clock.instant());
        return new Unread(store.unread(caller.person(), ledger));
    }

    /** Every entry where none is given; what lies beyond all entries is no other than the last. */
    private static long entry(@Nullable BigDecimal until) {
        return until == null
                ? Long.MAX_VALUE
                : until.max(BigDecimal.ZERO)
                        .min(BigDecimal.valueOf(Long.MAX_VALUE))
                        .longValue();
    }

    @GetMapping("/notices/preference")
    @Operation(summary = "How the caller wants to be told of notices, beside the list")
    Preference preference(Caller caller) {
        return new Preference(preferences.of(caller.person()));
    }

    @PutMapping("/notices/preference")
    @Operation(summary = "Choose how to be told", description = "By mail at once, once a day, once a week, or not.")
    ResponseEntity<Preference> prefer(@RequestBody PreferenceForm form, Caller caller) {
        String mail = form.mail();
        if (mail == null || !Preferences.WAYS.contains(mail)) {
            throw Refusal.invalid("MAIL_UNKNOWN", "mail", "Choose one of: " + String.join(", ", Preferences.WAYS) + ".")
                    .asException();
        }
        preferences.choose(caller.person(), mail);
        return ResponseEntity.ok(new Preference(mail));
    }
}
