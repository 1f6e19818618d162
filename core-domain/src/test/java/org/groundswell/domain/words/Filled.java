package org.groundswell.domain.words;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;

/** Fills records of any kind, with other words, each of them doubtful, in every place that takes free text. */
final class Filled {

    private static final PersonId SITA = new PersonId("sita");

    private static final Map<Class<?>, Object> PLAIN = Map.ofEntries(
            Map.entry(String.class, "code"),
            Map.entry(PersonId.class, SITA),
            Map.entry(SiteCode.class, new SiteCode("RF4")),
            Map.entry(LocalDate.class, LocalDate.of(2026, 3, 1)),
            Map.entry(YearMonth.class, YearMonth.of(2026, 3)),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(Integer.class, 1),
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(Boolean.class, true),
            Map.entry(boolean.class, true));

    private final Set<String> words = new TreeSet<>();

    /** Everything that was filled in as words so far. */
    Set<String> words() {
        return words;
    }

    <T> T with(Class<T> type) {
        return type.cast(value(type));
    }

    private FreeText text() {
        String text = "w" + words.size() + "@example.org";
        words.add(text);
        return new FreeText(SITA, text);
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType many) {
            Object element = value(many.getActualTypeArguments()[many.getActualTypeArguments().length - 1]);
            return switch (((Class<?>) many.getRawType()).getSimpleName()) {
                case "Set" -> Set.of(element);
                case "Map" -> Map.of("key", element);
                default -> List.of(element);
            };
        }
        Class<?> plain = (Class<?>) type;
        if (PLAIN.containsKey(plain)) {
            return PLAIN.get(plain);
        }
        if (plain == FreeText.class) {
            return text();
        }
        if (plain == Values.class) {
            FieldValue inRow = FieldValue.words("field", text());
            return new Values(List.of(
                    FieldValue.words("field", text()),
                    FieldValue.rows("list", List.of(new FieldValue.Row(List.of(inRow))))));
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        return plain.isSealed() ? value(plain.getPermittedSubclasses()[0]) : filled(plain);
    }

    private Object filled(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType()))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot fill " + type, e);
        }
    }
}
