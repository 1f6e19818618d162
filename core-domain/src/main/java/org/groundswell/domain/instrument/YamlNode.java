package org.groundswell.domain.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a catalogue file, read strictly: a missing key, a value of another type and, once {@link #closed()} is
 * asked, a key that nobody read are each an error that names its place.
 */
final class YamlNode {

    private final String place;
    private final Map<?, ?> values;
    private final Set<String> read = new HashSet<>();

    YamlNode(String place, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new CatalogueException(place + ": a mapping is expected");
        }
        this.place = place;
        this.values = map;
    }

    String text(String key) {
        return required(key, optionalText(key));
    }

    @Nullable
    String optionalText(String key) {
        return optional(key, String.class);
    }

    int number(String key) {
        return required(key, optional(key, Integer.class));
    }

    boolean flag(String key) {
        return required(key, optional(key, Boolean.class));
    }

    boolean flagOr(String key, boolean otherwise) {
        Boolean value = optional(key, Boolean.class);
        return value == null ? otherwise : value;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** A value of any type; nothing where the key is absent. */
    @Nullable
    Object any(String key) {
        return optional(key, Object.class);
    }

    YamlNode node(String key) {
        return new YamlNode(place + "." + key, required(key, optional(key, Object.class)));
    }

    <T> List<T> nodes(String key, Function<YamlNode, T> reader) {
        List<?> items = list(key);
        List<T> result = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            YamlNode item = new YamlNode("%s.%s[%d]".formatted(place, key, i), items.get(i));
            result.add(reader.apply(item));
            item.closed();
        }
        return List.copyOf(result);
    }

    /** The item of a list that bears an id. */
    YamlNode find(String key, String id) {
        for (Object item : list(key)) {
            if (item instanceof Map<?, ?> map && id.equals(map.get("id"))) {
                return new YamlNode(place + "." + key + "[" + id + "]", map);
            }
        }
        throw fault("\"" + key + "\" has no " + id);
    }

    /** A list whose items are plain words or mappings. */
    <T> List<T> mixed(String key, Function<String, T> word, Function<YamlNode, T> reader) {
        return list(key).stream().allMatch(String.class::isInstance)
                ? texts(key).stream().map(word).toList()
                : nodes(key, reader);
    }

    List<String> texts(String key) {
        return list(key, String.class);
    }

    List<Integer> numbers(String key) {
        return list(key, Integer.class);
    }

    /** Names keys that hold words for people only. */
    YamlNode leave(String... keys) {
        read.addAll(Set.of(keys));
        return this;
    }

    void closed() {
        for (Object key : values.keySet()) {
            if (!read.contains(String.valueOf(key))) {
                throw new CatalogueException(place + ": the key \"" + key + "\" is not known");
            }
        }
    }

    CatalogueException fault(String what) {
        return new CatalogueException(place + ": " + what);
    }

    private <T> List<T> list(String key, Class<T> type) {
        return list(key).stream()
                .map(value -> {
                    if (!type.isInstance(value)) {
                        throw fault("\"" + key + "\" holds " + value + ", which is not what is expected");
                    }
                    return type.cast(value);
                })
                .toList();
    }

    private List<?> list(String key) {
        return required(key, optional(key, List.class));
    }

    private <T> @Nullable T optional(String key, Class<T> type) {
        read.add(key);
        Object value = values.get(key);
        if (value != null && !type.isInstance(value)) {
            throw fault("\"" + key + "\" is " + value + ", which is not what is expected");
        }
        return type.cast(value);
    }

    private <T> T required(String key, @Nullable T value) {
        if (value == null) {
            throw fault("\"" + key + "\" is missing");
        }
        return value;
    }
}
