package org.groundswell.web.builder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.web.platform.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * An instrument as it stands in the builder's form: everything as typed, in parts that are added, taken out and moved. Fields are
 * named as the command service names them, such as {@code domains[0].items[1].text}, so that its faults land where they belong.
 */
final class BuilderSheet {

    private static final Pattern LEVEL = Pattern.compile("levels\\[(\\d{1,3})]\\.(\\w+)");
    private static final Pattern ITEM = Pattern.compile("domains\\[(\\d{1,3})]\\.items\\[(\\d{1,3})]\\.(\\w+)");
    private static final Pattern DOMAIN = Pattern.compile("domains\\[(\\d{1,3})]\\.(\\w+)");

    /** More parts than this are no form that a person typed. */
    private static final int MOST_PARTS = 200;

    private final List<Map<String, String>> levels = new ArrayList<>();
    private final List<Part> domains = new ArrayList<>();

    /** A domain's own fields and those of its items. */
    private record Part(Map<String, String> fields, List<Map<String, String>> items) {
        Part() {
            this(new LinkedHashMap<>(), new ArrayList<>());
        }
    }

    /** What the form holds. */
    static BuilderSheet of(Form form) {
        BuilderSheet sheet = new BuilderSheet();
        for (String name : form.names()) {
            String value = form.value(name);
            Matcher item = ITEM.matcher(name);
            Matcher level = LEVEL.matcher(name);
            Matcher domain = DOMAIN.matcher(name);
            if (form.values(name).isEmpty()) {
                continue;
            }
            if (item.matches()) {
                at(at(sheet.domains, item.group(1), Part::new).items(), item.group(2), LinkedHashMap::new)
                        .put(item.group(3), value);
            } else if (level.matches()) {
                at(sheet.levels, level.group(1), LinkedHashMap::new).put(level.group(2), value);
            } else if (domain.matches()) {
                at(sheet.domains, domain.group(1), Part::new).fields().put(domain.group(2), value);
            }
        }
        return sheet;
    }

    private static <T> T at(List<T> list, String place, java.util.function.Supplier<T> fresh) {
        int at = Math.min(Integer.parseInt(place), MOST_PARTS);
        while (list.size() <= at) {
            list.add(fresh.get());
        }
        return list.get(at);
    }

    /** Takes the step that a button names, such as {@code up-item:0.2}; what it does not know, or cannot do, changes nothing. */
    void take(String step) {
        String[] parts = step.split("[:.]");
        int first = place(parts, 1);
        int second = place(parts, 2);
        switch (parts[0]) {
            case "add-level" -> levels.add(new LinkedHashMap<>(Map.of("value", nextLevel())));
            case "remove-level" -> remove(levels, first);
            case "add-domain" -> addDomain();
            case "remove-domain" -> remove(domains, first);
            case "up-domain" -> swap(domains, first, first - 1);
            case "down-domain" -> swap(domains, first, first + 1);
            case "add-item" -> items(first).add(freshItem());
            case "remove-item" -> remove(items(first), second);
            case "up-item" -> swap(items(first), second, second - 1);
            case "down-item" -> swap(items(first), second, second + 1);
            default -> {
                // a step that nothing on the page asks for
            }
        }
    }

    private void addDomain() {
        Part domain = new Part();
        domain.fields().put("id", nextId("d", domains.stream().map(Part::fields)));
        domains.add(domain);
        domain.items().add(freshItem());
    }

    private Map<String, String> freshItem() {
        String id = nextId("q", domains.stream().flatMap(domain -> domain.items().stream()));
        return new LinkedHashMap<>(Map.of("id", id, "weight", "1"));
    }

    private List<Map<String, String>> items(int domain) {
        return domain >= 0 && domain < domains.size() ? domains.get(domain).items() : new ArrayList<>();
    }

