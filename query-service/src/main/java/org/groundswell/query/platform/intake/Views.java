package org.groundswell.query.platform.intake;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.groundswell.query.platform.store.ViewTable;
import org.springframework.stereotype.Component;

/** All views of this service, by name. */
@Component
public class Views {

    private final Map<String, View> byName = new TreeMap<>();

    /** @throws IllegalStateException where two views share a name or a table */
    public Views(List<View> views) {
        Set<String> tables = new HashSet<>();
        for (View view : views) {
            if (byName.put(view.name(), view) != null) {
                throw new IllegalStateException("Two views are named " + view.name());
            }
            for (ViewTable table : view.tables()) {
                if (!tables.add(table.name())) {
                    throw new IllegalStateException("Two views own " + table.name());
                }
            }
        }
    }

    public Collection<View> all() {
        return byName.values();
    }

    public Optional<View> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
