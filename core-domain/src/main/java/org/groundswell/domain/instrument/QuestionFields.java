package org.groundswell.domain.instrument;

import java.util.ArrayList;
import java.util.List;
import org.groundswell.domain.instrument.QuestionSet.Kind;
import org.groundswell.domain.instrument.RecordField.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Makes a field of a part of an answer. What is asked once for each of several things (a period, a category, a skill) becomes a
 * list with a column for each of them, so that one set of rules checks every answer.
 */
final class QuestionFields {

    private final List<Choice> components;

    /** @param components the items that a list may name */
    QuestionFields(List<Choice> components) {
        this.components = components;
    }

    /** What a part says that is kept elsewhere is words for people only. */
    static @Nullable RecordField leave(YamlNode node) {
        node.leave("repeatBy", "multiple", "choices", "fields");
        return null;
    }

    RecordField of(YamlNode node, Kind kind) {
        return switch (kind) {
            case TEXT -> Shape.of(node, FieldType.LONGTEXT).field();
            case CHOICE -> choice(node);
            case LIST ->
                Shape.of(node, FieldType.LIST)
                        .having(node.nodes("fields", this::column))
                        .field();
            case NUMBER -> number(node);
            case MEASURE_LINK -> measures(node);
            case DECISION ->
                Shape.of(node, FieldType.REFERENCE).pointing("decision").many().field();
        };
    }

    private RecordField choice(YamlNode node) {
        node.leave("allowOther");
        List<Choice> choices = node.nodes("choices", RecordReader::choice);
        boolean many = node.flagOr("multiple", false);
        if (node.flagOr("dated", false)) {
            return Shape.of(node, FieldType.LIST)
                    .having(List.of(
                            Shape.column("choice", node.text("label"), FieldType.CHOICE)
                                    .choosing(choices)
                                    .needed()
                                    .field(),
                            Shape.column("from", "From", FieldType.DATE).field(),
                            Shape.column("to", "To", FieldType.DATE).field()))
                    .field();
        }
        if (node.has("repeatBy")) {
            List<RecordField> columns = new ArrayList<>(repeated(node));
            columns.add(Shape.column("choice", node.text("label"), FieldType.CHOICE)
                    .choosing(choices)
                    .needed()
                    .field());
            return Shape.of(node, FieldType.LIST).having(columns).field();
        }
        return Shape.of(node, many ? FieldType.MULTI_CHOICE : FieldType.CHOICE)
                .choosing(choices)
                .field();
    }

    private static RecordField number(YamlNode node) {
        node.leave("min", "max");
        if (!node.has("repeatBy")) {
            return Shape.of(node, FieldType.NUMBER)
                    .in(node.optionalText("unit"))
                    .field();
        }
        List<RecordField> columns = new ArrayList<>(repeated(node));
        List<String> series = node.has("series") ? node.texts("series") : List.of("value");
        series.forEach(word -> columns.add(Shape.column(word, capitalised(word), FieldType.NUMBER)
                .in(node.optionalText("unit"))
                .field()));
        return Shape.of(node, FieldType.LIST).having(columns).field();
    }

    /** A measure that has to hold comes with its threshold and for how long; a set by roles says the role of each. */
    private static RecordField measures(YamlNode node) {
        boolean threshold = node.flagOr("thresholdRequired", false) | node.flagOr("periodRequired", false);
        boolean many = node.flagOr("multiple", false);
        if (!threshold && !node.has("roles")) {
            Shape links = Shape.of(node, FieldType.MEASURE_LINK);
            return many ? links.many().field() : links.field();
        }
        List<RecordField> columns = new ArrayList<>();
        columns.add(Shape.column("measure", "Measure", FieldType.MEASURE_LINK)
                .needed()
                .field());
        if (threshold) {
            columns.add(Shape.column("threshold", "Threshold", FieldType.NUMBER)
                    .needed()
                    .field());
            columns.add(Shape.column("months", "Months it must hold", FieldType.NUMBER)
                    .needed()
                    .in("months")
                    .field());
        } else {
            columns.add(Shape.column("role", "Role", FieldType.CHOICE)
                    .choosing(node.texts("roles").stream()
                            .map(QuestionFields::plain)
                            .toList())
                    .needed()
                    .field());
        }
        return Shape.of(node, FieldType.LIST).having(columns).field();
    }

