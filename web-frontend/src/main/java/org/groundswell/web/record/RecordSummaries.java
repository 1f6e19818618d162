package org.groundswell.web.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.reading.ComponentReading;
import org.groundswell.web.reading.ProgrammeReading;
import org.groundswell.web.reading.RecordReading;
import org.groundswell.web.record.RecordViews.Cell;
import org.groundswell.web.record.RecordViews.Summary;
import org.groundswell.web.record.RecordViews.SummaryRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What all records of a kind say together, above their list: counts and the newest words, by site or kind of resource. Nothing is
 * averaged, and no site is set above another.
 */
@Component
class RecordSummaries {

    private static final int AT_ONCE = 1000;

    private final QueryClient queries;

    RecordSummaries(QueryClient queries) {
        this.queries = queries;
    }

    /** Nothing for a kind whose list says all, and where there are no records. */
    @Nullable
    Summary of(PageModel page, String programme, RecordKind kind) {
        Summary summary = switch (kind.id()) {
            case "fidelity" -> fidelity(page, programme, kind);
            case "readiness" -> readiness(page, programme, kind);
            case "learning-event" -> attendance(page, programme, kind);
            case "resource-use" -> resources(page, programme, kind);
            case "wave-start" -> waves(page, programme, kind);
            default -> null;
        };
        return summary == null || summary.rows().isEmpty() ? null : summary;
    }

    /** Sites by components: how each is done in the newest quarter told. */
    private Summary fidelity(PageModel page, String programme, RecordKind kind) {
        Map<String, String> components = new LinkedHashMap<>();
        queries.readList(
                        Ask.of("/programmes/{p}/components", programme)
                                .asAt(page.here().asAt()),
                        ComponentReading.class)
                .data()
                .forEach(component -> components.put(component.component(), component.name()));
        List<RecordReading.Latest> latest = latest(page, programme, kind, "fid-element");
        latest.stream()
                .map(each -> Objects.requireNonNullElse(each.topic(), ""))
                .forEach(topic -> components.putIfAbsent(topic, topic));
        RecordField state = field(kind, "fid-state");
        List<SummaryRow> rows = bySite(latest).entrySet().stream()
                .map(site -> {
                    Map<String, RecordReading.Latest> known = site.getValue().stream()
                            .collect(Collectors.toMap(
                                    each -> Objects.requireNonNullElse(each.topic(), ""), each -> each));
                    return row(
                            page,
                            site.getValue().getFirst(),
                            components.keySet().stream()
                                    .map(component -> cell(page, kind, known.get(component), state))
                                    .toList());
                })
                .toList();
        long beyond = latest.stream()
                .filter(each -> List.of("outside-limits", "not-done").contains(word(each.values(), "fid-state")))
                .count();
        return summary(page, "fidelity", List.copyOf(components.values()), rows, rows.size(), beyond);
    }

    private Summary readiness(PageModel page, String programme, RecordKind kind) {
        List<RecordReading.Latest> latest = latest(page, programme, kind, null);
        List<RecordField> judged = Stream.of(
                        "rdy-judgement", "rdy-lead", "rdy-sponsor", "rdy-need", "rdy-data", "rdy-room")
                .map(id -> field(kind, id))
                .toList();
        List<SummaryRow> rows = bySite(latest).values().stream()
                .map(List::getFirst)
                .map(each -> row(
                        page,
                        each,
                        judged.stream()
                                .map(field -> cell(page, kind, each, field))
                                .toList()))
                .toList();
        long ready = latest.stream()
                .filter(each -> "ready".equals(word(each.values(), "rdy-judgement")))
                .count();
        return summary(
                page, "readiness", judged.stream().map(RecordField::label).toList(), rows, rows.size(), ready);
    }

    /** How many people of each site came to how many events. */
    private Summary attendance(PageModel page, String programme, RecordKind kind) {
        Map<String, List<BigDecimal>> bySite = new TreeMap<>();
        List<RecordReading> events = all(page, programme, kind);
        for (RecordReading event : events) {
            for (Map<?, ?> came : rows(event, "lev-came")) {
                bySite.computeIfAbsent(word(came, "lev-came-site"), _ -> new ArrayList<>())
                        .add(number(came.get("lev-came-people")));
            }
        }
        List<SummaryRow> rows = bySite.entrySet().stream()
                .map(site -> new SummaryRow(
                        site.getKey(),
                        page.programmeLink("/sites/" + site.getKey()),
                        List.of(
                                new Cell(page.texts().number(site.getValue().size()), null),
                                new Cell(page.texts().number(sum(site.getValue().stream())), null))))
                .toList();
        return summary(
                page,
                "attendance",
                List.of(page.text("records.summary.events"), page.text("records.summary.people")),
                rows,
                events.size(),
                sum(bySite.values().stream().flatMap(List::stream)).longValue());
    }

