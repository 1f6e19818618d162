package org.groundswell.web.replay;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.RecordField.Choice;
import org.groundswell.domain.record.RecordDecider;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.HistoryReading;
import org.groundswell.web.reading.People;
import org.groundswell.web.reading.RecordReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The audit report: every finding with the entry it rests on, the screen as it then was, and the proof. To be read or printed. */
@Controller
class AuditReportController {

    /** As many as the history tells at once. */
    private static final int SIZE = 200;

    private final QueryClient queries;
    private final Pages pages;
    private final People people;
    private final Catalogue catalogue;

    AuditReportController(QueryClient queries, Pages pages, People people, Catalogue catalogue) {
        this.queries = queries;
        this.pages = pages;
        this.people = people;
        this.catalogue = catalogue;
    }

    @GetMapping("/programmes/{p}/audit-report")
    ModelAndView report(@PathVariable String p) {
        int number = pages.here().pageNumber();
        Answer<RecordReading.Page> found = queries.read(
                Ask.of("/programmes/{p}/records/{kind}", p, RecordDecider.FINDING)
                        .with("page", number)
                        .with("size", SIZE)
                        .asAt(pages.here().asAt()),
                RecordReading.Page.class);
        PageModel page =
                pages.in(p, found.asAt()).under(pages.texts().text("history.title"), "/programmes/" + p + "/history");
        return page.show("replay/report", view(p, page, found, number));
    }

    private AuditReportView view(String p, PageModel page, Answer<RecordReading.Page> found, int number) {
        List<RecordReading> records = found.data().items();
        Map<Long, HistoryReading.Entry> entries =
                entries(p, records, "entry:" + found.moment().entry());
        UnaryOperator<String> names = people.names(
                Stream.concat(
                                records.stream().map(RecordReading::by),
                                entries.values().stream().map(HistoryReading.Entry::actor))
                        .toList(),
                page.texts());
        long total = found.data().total();
        return new AuditReportView(
                records.stream()
                        .sorted(Comparator.comparingLong(AuditReportController::entry))
                        .map(record -> finding(page, record, entries.get(entry(record)), names))
                        .toList(),
                page.text("audit.counted", total),
                number,
                (int) ((total + SIZE - 1) / SIZE));
    }

    private Map<Long, HistoryReading.Entry> entries(String p, List<RecordReading> records, String asAt) {
        if (records.isEmpty()) {
            return Map.of();
        }
        String numbers = records.stream()
                .map(record -> String.valueOf(entry(record)))
                .distinct()
                .collect(Collectors.joining(","));
        return queries
                .read(
                        Ask.of("/programmes/{p}/history", p)
                                .with("entries", numbers)
                                .with("size", SIZE)
                                .asAt(asAt),
                        HistoryReading.class)
                .data()
                .items()
                .stream()
                .collect(Collectors.toMap(HistoryReading.Entry::entry, Function.identity()));
    }

    private AuditReportView.Finding finding(
            PageModel page, RecordReading record, HistoryReading.@Nullable Entry entry, UnaryOperator<String> names) {
        String kind = word(record, "fnd-kind");
        String screen = word(record, "fnd-screen");
        String history = page.programmePath() + "/history/";
        long number = entry(record);
        return new AuditReportView.Finding(
                label(kind),
                switch (kind) {
                    case "concern" -> "red";
                    case "question" -> "yellow";
                    default -> "green";
                },
                word(record, "fnd-what"),
                word(record, "fnd-follow").isEmpty() ? null : word(record, "fnd-follow"),
                number,
                history + number,
                entry == null ? null : entry.what(),
                entry == null ? null : page.texts().exactly(entry.recordedAt()),
                entry == null ? null : names.apply(entry.actor()),
                screen.startsWith(page.programmePath()) ? screen : null,
                new Here(history + "proof/receipt", List.of())
                        .with("entry", number)
                        .url(),
                page.programmeLink("/records/" + RecordDecider.FINDING + "/" + record.record()),
                names.apply(record.by()),
                page.texts().moment(record.keptAt()));
    }

    private String label(String kind) {
        return catalogue.record(RecordDecider.FINDING).field("fnd-kind").stream()
                .flatMap(field -> field.options().stream())
                .filter(choice -> choice.value().equals(kind))
                .map(Choice::label)
                .findFirst()
                .orElse(kind);
    }

    private static long entry(RecordReading record) {
        String typed = word(record, "fnd-entry");
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }

    private static String word(RecordReading record, String field) {
        return switch (record.values().get(field)) {
            case null -> "";
            case List<?> many -> many.isEmpty() ? "" : String.valueOf(many.getFirst());
            case Object one -> String.valueOf(one);
        };
    }
}
