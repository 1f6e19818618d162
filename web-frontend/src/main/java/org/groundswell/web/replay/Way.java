package org.groundswell.web.replay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.web.platform.page.Here;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * How a history is walked through. It is written as one parameter, so that it goes on with every link of a page without meeting
 * the page's own filters.
 *
 * @param filters which entries, by the names that the history gives its filters
 * @param keeping whether every step is shown on the same screen
 * @param playing whether the next step follows by itself
 */
record Way(Map<String, String> filters, boolean keeping, boolean playing) {

    static final String PARAMETER = "replay";

    /** The filters of the history that a replay knows. */
    static final List<String> FILTERS = List.of("q", "type", "actor", "aggregate", "site", "from", "to");

    private static final String EVERYTHING = "all";
    private static final String KEEPING = "keep";
    private static final String PLAYING = "play";

    Way {
        filters = Map.copyOf(filters);
    }

    /** Through the entries that a history's own address asks for. */
    static Way through(Here history) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (String filter : FILTERS) {
            String value = history.value(filter);
            if (value != null) {
                filters.put(filter, value);
            }
        }
        return new Way(filters, false, false);
    }

    /** Reads what {@link #written()} wrote; what it does not know it leaves out. */
    static Way read(String written) {
        Map<String, String> filters = new LinkedHashMap<>();
        List<String> flags = new ArrayList<>();
        UriComponentsBuilder.newInstance()
                .query(written)
                .build()
                .getQueryParams()
                .forEach((name, values) -> {
                    String value = values.getFirst();
                    if (value == null) {
                        flags.add(name);
                    } else if (FILTERS.contains(name)) {
                        filters.put(name, UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8));
                    }
                });
        return new Way(filters, flags.contains(KEEPING), flags.contains(PLAYING));
    }

    String written() {
        List<String> parts = new ArrayList<>();
        for (String filter : FILTERS) {
            String value = filters.get(filter);
            if (value != null) {
                parts.add(filter + "=" + UriUtils.encode(value, StandardCharsets.UTF_8));
            }
        }
        if (keeping) {
            parts.add(KEEPING);
        }
        if (playing) {
            parts.add(PLAYING);
        }
        return parts.isEmpty() ? EVERYTHING : String.join("&", parts);
    }

    Way keeping(boolean whether) {
        return new Way(filters, whether, playing);
    }

    Way playing(boolean whether) {
        return new Way(filters, keeping, whether);
    }
}
