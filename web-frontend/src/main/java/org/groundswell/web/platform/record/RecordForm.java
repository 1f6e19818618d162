package org.groundswell.web.platform.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groundswell.domain.instrument.FieldType;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Between a form and the values of a record: which boxes to show, what to send, and what to fill in. Fields are called {@code
 * values.<field>} and, in a list, {@code values.<list>[2].<field>}, as the service calls them.
 */
public final class RecordForm {

    private static final int MOST_RADIOS = 7;
    private static final int SPARE_ROWS = 2;
    private static final int MOST_ROWS = 30;

    private final List<RecordField> fields;
    private final RecordOffers offers;
    private final Texts texts;

    public RecordForm(List<RecordField> fields, RecordOffers offers, Texts texts) {
        this.fields = fields;
        this.offers = offers;
        this.texts = texts;
    }

    public List<FieldBox> boxes(Form form) {
        return boxes(fields, form, "values.");
    }

    /** What to send to the service; refuses the form where something cannot be read. */
    public Map<String, Object> values(Form form) {
        return values(fields, form, "values.");
    }

    /** Fills a form nobody typed in yet with values as the service tells them. */
    public Form fill(Form form, Map<String, Object> values) {
        fill(fields, form, "values.", values);
        return form;
    }

    private List<FieldBox> boxes(List<RecordField> asked, Form form, String place) {
        return asked.stream()
                .filter(field -> !field.automatic())
                .map(field -> box(field, form, place))
                .toList();
    }

    private FieldBox box(RecordField field, Form form, String place) {
        String name = place + field.id();
        String label = field.isAlwaysRequired() ? field.label() : texts.text("record.optional", field.label());
        String unit = field.unit();
        String hint = field.help() == null && unit != null ? texts.text("record.unit", unit) : field.help();
        if (hint == null && field.emptyChoice() != null) {
            hint = texts.text("record.emptyChoice", field.emptyChoice());
        }
        List<Option> options = offers.of(field);
        return new FieldBox(kind(field, options), name, label, hint, options, rowBoxes(field, form, name));
    }

    private List<List<FieldBox>> rowBoxes(RecordField field, Form form, String name) {
        if (field.type() != FieldType.LIST) {
            return List.of();
        }
        int shown = Math.min(MOST_ROWS, Math.max(filledRows(form, name), field.minimum()) + SPARE_ROWS);
        List<List<FieldBox>> rows = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            rows.add(boxes(field.fields(), form, name + "[" + i + "]."));
        }
        return rows;
    }

    private static FieldBox.Kind kind(RecordField field, List<Option> options) {
        return switch (field.type()) {
            case TEXT, LINK, PERIOD, SNAPSHOT -> FieldBox.Kind.LINE;
            case LONGTEXT -> FieldBox.Kind.PARAGRAPHS;
            case NUMBER -> FieldBox.Kind.NUMBER;
            case DATE -> FieldBox.Kind.DATE;
            case PERSON -> field.takesMany() ? FieldBox.Kind.PEOPLE : FieldBox.Kind.PERSON;
            case LIST -> FieldBox.Kind.LIST;
            case SITE, MEASURE_LINK, REFERENCE -> {
                if (options.isEmpty()) {
                    yield FieldBox.Kind.LINE;
                }
                yield field.takesMany() ? FieldBox.Kind.CHECKBOXES : FieldBox.Kind.SELECT;
            }
            case CHOICE, MULTI_CHOICE, SCALE -> {
                if (field.takesMany()) {
                    yield FieldBox.Kind.CHECKBOXES;
                }
                yield options.size() > MOST_RADIOS ? FieldBox.Kind.SELECT : FieldBox.Kind.RADIOS;
            }
        };
    }

    /** One more than the number of the last row in which something is typed. */
    private static int filledRows(Form form, String list) {
        Pattern row = Pattern.compile(Pattern.quote(list) + "\\[(\\d{1,3})]\\..+");
        int last = 0;
        for (String name : form.names()) {
            Matcher matcher = row.matcher(name);
            if (matcher.matches() && !form.value(name).isEmpty()) {
                last = Math.max(last, Integer.parseInt(matcher.group(1)) + 1);
            }
        }
        return last;
    }

    private Map<String, Object> values(List<RecordField> asked, Form form, String place) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordField field : asked) {
            Object value = field.automatic() ? null : value(field, form, place + field.id());
            if (value != null) {
                values.put(field.id(), value);
            }
        }
        return values;
    }

    private @Nullable Object value(RecordField field, Form form, String name) {
        return switch (field.type()) {
            case NUMBER, SNAPSHOT -> number(form, name);
            case DATE -> form.date(name, texts.text("record.error.date", field.label()));
            case LIST -> rows(field, form, name);
            case PERSON -> people(form, name);
            case TEXT, LONGTEXT, LINK -> form.given(name);
            default -> {
                List<String> chosen = chosen(form, name);
                yield chosen.isEmpty() ? null : chosen;
            }
        };
    }

    private @Nullable Object number(Form form, String name) {
        String typed = form.given(name);
        if (typed == null) {
            return null;
        }
        try {
            return new BigDecimal(typed.replace(",", ""));
        } catch (NumberFormatException notOne) {
            form.refuse(name, texts.text("record.error.number", typed));
            return null;
        }
    }

    private static @Nullable List<String> people(Form form, String name) {
        List<String> people = new ArrayList<>(chosen(form, name));
        String other = form.given(name + "-other");
        if (other != null) {
            people.add(other);
        }
        return people.isEmpty() ? null : people;
    }

    private @Nullable List<Map<String, Object>> rows(RecordField field, Form form, String name) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_ROWS, filledRows(form, name)); i++) {
            rows.add(values(field.fields(), form, name + "[" + i + "]."));
        }
        return rows.isEmpty() ? null : rows;
    }

    private static List<String> chosen(Form form, String name) {
        return form.values(name).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private void fill(List<RecordField> asked, Form form, String place, Map<?, ?> values) {
        for (RecordField field : asked) {
            Object value = values.get(field.id());
            if (value != null) {
                fill(field, form, place + field.id(), value);
            }
        }
    }

    private void fill(RecordField field, Form form, String name, Object value) {
        switch (field.type()) {
            case DATE -> form.withDate(name, LocalDate.parse(value.toString()));
            case PERSON -> fillPeople(form, name, value);
            case LIST -> {
                List<?> rows = (List<?>) value;
                for (int i = 0; i < rows.size(); i++) {
                    fill(field.fields(), form, name + "[" + i + "].", (Map<?, ?>) rows.get(i));
                }
            }
            default -> {
                if (value instanceof List<?> many) {
                    form.withAll(name, many.stream().map(String::valueOf).toList());
                } else {
                    form.with(name, value);
                }
            }
        }
    }

    private void fillPeople(Form form, String name, Object value) {
        List<String> known = offers.people().stream().map(Option::value).toList();
        List<String> given = value instanceof List<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of(value.toString());
        form.withAll(name, given.stream().filter(known::contains).toList());
        form.with(
                name + "-other",
                String.join(
                        ", ",
                        given.stream().filter(each -> !known.contains(each)).toList()));
    }
}
