package org.groundswell.web.platform.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Texts;

/**
 * A field of a record as a page tells it.
 *
 * @param told one line for each value
 * @param rows of a list, each with lines of its own
 */
public record RecordLine(String label, List<String> told, List<List<RecordLine>> rows) {

    /**
     * @param values as the service tells them
     * @param names from a person's id to a name; what is no id stays
     */
    public static List<RecordLine> of(
            List<RecordField> fields, Map<?, ?> values, RecordOffers offers, UnaryOperator<String> names, Texts texts) {
        return fields.stream()
                .flatMap(field -> {
                    Object value = values.get(field.id());
                    return value == null ? Stream.empty() : Stream.of(line(field, value, offers, names, texts));
                })
                .toList();
    }

    /** The ids of all people that a record names. */
    public static List<String> people(List<RecordField> fields, Map<?, ?> values) {
        return fields.stream()
                .flatMap(field -> switch (values.get(field.id())) {
                    case null -> Stream.<String>empty();
                    case List<?> many
                    when field.fields().isEmpty() -> many.stream().map(String::valueOf);
                    case List<?> rows -> rows.stream().flatMap(row -> people(field.fields(), (Map<?, ?>) row).stream());
                    default -> Stream.empty();
                })
                .toList();
    }

    /** Everything that stands in the field, in one line. */
    public String inOneLine() {
        return Stream.concat(
                        told.stream(),
                        rows.stream()
                                .map(row -> String.join(
                                        ", ",
                                        row.stream().map(RecordLine::inOneLine).toList())))
                .collect(Collectors.joining("; "));
    }

    private static RecordLine line(
            RecordField field, Object value, RecordOffers offers, UnaryOperator<String> names, Texts texts) {
        if (!field.fields().isEmpty() && value instanceof List<?> rows) {
            return new RecordLine(
                    field.label(),
                    List.of(),
                    rows.stream()
                            .map(row -> of(field.fields(), (Map<?, ?>) row, offers, names, texts))
                            .toList());
        }
        List<?> many = value instanceof List<?> list ? list : List.of(value);
        return new RecordLine(
                field.label(),
                many.stream()
                        .map(each -> told(field, each, offers, names, texts))
                        .toList(),
                List.of());
    }

    private static String told(
            RecordField field, Object value, RecordOffers offers, UnaryOperator<String> names, Texts texts) {
        String word = value.toString();
        return switch (field.type()) {
            case DATE -> texts.date(LocalDate.parse(word));
            case NUMBER -> {
                String number = texts.number(new BigDecimal(word), 6);
                yield field.unit() == null ? number : number + " " + field.unit();
            }
            case PERSON -> names.apply(word);
            case TEXT, LONGTEXT, LINK, PERIOD, SNAPSHOT, LIST -> word;
            default ->
                offers.of(field).stream()
                        .filter(option -> Objects.equals(option.value(), word))
                        .map(Option::label)
                        .findFirst()
                        .orElse(word);
        };
    }
}