    private static List<RecordField> repeated(YamlNode node) {
        List<Choice> categories = node.has("categories")
                ? node.texts("categories").stream().map(QuestionFields::plain).toList()
                : List.of();
        return node.texts("repeatBy").stream()
                .map(word -> word.equals("category") && !categories.isEmpty()
                        ? Shape.column(word, capitalised(word), FieldType.CHOICE)
                                .choosing(categories)
                                .needed()
                                .field()
                        : Shape.column(word, capitalised(word), FieldType.TEXT)
                                .needed()
                                .field())
                .toList();
    }

    /** A column of a list; one that is asked for each of several things is a list within the row. */
    private RecordField column(YamlNode node) {
        String key = node.text("key");
        String word = node.text("type");
        FieldType type = FieldType.of(word).orElseThrow(() -> node.fault("\"" + word + "\" is not a type of field"));
        boolean repeated = node.has("repeatBy");
        Shape shape = Shape.column(key, node.text("label"), repeated ? FieldType.LIST : type)
                .required(node.any("required"));
        if (repeated) {
            List<RecordField> columns = new ArrayList<>(repeated(node));
            columns.add(Shape.column("value", node.text("label"), type).field());
            return shape.having(columns).field();
        }
        if (node.has("options")) {
            shape = shape.choosing(
                    node.texts("options").stream().map(QuestionFields::plain).toList());
        }
        if (node.has("optionsFrom")) {
            node.text("optionsFrom");
            shape = shape.choosing(components);
        }
        return node.flagOr("multiple", false) ? shape.many().field() : shape.field();
    }

    private static Choice plain(String word) {
        return new Choice(word, capitalised(word), null);
    }

    private static String capitalised(String word) {
        String spaced = word.replace('-', ' ');
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /** A field in the making. */
    private record Shape(
            String id,
            String label,
            FieldType type,
            String required,
            List<Choice> options,
            boolean multiple,
            @Nullable String unit,
            List<String> refersTo,
            List<RecordField> fields) {

        static Shape of(YamlNode node, FieldType type) {
            return column(node.text("id"), node.text("label"), type);
        }

        static Shape column(String id, String label, FieldType type) {
            return new Shape(id, label, type, RecordField.NEVER, List.of(), false, null, List.of(), List.of());
        }

        Shape required(@Nullable Object given) {
            String condition = given instanceof String word ? word : RecordField.NEVER;
            return with(Boolean.TRUE.equals(given) ? RecordField.ALWAYS : condition);
        }

        Shape needed() {
            return with(RecordField.ALWAYS);
        }

        private Shape with(String newRequired) {
            return new Shape(id, label, type, newRequired, options, multiple, unit, refersTo, fields);
        }

        Shape choosing(List<Choice> choices) {
            return new Shape(id, label, type, required, choices, multiple, unit, refersTo, fields);
        }

        Shape many() {
            return new Shape(id, label, type, required, options, true, unit, refersTo, fields);
        }

        Shape in(@Nullable String newUnit) {
            return new Shape(id, label, type, required, options, multiple, newUnit, refersTo, fields);
        }

        Shape pointing(String target) {
            return new Shape(id, label, type, required, options, multiple, unit, List.of(target), fields);
        }

        Shape having(List<RecordField> columns) {
            return new Shape(id, label, type, required, options, multiple, unit, refersTo, columns);
        }

        RecordField field() {
            return new RecordField(
                    id, label, null, type, required, options, multiple, 0, false, false, null, unit, refersTo, fields);
        }
    }
}
