package org.groundswell.web.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names of people. They are in no event and no view: the command service keeps them, and tells them to those who share a programme. */
@Component
public class People {

    private static final int AT_ONCE = 50;

    private final CommandClient commands;

    People(CommandClient commands) {
        this.commands = commands;
    }

    private record Person(String person, @Nullable String name) {}

    /** The names of these people; who may not be named is left out. */
    public Map<String, String> names(Collection<String> people) {
        List<String> ids = new ArrayList<>(people.stream().distinct().toList());
        Map<String, String> names = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            for (Person person :
                    commands.readList(Ask.of("/people").with("ids", String.join(",", some)), Person.class)) {
                if (person.name() != null) {
                    names.put(person.person(), person.name());
                }
            }
        }
        return names;
    }
}
