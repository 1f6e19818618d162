package org.groundswell.domain.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a resource's tree and gathers what is wrong with it, each fault at its FHIR path, such as {@code item[0].item[1].type}. */
final class Tree {

    private final List<FhirFault> faults = new ArrayList<>();

    List<FhirFault> faults() {
        return List.copyOf(faults);
    }

    void fault(String path, String message) {
        faults.add(new FhirFault(path, message));
    }

    /** An object's properties; none, and a fault, where it is none. */
    Map<String, Object> object(@Nullable Object node, String path) {
        if (node instanceof Map<?, ?> map) {
            @SuppressWarnings("unchecked") // JSON objects have no keys but strings
            Map<String, Object> properties = (Map<String, Object>) map;
            return properties;
        }
        fault(path, "This must be an object.");
        return Map.of();
    }

    List<?> list(Map<String, Object> of, String name, String path) {
        Object node = of.get(name);
        if (node == null) {
            return List.of();
        }
        if (node instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        fault(within(path, name), "This must be a list with something in it.");
        return List.of();
    }

    Optional<String> text(Map<String, Object> of, String name, String path) {
        Object node = of.get(name);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof String text && !text.isBlank()) {
            return Optional.of(text);
        }
        fault(within(path, name), "This must be text that is not blank.");
        return Optional.empty();
    }

    /** Names whatever the element has that would be lost, so that nothing is lost unseen. */
    void closed(Map<String, Object> of, Set<String> known, String path) {
        of.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fault(within(path, name), "This cannot be kept here; take it out."));
    }

    /**
     * The values of the project's extensions by name; of one with parts, a map of them. Any other extension is refused.
     *
     * @param known the type of each that may be there; {@code null} for one with parts, which {@code parts} then has
     */
    Map<String, Object> extensions(
            Map<String, Object> of, String path, Map<String, String> known, Map<String, Map<String, String>> parts) {
        Map<String, Object> values = new HashMap<>();
        List<?> given = list(of, "extension", path);
        for (int i = 0; i < given.size(); i++) {
            String place = within(path, "extension[" + i + "]");
            Map<String, Object> extension = object(given.get(i), place);
            String url = text(extension, "url", place).orElse("");
            String name = url.startsWith(Extensions.BASE) ? url.substring(Extensions.BASE.length()) : "";
            Map<String, String> within = parts.get(name);
            String type = known.get(name);
            if (within != null) {
                values.put(name, parts(extension, place, within));
            } else if (type != null) {
                value(extension, type, place, values, name);
            } else {
                fault(place, "The extension \"" + url + "\" cannot be kept here; take it out.");
            }
        }
        return values;
    }

    private Map<String, Object> parts(Map<String, Object> extension, String path, Map<String, String> types) {
        closed(extension, Set.of("url", "extension"), path);
        Map<String, Object> values = new HashMap<>();
        List<?> given = list(extension, "extension", path);
        for (int i = 0; i < given.size(); i++) {
            String place = within(path, "extension[" + i + "]");
            Map<String, Object> part = object(given.get(i), place);
            String name = text(part, "url", place).orElse("");
            String type = types.get(name);
            if (type == null) {
                fault(place, "The part \"" + name + "\" cannot be kept here; take it out.");
            } else {
                value(part, type, place, values, name);
            }
        }
        return values;
    }

    private void value(
            Map<String, Object> extension, String type, String path, Map<String, Object> values, String name) {
        closed(extension, Set.of("url", "value" + type), path);
        Object value = extension.get("value" + type);
        boolean sound = switch (type) {
            case "Integer" -> value instanceof Integer;
            case "Boolean" -> value instanceof Boolean;
            default -> value instanceof String text && !text.isBlank();
        };
        if (sound && value != null) {
            values.put(name, value);
        } else {
            fault(within(path, "value" + type), "This must be given, and of the type that its name says.");
        }
    }

    static String within(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