    /** Needed, funded and used of each kind of resource, over all quarters and sites that the list shows. */
    private Summary resources(PageModel page, String programme, RecordKind kind) {
        List<RecordReading> all = all(page, programme, kind);
        RecordField kinds = field(kind, "rsc-kind");
        List<SummaryRow> rows = kinds.options().stream()
                .map(option -> {
                    List<RecordReading> of = all.stream()
                            .filter(each -> option.value().equals(word(each.values(), "rsc-kind")))
                            .toList();
                    return of.isEmpty() ? null : resources(page, option.label(), of);
                })
                .filter(Objects::nonNull)
                .toList();
        return summary(
                page,
                "resources",
                Stream.of("needed", "funded", "used", "share")
                        .map(column -> page.text("records.summary." + column))
                        .toList(),
                rows,
                all.size(),
                0);
    }

    private Summary waves(PageModel page, String programme, RecordKind kind) {
        Map<String, Integer> sites = queries
                .read(Ask.of("/programmes/{p}", programme).asAt(page.here().asAt()), ProgrammeReading.class)
                .data()
                .waves()
                .stream()
                .filter(wave -> wave.wave() != null)
                .collect(Collectors.toMap(wave -> String.valueOf(wave.wave()), ProgrammeReading.WaveCount::count));
        return WaveSummary.of(page, kind, all(page, programme, kind), sites);
    }

    private static SummaryRow resources(PageModel page, String label, List<RecordReading> of) {
        List<Cell> cells = new ArrayList<>();
        for (String field : List.of("rsc-needed", "rsc-funded", "rsc-used")) {
            cells.add(new Cell(page.texts().number(total(of, field)), null));
        }
        BigDecimal funded = total(of, "rsc-funded");
        cells.add(new Cell(
                funded.signum() == 0
                        ? "–"
                        : page.text(
                                "records.summary.percent",
                                page.texts()
                                        .number(100 * total(of, "rsc-used").doubleValue() / funded.doubleValue(), 0)),
                null));
        return new SummaryRow(label, null, cells);
    }

    private static BigDecimal total(List<RecordReading> of, String field) {
        return sum(of.stream().map(each -> number(each.values().get(field))));
    }

    private static BigDecimal sum(Stream<BigDecimal> numbers) {
        return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(@Nullable Object value) {
        return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
    }

    private static Summary summary(
            PageModel page, String name, List<String> columns, List<SummaryRow> rows, long first, long second) {
        return new Summary(
                page.text("records.summary." + name),
                page.text("records.summary." + name + ".told", first, second),
                columns,
                rows);
    }

    private List<RecordReading.Latest> latest(PageModel page, String programme, RecordKind kind, @Nullable String by) {
        return queries.readList(
                        Ask.of("/programmes/{p}/records/{kind}/latest", programme, kind.id())
                                .with("by", by)
                                .asAt(page.here().asAt()),
                        RecordReading.Latest.class)
                .data();
    }

    /** Those that the list shows, on whatever page of it. */
    private List<RecordReading> all(PageModel page, String programme, RecordKind kind) {
        List<RecordReading> all = new ArrayList<>();
        for (int number = 1; ; number++) {
            RecordReading.Page read = queries.read(
                            Ask.of("/programmes/{p}/records/{kind}", programme, kind.id())
                                    .with("site", page.here().value("site"))
                                    .with("q", page.here().value("q"))
                                    .with("page", number)
                                    .with("size", AT_ONCE)
                                    .asAt(page.here().asAt()),
                            RecordReading.Page.class)
                    .data();
            all.addAll(read.items());
            if (all.size() >= read.total()) {
                return all;
            }
        }
    }

    private static Map<String, List<RecordReading.Latest>> bySite(List<RecordReading.Latest> latest) {
        return latest.stream()
                .collect(Collectors.groupingBy(
                        each -> each.siteName() + " " + each.site(), TreeMap::new, Collectors.toList()));
    }

    private static SummaryRow row(PageModel page, RecordReading.Latest of, List<Cell> cells) {
        return new SummaryRow(of.siteName(), page.programmeLink("/sites/" + of.site()), cells);
    }

    private static Cell cell(PageModel page, RecordKind kind, RecordReading.@Nullable Latest of, RecordField field) {
        if (of == null) {
            return new Cell("–", null);
        }
        String word = word(of.values(), field.id());
        return new Cell(
                field.option(word).map(RecordField.Choice::label).orElse(word.isEmpty() ? "–" : word),
                page.programmeLink("/records/" + kind.id() + "/" + of.record()));
    }

    private static RecordField field(RecordKind kind, String id) {
        return kind.field(id).orElseThrow();
    }

    private static String word(Map<?, ?> values, String field) {
        return values.get(field) instanceof List<?> words && !words.isEmpty() ? String.valueOf(words.getFirst()) : "";
    }

    private static List<Map<?, ?>> rows(RecordReading record, String field) {
        List<Map<?, ?>> rows = new ArrayList<>();
        if (record.values().get(field) instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> row) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }
}
