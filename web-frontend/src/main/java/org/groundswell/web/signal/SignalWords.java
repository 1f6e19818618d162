package org.groundswell.web.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.groundswell.web.figure.ValueFormat;
import org.groundswell.web.platform.page.Texts;

/** Tells a case in words. */
record SignalWords(Texts texts, UnaryOperator<String> names, Instant now) {

    String title(SignalReading signal) {
        return texts.text("signals.title." + signal.signal(), texts.text("signals.rule." + signal.rule()));
    }

    String where(SignalReading signal) {
        return texts.text("signals.where", signal.measureName(), signal.site().nameAndCode());
    }

    String months(SignalReading signal) {
        return signal.firstMonth().equals(signal.lastMonth())
                ? texts.month(signal.firstMonth())
                : texts.text("signals.months", texts.month(signal.firstMonth()), texts.month(signal.lastMonth()));
    }

    /** The last month's value against the centre and, where there are limits, against those. */
    String seen(SignalReading signal) {
        ValueFormat format = new ValueFormat(signal.kind(), signal.unit(), null, texts::text);
        String value = format.value(signal.value());
        String centre = format.value(signal.centre());
        Double lower = signal.lower();
        Double upper = signal.upper();
        return lower == null || upper == null
                ? texts.text("signals.seen.plain", value, centre)
                : texts.text("signals.seen", value, centre, format.value(lower), format.value(upper));
    }

    String age(SignalReading signal) {
        Instant until = signal.closedAt() == null ? now : signal.closedAt();
        long days = Math.max(0, Duration.between(signal.openedAt(), until).toDays());
        return texts.text(signal.open() ? "signals.age" : "signals.age.closed", days);
    }

    String owner(SignalReading signal) {
        return names.apply(signal.owner());
    }

    String state(SignalReading signal) {
        String outcome = signal.outcome();
        if (outcome != null) {
            return texts.text("signals.outcome." + outcome);
        }
        return texts.text(signal.vanished() ? "signals.state.vanished" : "signals.state.open");
    }

    static String colour(SignalReading signal) {
        if (!signal.open()) {
            return "grey";
        }
        return signal.vanished() ? "white" : "yellow";
    }

    SignalsView.Note note(SignalReading.Note note) {
        String by = names.apply(note.by());
        String at = texts.moment(note.at());
        String what = switch (note.kind()) {
            case "opened", "reassigned" ->
                texts.text(
                        "signals.note." + note.kind(), by, at, names.apply(note.owner() == null ? "" : note.owner()));
            case "continued" -> texts.text("signals.note.continued", by, at, texts.month(note.lastMonth()));
            default -> texts.text("signals.note." + note.kind(), by, at);
        };
        return new SignalsView.Note(what, note.words());
    }
}
