package org.groundswell.web.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.platform.record.UndoForm;
import org.groundswell.web.platform.record.UndoPages;
import org.groundswell.web.reading.People;
import org.groundswell.web.reading.RecordReading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Restores a record that was withdrawn. What it would read cannot change between preview and restoring: nobody amends a record that
 * is withdrawn, and the rules refuse once it is not.
 */
@Controller
class RestoreRecordController {

    private static final String RESTORE = RecordsPageController.RECORD + "/restore";
    private static final String PROMISES = "fac-promises";

    private final QueryClient queries;
    private final UndoPages undoing;
    private final Pages pages;
    private final People people;
    private final RecordKinds kinds;

    RestoreRecordController(QueryClient queries, UndoPages undoing, Pages pages, People people, RecordKinds kinds) {
        this.queries = queries;
        this.undoing = undoing;
        this.pages = pages;
        this.people = people;
        this.kinds = kinds;
    }

    @GetMapping(RESTORE)
    ModelAndView form(@PathVariable String p, @PathVariable String kind, @PathVariable String record) {
        RecordKind known = kinds.kind(kind);
        RecordReading present = read(p, kind, record);
        PageModel page = under(p, known, present);
        return undoing.ask(page, undo(page, p, known, present), key(p, kind, record));
    }

    @PostMapping(RESTORE)
    ModelAndView restore(@PathVariable String p, @PathVariable String kind, @PathVariable String record) {
        RecordKind known = kinds.kind(kind);
        RecordReading present = read(p, kind, record);
        PageModel page = under(p, known, present);
        return undoing.answer(
                page,
                undo(page, p, known, present),
                key(p, kind, record),
                Order.post(RESTORE, p, kind, record),
                page.text("record.restore.error.reason"),
                "record.done.restored");
    }

    private UndoForm undo(PageModel page, String p, RecordKind kind, RecordReading present) {
        String path = page.programmePath() + "/records/" + kind.id() + "/" + present.record();
        Map<String, String> names = people.names(RecordLine.people(kind.fields(), present.values()));
        return new UndoForm(
                page.text("record.restore.title"),
                RecordsPageController.told(kind, present),
                RecordLine.of(
                        kind.fields(),
                        present.values(),
                        kinds.offers(page, p, kind),
                        person -> names.getOrDefault(person, person),
                        page.texts()),
                follows(page, kind, present),
                page.text("record.restore.reason"),
                page.text("record.restore"),
                path + "/restore",
                path);
    }

    private static List<String> follows(PageModel page, RecordKind kind, RecordReading record) {
        List<String> follows = new ArrayList<>();
        follows.add(
                record.site() == null
                        ? page.text("record.restore.lists", kind.label())
                        : page.text(
                                "record.restore.lists.site",
                                kind.label(),
                                Objects.requireNonNullElse(record.siteName(), record.site())));
        long promises = open(record);
        if (promises > 0) {
            follows.add(page.text("record.restore.promises", promises));
        }
        if (kind.id().equals("dsf-context-change-log")) {
            follows.add(page.text("record.restore.marks"));
        }
        return follows;
    }

    /** How many promises of a visit nobody has kept. */
    private static long open(RecordReading record) {
        return record.values().get(PROMISES) instanceof List<?> rows
                ? rows.stream()
                        .filter(row -> row instanceof Map<?, ?> promise && promise.get("fac-promise-kept") == null)
                        .count()
                : 0;
    }

    /** @throws Refusal 404 for a record that was not withdrawn */
    private RecordReading read(String p, String kind, String record) {
        RecordReading present = queries.read(
                        Ask.of(RecordsPageController.RECORD, p, kind, record), RecordReading.Detail.class)
                .data()
                .record();
        if (!present.withdrawn()) {
            throw new Refusal(Problem.ofStatus(404));
        }
        return present;
    }

    private PageModel under(String p, RecordKind kind, RecordReading record) {
        PageModel page = RecordsPageController.under(pages.in(p, null), kind);
        return page.under(
                RecordsPageController.told(kind, record),
                page.programmePath() + "/records/" + kind.id() + "/" + record.record());
    }

    private static String key(String p, String kind, String record) {
        return "record/" + p + "/" + kind + "/" + record + "/restore";
    }
}
