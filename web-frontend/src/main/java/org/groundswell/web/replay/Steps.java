package org.groundswell.web.replay;

import java.util.List;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.reading.HistoryReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads where in a history a replay stands. */
@Component
class Steps {

    private final QueryClient queries;

    Steps(QueryClient queries) {
        this.queries = queries;
    }

    /**
     * @param number of the present step, from 1; 0 before the first
     * @param total all steps there are today
     */
    record Standing(
            long number,
            long total,
            HistoryReading.@Nullable Entry present,
            HistoryReading.@Nullable Entry previous,
            HistoryReading.@Nullable Entry next) {}

    Standing at(String programme, long entry, Way way) {
        HistoryReading upTo = read(ask(programme, way).with("size", 2).asAt("entry:" + entry));
        HistoryReading onwards = after(programme, entry, way);
        return new Standing(
                upTo.total(), onwards.total(), at(upTo.items(), 0), at(upTo.items(), 1), at(onwards.items(), 0));
    }

    /** The entry from which a replay starts: the first that matches after another one. */
    HistoryReading.@Nullable Entry first(String programme, long after, Way way) {
        return at(after(programme, after, way).items(), 0);
    }

    private HistoryReading after(String programme, long entry, Way way) {
        return read(ask(programme, way).with("size", 1).with("after", entry));
    }

    private HistoryReading read(Ask ask) {
        return queries.read(ask, HistoryReading.class).data();
    }

    private static Ask ask(String programme, Way way) {
        Ask ask = Ask.of("/programmes/{p}/history", programme);
        for (String filter : Way.FILTERS) {
            ask = ask.with(filter, way.filters().get(filter));
        }
        return ask;
    }

    private static HistoryReading.@Nullable Entry at(List<HistoryReading.Entry> entries, int index) {
        return index < entries.size() ? entries.get(index) : null;
    }
}
