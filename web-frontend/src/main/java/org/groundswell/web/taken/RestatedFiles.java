package org.groundswell.web.taken;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.groundswell.domain.access.FileScope;
import org.groundswell.domain.access.FileSince;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.taken.FilesReading.Item;
import org.groundswell.web.taken.FilesReading.Restated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks what of files reads otherwise now; of any number of files by one question. */
@Component
public class RestatedFiles {

    static final String LIST = "/programmes/{p}/files-taken";

    /** The newest of somebody's files that their Today looks at. */
    private static final int LOOKED_AT = 25;

    private final QueryClient queries;
    private final CommandClient commands;

    RestatedFiles(QueryClient queries, CommandClient commands) {
        this.queries = queries;
        this.commands = commands;
    }

    /**
     * @param files how many of the caller's read otherwise, of which they have not said that they saw it
     * @param entry as at which
     */
    public record News(int files, long entry) {

        public static final News NONE = new News(0, 0);
    }

    /** Of the caller's newest files. */
    public News news(String programme) {
        FilesReading own = commands.read(Ask.of(LIST, programme).with("size", LOOKED_AT), FilesReading.class);
        Map<String, Item> each = new LinkedHashMap<>();
        own.items().forEach(item -> each.putIfAbsent(item.address(), item));
        List<Item> items = List.copyOf(each.values());
        if (items.isEmpty()) {
            return News.NONE;
        }
        Answer<List<Restated>> answer = ask(programme, items, own.seen(), null);
        int files = 0;
        for (int i = 0; i < items.size(); i++) {
            files += answer.data().get(i).isNews(after(items.get(i), own.seen())) ? 1 : 0;
        }
        return new News(files, answer.moment().entry());
    }

    /** What became of each file, by its number. */
    Map<Long, Restated> of(String programme, List<Item> items, long seen, @Nullable String asAt) {
        Map<Long, Restated> found = new LinkedHashMap<>();
        if (!items.isEmpty()) {
            List<Restated> restated = ask(programme, items, seen, asAt).data();
            for (int i = 0; i < items.size(); i++) {
                found.put(items.get(i).number(), restated.get(i));
            }
        }
        return found;
    }

    private Answer<List<Restated>> ask(String programme, List<Item> items, long seen, @Nullable String asAt) {
        String files = items.stream()
                .map(item -> new FileSince(
                                item.entry(),
                                after(item, seen),
                                LocalDate.ofInstant(item.takenAt(), Texts.ZONE),
                                FileScope.of(item.address()))
                        .written())
                .collect(Collectors.joining(";"));
        return queries.readList(
                Ask.of("/programmes/{p}/restatements/files", programme)
                        .asAt(asAt)
                        .with("files", files),
                Restated.class);
    }

    /** What was told by the time it was taken, or by the time its reader last looked, is no news to them. */
    static long after(Item item, long seen) {
        return Math.max(seen, Math.max(item.entry(), item.known()));
    }
}