    private String nextLevel() {
        int next = levels.stream()
                .map(level -> level.getOrDefault("value", ""))
                .filter(value -> value.matches("\\d"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(-1);
        return next >= 9 ? "" : Integer.toString(next + 1);
    }

    /** A number beyond all that are taken: an id taken out is not given to something else while the page is open. */
    private static String nextId(String letter, Stream<Map<String, String>> taken) {
        Pattern own = Pattern.compile(letter + "(\\d{1,6})");
        int last = taken.map(fields -> own.matcher(fields.getOrDefault("id", "")))
                .filter(Matcher::matches)
                .mapToInt(id -> Integer.parseInt(id.group(1)))
                .max()
                .orElse(0);
        return letter + (last + 1);
    }

    private static int place(String[] parts, int at) {
        return at < parts.length && parts[at].matches("\\d{1,3}") ? Integer.parseInt(parts[at]) : -1;
    }

    private static void remove(List<?> list, int at) {
        if (at >= 0 && at < list.size()) {
            list.remove(at);
        }
    }

    private static void swap(List<?> list, int one, int other) {
        if (Math.min(one, other) >= 0 && Math.max(one, other) < list.size()) {
            Collections.swap(list, one, other);
        }
    }

    /** Puts the parts into the form in place of those it had. */
    void fill(Form form) {
        form.names().stream()
                .filter(name -> name.startsWith("levels[") || name.startsWith("domains["))
                .forEach(name -> form.set(name, null));
        for (int i = 0; i < levels.size(); i++) {
            fill(form, "levels[" + i + "].", levels.get(i));
        }
        for (int i = 0; i < domains.size(); i++) {
            String place = "domains[" + i + "].";
            fill(form, place, domains.get(i).fields());
            for (int j = 0; j < domains.get(i).items().size(); j++) {
                fill(form, place + "items[" + j + "].", domains.get(i).items().get(j));
            }
        }
    }

    private static void fill(Form form, String place, Map<String, String> fields) {
        fields.forEach((name, value) -> form.set(place + name, value));
    }

    int levels() {
        return levels.size();
    }

    /** How many items each domain has. */
    List<Integer> itemsByDomain() {
        return domains.stream().map(domain -> domain.items().size()).toList();
    }

    /** What was kept, with everything else that the form holds of it. */
    static BuilderSheet of(BuiltInstrument content, Form form) {
        form.set("name", content.name()).set("purpose", content.purpose());
        form.set("raters.wanted", content.raters().wanted())
                .set("raters.least", content.raters().least());
        form.set("raters.anonymous", content.raters().anonymous() ? "true" : "false");
        form.set("everyMonths", content.everyMonths());
        form.set("licence.status", content.licence().status())
                .set("licence.source", content.licence().source());
        form.set("licence.exportable", content.licence().exportable() ? "true" : "false");
        BuilderSheet sheet = new BuilderSheet();
        content.levels()
                .forEach(level -> sheet.levels.add(fields(
                        "value",
                        level.value(),
                        "label",
                        level.label(),
                        "meaning",
                        level.meaning(),
                        "attention",
                        level.attention() ? "true" : "")));
        content.domains().forEach(domain -> {
            Part part = new Part(
                    fields("id", domain.id(), "label", domain.label(), "summary", domain.summary()), new ArrayList<>());
            domain.items()
                    .forEach(item -> part.items()
                            .add(fields(
                                    "id",
                                    item.id(),
                                    "label",
                                    item.label(),
                                    "text",
                                    item.text(),
                                    "help",
                                    item.help(),
                                    "weight",
                                    Integer.toString(item.weight()))));
            sheet.domains.add(part);
        });
        sheet.fill(form);
        return sheet;
    }

    /** A first sheet to begin with: four levels to describe, and a domain with an item. */
    static BuilderSheet fresh(Form form) {
        form.with("raters.wanted", 3).with("raters.least", 1).with("raters.anonymous", "false");
        form.with("licence.status", "own").with("licence.exportable", "true");
        BuilderSheet sheet = new BuilderSheet();
        for (int i = 0; i < 4; i++) {
            sheet.take("add-level");
        }
        sheet.addDomain();
        sheet.fill(form);
        return sheet;
    }

    /** The whole content as the command service wants it; what is no number goes as typed, and is refused there by its place. */
    Map<String, Object> order(Form form) {
        Map<String, Object> order = new HashMap<>();
        put(order, "name", form.given("name"));
        put(order, "purpose", form.given("purpose"));
        order.put("levels", levels.stream().map(BuilderSheet::level).toList());
        order.put("domains", domains.stream().map(BuilderSheet::domain).toList());
        Map<String, Object> raters = new HashMap<>();
        put(raters, "wanted", number(form.given("raters.wanted")));
        put(raters, "least", number(form.given("raters.least")));
        raters.put("anonymous", form.has("raters.anonymous", "true"));
        order.put("raters", raters);
        put(order, "everyMonths", number(form.given("everyMonths")));
        Map<String, Object> licence = new HashMap<>();
        put(licence, "status", form.given("licence.status"));
        put(licence, "source", form.given("licence.source"));
        licence.put("exportable", !form.has("licence.exportable", "false"));
        order.put("licence", licence);
        return order;
    }

    private static Map<String, Object> level(Map<String, String> fields) {
        Map<String, Object> level = texts(fields, "value", "label", "meaning");
        level.put("attention", !fields.getOrDefault("attention", "").isEmpty());
        return level;
    }

    private static Map<String, Object> domain(Part part) {
        Map<String, Object> domain = texts(part.fields(), "id", "label", "summary");
        Function<Map<String, String>, Map<String, Object>> item = fields -> {
            Map<String, Object> each = texts(fields, "id", "label", "text", "help");
            put(each, "weight", number(fields.get("weight")));
            return each;
        };
        domain.put("items", part.items().stream().map(item).toList());
        return domain;
    }

    private static Map<String, Object> texts(Map<String, String> fields, String... names) {
        Map<String, Object> texts = new HashMap<>();
        for (String name : names) {
            String value = fields.getOrDefault(name, "");
            put(texts, name, value.isEmpty() ? null : value);
        }
        return texts;
    }

    private static @Nullable Object number(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return typed.matches("-?\\d{1,9}") ? (Object) Integer.valueOf(typed) : typed;
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    private static Map<String, String> fields(@Nullable String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1];
            fields.put(String.valueOf(namesAndValues[i]), value == null ? "" : value);
        }
        return fields;
    }
}
