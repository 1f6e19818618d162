package org.groundswell.domain.words;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/**
 * Everything in a command that a person may have typed as words: each {@link FreeText}, and each other text that is more than a
 * code, such as a name or a title. Found by the components of the records that commands are made of, so that a new command needs
 * nothing. People and sites are named by ids, which are no words.
 */
final class TypedWords {

    private static final ClassValue<List<Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .map(TypedWords::opened)
                    .toList();
        }
    };

    private final List<Typed> found = new ArrayList<>();

    private TypedWords() {}

    /** @param field such as {@code ratings[2].evidence}; of a record's values by the ids of their fields */
    record Typed(String field, String text) {}

    static List<Typed> of(Command command) {
        TypedWords words = new TypedWords();
        words.look("", command);
        return words.found;
    }

    private void look(String at, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case FreeText words -> found.add(new Typed(at, words.text()));
            case String text when !isCode(text) -> found.add(new Typed(at, text));
            case PersonId _, SiteCode _ -> {}
            case Values values -> lookAtFields(at, values.given());
            case Map<?, ?> map -> map.forEach((key, each) -> look(within(at, key.toString()), each));
            case Collection<?> many -> lookAtEach(at, many);
            case Record composed -> lookInto(at, composed);
            default -> {}
        }
    }

    private void lookAtFields(String at, List<FieldValue> values) {
        for (FieldValue value : values) {
            String field = within(at, value.field());
            look(field, value.words());
            for (int i = 0; i < value.rows().size(); i++) {
                lookAtFields(field + "[" + i + "]", value.rows().get(i).values());
            }
        }
    }

    private void lookAtEach(String at, Collection<?> many) {
        int i = 0;
        for (Object each : many) {
            look(at + "[" + i + "]", each);
            i++;
        }
    }

    private void lookInto(String at, Record composed) {
        for (Method component : COMPONENTS.get(composed.getClass())) {
            look(within(at, component.getName()), read(component, composed));
        }
    }

    private static Method opened(Method component) {
        component.setAccessible(true);
        return component;
    }

    private static @Nullable Object read(Method component, Record composed) {
        try {
            return component.invoke(composed);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A component that cannot be read: " + component, impossible);
        }
    }

    /** One word with a letter in it, such as an id, a stage or a digest. */
    private static boolean isCode(String text) {
        return text.chars().noneMatch(c -> Character.isWhitespace(c) || c == '@')
                && text.chars().anyMatch(Character::isLetter);
    }

    private static String within(String at, String name) {
        return at.isEmpty() ? name : at + "." + name;
    }
}
