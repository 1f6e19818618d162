package org.groundswell.web.history;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.AsAt;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.history.HistoryReadsReading.Item;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Who among those who audit read what of the history, and when; for managers, administrators and auditors. */
@Controller
class HistoryReadsPageController {

    private static final String READS = "/programmes/{p}/history/reads";
    private static final String BEFORE = "before";
    private static final int SIZE = 100;
    private static final int MOST_AT_ONCE = 1_000;

    private final QueryClient queries;
    private final CommandClient commands;
    private final Pages pages;
    private final People people;

    HistoryReadsPageController(QueryClient queries, CommandClient commands, Pages pages, People people) {
        this.queries = queries;
        this.commands = commands;
        this.pages = pages;
        this.people = people;
    }

    @GetMapping(READS)
    ModelAndView show(@PathVariable String p) {
        AsAt moment = moment(p);
        PageModel page =
                pages.in(p, moment).under(pages.texts().text("history.title"), "/programmes/" + p + "/history");
        HistoryReadsReading reads = read(p, moment, page.here().value(BEFORE), SIZE);
        UnaryOperator<String> names =
                people.names(reads.items().stream().map(Item::person).toList(), page.texts());
        List<HistoryReadsView.Line> lines = reads.items().stream()
                .map(item -> line(item, names, page.texts()))
                .toList();
        boolean more = lines.size() == SIZE && lines.getLast().number() > 1;
        Here here = page.here();
        return page.show(
                "history/reads",
                new HistoryReadsView(
                        reads.total(),
                        reads.broken() == null ? null : page.text("reads.broken", reads.broken()),
                        lines,
                        more ? here.with(BEFORE, lines.getLast().number()).url() : null,
                        here.at(here.path() + ".csv").url()));
    }

    @GetMapping(READS + ".csv")
    void csv(@PathVariable String p, HttpServletResponse response) throws IOException {
        AsAt moment = moment(p);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s-history-reads-entry-%d.csv\"".formatted(p, moment.entry()));
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(response.getWriter())) {
            csv.writeRecord("number", "read_at", "person", "name", "address", "entry", "hash");
            String before = null;
            while (true) {
                List<Item> items = read(p, moment, before, MOST_AT_ONCE).items();
                UnaryOperator<String> names =
                        people.names(items.stream().map(Item::person).toList(), pages.texts());
                items.forEach(item -> csv.writeRecord(
                        Long.toString(item.number()),
                        item.readAt().toString(),
                        item.person(),
                        neutral(names.apply(item.person())),
                        item.address(),
                        Long.toString(item.entry()),
                        item.hash()));
                if (items.size() < MOST_AT_ONCE) {
                    return;
                }
                before = Long.toString(items.getLast().number());
            }
        }
    }

    /** Words that a spreadsheet would take for a formula have an apostrophe in front, as in every file. */
    private static String neutral(String word) {
        return !word.isEmpty() && "=+-@".indexOf(word.charAt(0)) >= 0 ? "'" + word : word;
    }

    /** Of the page that the same people may read. */
    private AsAt moment(String p) {
        Answer<List<Object>> access = queries.readList(
                Ask.of("/programmes/{p}/access", p).asAt(pages.here().asAt()), Object.class);
        return access.moment();
    }

    private HistoryReadsReading read(String p, AsAt moment, @Nullable String before, int size) {
        return commands.read(
                Ask.of("/programmes/{p}/history-reads", p)
                        .with(BEFORE, before)
                        .with("until", moment.until(Texts.ZONE))
                        .with("size", size),
                HistoryReadsReading.class);
    }

    private static HistoryReadsView.Line line(Item item, UnaryOperator<String> names, Texts texts) {
        return new HistoryReadsView.Line(
                item.number(),
                texts.moment(item.readAt()),
                names.apply(item.person()),
                item.address(),
                item.entry() == 0 ? "" : texts.number(item.entry()));
    }
}
