package org.groundswell.web.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.client.Unavailable;
import org.groundswell.web.platform.page.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people are called. A name that cannot be had never keeps a page from being shown. */
@Component
public class People {

    private static final int AT_ONCE = 50;

    private final CommandClient commands;

    People(CommandClient commands) {
        this.commands = commands;
    }

    private record Person(String person, @Nullable String name) {}

    /** A way from a person id to a name, for these people; whoever has no name to show is somebody. */
    public UnaryOperator<String> names(Collection<String> people, Texts texts) {
        Map<String, String> names = new HashMap<>();
        names.put("system", texts.text("person.system"));
        names.putAll(names(people));
        String somebody = texts.text("person.unknown");
        return person -> names.getOrDefault(person, somebody);
    }

    /** The names of these people; who has no name to show is left out. */
    public Map<String, String> names(Collection<String> people) {
        List<String> asked = people.stream()
                .filter(Objects::nonNull)
                .filter(person -> !person.isBlank() && !person.equals("system"))
                .distinct()
                .sorted()
                .toList();
        Map<String, String> names = new HashMap<>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            names.putAll(ask(asked.subList(from, Math.min(asked.size(), from + AT_ONCE))));
        }
        return names;
    }

    private Map<String, String> ask(List<String> people) {
        Map<String, String> names = new HashMap<>();
        try {
            for (Person person :
                    commands.readList(Ask.of("/people").with("ids", String.join(",", people)), Person.class)) {
                if (person.name() != null && !person.name().isBlank()) {
                    names.put(person.person(), person.name());
                }
            }
        } catch (Refusal | Unavailable noNames) {
            return Map.of();
        }
        return names;
    }
}
