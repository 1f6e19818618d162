package org.groundswell.domain.fhir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The project's own FHIR extensions. */
public final class Extensions {

    /** Before the name of each extension. */
    public static final String BASE = "https://groundswell.example/fhir/StructureDefinition/";

    static final String RATERS = "raters";
    static final String WANTED = "wanted";
    static final String LEAST = "least";
    static final String ANONYMOUS = "anonymous";
    static final String EVERY_MONTHS = "every-months";
    static final String LICENCE = "licence";
    static final String STATUS = "status";
    static final String EXPORTABLE = "exportable";
    static final String SUMMARY = "summary";
    static final String SHORT_NAME = "short-name";
    static final String HELP = "help";
    static final String WEIGHT = "weight";
    static final String MEANING = "meaning";
    static final String ATTENTION = "attention";
    static final String EVIDENCE = "evidence";
    static final String LINK = "link";
    static final String WHY_NOT_APPLICABLE = "why-not-applicable";

    private Extensions() {}

    /** An extension with one value. */
    static Map<String, Object> of(String name, String type, Object value) {
        Map<String, Object> extension = new LinkedHashMap<>();
        extension.put("url", BASE + name);
        extension.put("value" + type, value);
        return extension;
    }

    /** An extension with parts, whose names stand alone. */
    static Map<String, Object> of(String name, List<Map<String, Object>> parts) {
        Map<String, Object> extension = new LinkedHashMap<>();
        extension.put("extension", parts);
        extension.put("url", BASE + name);
        return extension;
    }

    static Map<String, Object> part(String name, String type, Object value) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("url", name);
        part.put("value" + type, value);
        return part;
    }

    /** Adds the extensions to an element, which must have none where there are none. */
    static void put(Map<String, Object> element, List<Map<String, Object>> extensions) {
        if (!extensions.isEmpty()) {
            element.put("extension", extensions);
        }
    }

    static void add(List<Map<String, Object>> extensions, String name, @Nullable String value) {
        if (value != null) {
            extensions.add(of(name, "String", value));
        }
    }
}
