package org.groundswell.web.restatement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.PageModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the figures that were told anew since they were shown. */
@Component
public class Restatements {

    private final QueryClient queries;

    Restatements(QueryClient queries) {
        this.queries = queries;
    }

    /**
     * Says of a page how many of the figures shown there were told anew since.
     *
     * @param address where they are set against how they read now; nothing for who may not read sites
     */
    public record Since(String told, @Nullable String address) {}

    /** @param figures nothing where none was told anew */
    public static @Nullable Since link(PageModel page, long entry, @Nullable Long figures) {
        if (figures == null) {
            return null;
        }
        boolean aggregates = page.programme() != null && page.programme().isExecutiveOnly();
        return new Since(
                page.text("restatements.ofDecision", figures),
                aggregates
                        ? null
                        : page.here()
                                .at(page.programmePath() + "/restatements")
                                .with("since", entry)
                                .url());
    }

    /** By entry at which figures were shown; entries since which none was told anew are left out. */
    public Map<Long, Long> since(String programme, @Nullable String asAt, @Nullable Long... shownAt) {
        List<Long> entries = Stream.of(shownAt).flatMap(Stream::ofNullable).toList();
        Map<Long, Long> counts = new HashMap<>();
        if (!entries.isEmpty()) {
            Ask ask = Ask.of("/programmes/{p}/restatements/counts", programme)
                    .asAt(asAt)
                    .with(
                            "entries",
                            entries.stream().distinct().map(String::valueOf).collect(Collectors.joining(",")));
            queries.readList(ask, RestatedReading.Counted.class)
                    .data()
                    .forEach(counted -> counts.put(counted.since(), counted.figures()));
        }
        return counts;
    }
}
