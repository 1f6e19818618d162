package org.groundswell.command.platform.form;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.error.RejectedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Binds a JSON tree to records and collects every fault on the way, each at the path a caller would write it: {@code
 * points[3].numerator}. A component not marked {@code @Nullable} must be given; a property that no component has is refused.
 */
public final class FormBinder {

    private static final int LONGEST_LIST = 10_000;

    private final List<Refusal> faults = new ArrayList<>();

    private FormBinder() {}

    /** @throws RejectedException with every fault */
    public static <T extends Record> T bind(JsonNode body, Class<T> type) {
        FormBinder binder = new FormBinder();
        Object bound = binder.bindRecord(body, type, "");
        if (!binder.faults.isEmpty() || bound == null) {
            throw new RejectedException(binder.faults);
        }
        return type.cast(bound);
    }

    private @Nullable Object bindRecord(JsonNode node, Class<?> type, String path) {
        if (!node.isObject()) {
            return fault("NOT_AN_OBJECT", path, "Send a JSON object here.");
        }
        RecordComponent[] components = type.getRecordComponents();
        refuseUnknown(node, components, path);
        int before = faults.size();
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            values[i] = bindComponent(
                    node.get(component.getName()), component.getAnnotatedType(), within(path, component.getName()));
        }
        return faults.size() > before ? null : construct(type, components, values);
    }

    private void refuseUnknown(JsonNode node, RecordComponent[] components, String path) {
        Set<String> known =
                Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        for (String given : node.propertyNames()) {
            if (!known.contains(given)) {
                String list =
                        Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.joining(", "));
                fault("UNKNOWN_PROPERTY", within(path, given), "Nothing is called that here. Known are: " + list + ".");
            }
        }
    }

    private @Nullable Object bindComponent(@Nullable JsonNode node, AnnotatedType annotated, String path) {
        if (node == null || node.isNull()) {
            return annotated.isAnnotationPresent(Nullable.class)
                    ? null
                    : fault("REQUIRED", path, "This must be given.");
        }
        Type type = annotated.getType();
        if (type instanceof ParameterizedType parameterized && parameterized.getRawType() == List.class) {
            return bindList(node, ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0], path);
        }
        Class<?> plain = (Class<?>) type;
        FormValues.Reader reader = FormValues.READERS.get(plain);
        if (reader == null) {
            return bindRecord(node, plain, path);
        }
        Object value = reader.read(node);
        return value == null ? fault(reader.code(), path, reader.sentence()) : value;
    }

    private @Nullable Object bindList(JsonNode node, AnnotatedType element, String path) {
        if (!node.isArray()) {
            return fault("NOT_A_LIST", path, "Send a JSON list here.");
        }
        if (node.size() > LONGEST_LIST) {
            return fault("LIST_TOO_LONG", path, "Send at most %,d at a time.".formatted(LONGEST_LIST));
        }
        List<Object> bound = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            Object item = bindComponent(node.get(i), element, path + "[" + i + "]");
            if (item != null) {
                bound.add(item);
            }
        }
        return bound;
    }

    private @Nullable Object fault(String name, String path, String message) {
        faults.add(Refusal.invalid(name, path, message));
        return null;
    }

    private static String within(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static Object construct(Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Not a form: " + type, e);
        }
    }
}
