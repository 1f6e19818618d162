package org.groundswell.web.platform.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.web.platform.form.Conflict;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.LastChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays what was typed beside what somebody else saved meanwhile, field by field. */
@Component
public class Conflicts {

    private final LastChanges changes;

    Conflicts(LastChanges changes) {
        this.changes = changes;
    }

    /** Tells the form that it comes second. @param boxes its fields */
    public Form tell(Form form, List<FieldBox> boxes, Saved saved, Texts texts) {
        return tell(form, boxes, saved, texts, false);
    }

    /** @param settled whether it can be sent no more, because what it was for is settled */
    public Form tell(Form form, List<FieldBox> boxes, Saved saved, Texts texts, boolean settled) {
        return form.conflict(new Conflict(
                saved.version(),
                differences(boxes, form, saved.boxes(), saved.form(), texts),
                changes.of(saved.thing(), texts),
                settled));
    }

    /** Whether the thing has come to a later version than the one that the form was filled in by. */
    public static boolean isOvertaken(Form form, @Nullable Long now) {
        String seen = form.value(Form.VERSION);
        return now != null && (seen.isEmpty() || seen.matches("\\d{1,18}") && Long.parseLong(seen) < now);
    }

    static List<Conflict.Difference> differences(
            List<FieldBox> yours, Form form, List<FieldBox> theirs, Form saved, Texts texts) {
        Map<String, FieldBox> savedBoxes = new LinkedHashMap<>();
        theirs.forEach(box -> savedBoxes.put(box.name(), box));
        List<Conflict.Difference> differences = new ArrayList<>();
        for (FieldBox box : yours) {
            FieldBox theirBox = savedBoxes.getOrDefault(box.name(), box);
            differences.add(new Conflict.Difference(box.label(), said(theirBox, saved, texts), said(box, form, texts)));
        }
        return differences;
    }

    private static String said(FieldBox box, Form form, Texts texts) {
        return switch (box.kind()) {
            case LINE, PARAGRAPHS, NUMBER -> form.value(box.name());
            case DATE -> date(box.name(), form, texts);
            case RADIOS, SELECT, CHECKBOXES -> chosen(box, form).collect(Collectors.joining(", "));
            case PERSON, PEOPLE ->
                Stream.concat(chosen(box, form), Stream.of(form.value(box.otherName())))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(", "));
            case LIST -> rows(box, form, texts);
        };
    }

    private static Stream<String> chosen(FieldBox box, Form form) {
        return form.values(box.name()).stream()
                .filter(value -> !value.isBlank())
                .map(value -> box.options().stream()
                        .filter(option -> option.value().equals(value))
                        .map(Option::label)
                        .findFirst()
                        .orElse(value));
    }

    private static String rows(FieldBox list, Form form, Texts texts) {
        return list.rows().stream()
                .map(row -> row.stream()
                        .map(box -> said(box, form, texts))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", ")))
                .filter(row -> !row.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** As it was typed where that is no date. */
    private static String date(String name, Form form, Texts texts) {
        List<String> parts =
                List.of(form.value(name + "-day"), form.value(name + "-month"), form.value(name + "-year"));
        try {
            return texts.date(LocalDate.of(
                    Integer.parseInt(parts.get(2)), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(0))));
        } catch (DateTimeException | NumberFormatException notADate) {
            return String.join(" ", parts).strip();
        }
    }
}
