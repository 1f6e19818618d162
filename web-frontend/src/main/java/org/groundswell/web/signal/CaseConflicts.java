package org.groundswell.web.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.web.platform.form.Conflict;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.LastChanges;
import org.springframework.stereotype.Component;

/** Lays what was to be done about a case beside what somebody else did meanwhile. */
@Component
class CaseConflicts {

    /** Hidden field: the newest entry that the person saw. */
    static final String SEEN = "seen";

    private final LastChanges changes;

    CaseConflicts(LastChanges changes) {
        this.changes = changes;
    }

    /** @param cases those of the series, of which the version is */
    Conflict of(Form form, SignalReading.Detail now, SignalWords words, AggregateId cases) {
        Texts texts = words.texts();
        List<SignalReading.Note> since =
                now.history().stream().filter(note -> note.entry() > seen(form)).toList();
        String action = form.value("action");
        List<Conflict.Difference> differences = new ArrayList<>();
        differences.add(new Conflict.Difference(
                texts.text("signals.action"),
                happened(now.signal(), since, words),
                texts.textOr("signals.action." + action, action)));
        if (!form.value("owner").isEmpty()) {
            differences.add(new Conflict.Difference(
                    texts.text("signals.owner"),
                    words.owner(now.signal()),
                    words.names().apply(form.value("owner"))));
        }
        differences.add(new Conflict.Difference(
                texts.text("signals.words"),
                since.stream()
                        .map(SignalReading.Note::words)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")),
                form.value("words")));
        return new Conflict(
                now.version(),
                differences,
                changes.of(cases, texts),
                !now.signal().open());
    }

    /** How the case stands where it is closed or nothing happened to it, and what happened to it. */
    private static String happened(SignalReading signal, List<SignalReading.Note> since, SignalWords words) {
        Stream<String> stands = signal.open() && !since.isEmpty() ? Stream.of() : Stream.of(words.state(signal));
        return Stream.concat(stands, since.stream().map(note -> words.note(note).what()))
                .collect(Collectors.joining(". "));
    }

    private static long seen(Form form) {
        String entry = form.value(SEEN);
        return entry.matches("\\d{1,18}") ? Long.parseLong(entry) : 0;
    }
}
