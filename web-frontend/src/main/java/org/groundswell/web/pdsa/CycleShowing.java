package org.groundswell.web.pdsa;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.domain.pdsa.CycleFields;
import org.groundswell.web.pdsa.CycleViews.ChainLine;
import org.groundswell.web.pdsa.CycleViews.Link;
import org.groundswell.web.pdsa.CycleViews.Part;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.platform.record.RecordOffers;
import org.groundswell.web.reading.CycleReading;
import org.groundswell.web.reading.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows one test of change: its four parts, what is to be done next, and the chain that it stands in. */
@Component
class CycleShowing {

    private final Cycles cycles;
    private final People people;

    CycleShowing(Cycles cycles, People people) {
        this.cycles = cycles;
        this.people = people;
    }

    CycleViews.Shown shown(Cycles.Opened opened, String p) {
        PageModel page = opened.page();
        CycleReading cycle = opened.cycle();
        LocalDate today = cycles.today(page, page.asAt());
        Long sealed = cycle.sealedEntry();
        return new CycleViews.Shown(
                cycle.aim(),
                cycle.where(),
                page.programmeLink("/sites/" + cycle.site()),
                Cycles.tag(page, cycle, today),
                page.text("pdsa.standing." + cycle.stage(), page.texts().date(cycle.ends())),
                sealed == null
                        ? null
                        : new Link(page.text("moment.entry", sealed), page.programmeLink("/history/" + sealed)),
                sealed == null ? null : page.text("pdsa.sealed", page.texts().moment(cycle.sealedAt())),
                following(opened),
                parts(opened, p),
                chain(opened, today),
                quiet(opened),
                steps(opened),
                page.programmeLink("/pdsa"));
    }

    private List<Part> parts(Cycles.Opened opened, String p) {
        PageModel page = opened.page();
        Map<String, Object> values = opened.detail().values();
        RecordOffers offers = cycles.offers(page, p);
        UnaryOperator<String> names = names(page, opened);
        List<RecordField> plan = CycleFields.plan(cycles.kind()).stream()
                .filter(field -> !field.id().equals(CycleFields.PREVIOUS))
                .toList();
        List<RecordField> done = Stream.concat(
                        CycleFields.start(cycles.kind()).stream(), CycleFields.happened(cycles.kind()).stream())
                .distinct()
                .toList();
        return List.of(
                part(opened, "plan", lines(plan, values, offers, names, page)),
                part(opened, "do", dated(opened, lines(done, values, offers, names, page))),
                part(opened, "study", lines(CycleFields.study(cycles.kind()), values, offers, names, page)),
                part(opened, "act", lines(CycleFields.act(cycles.kind()), values, offers, names, page)));
    }

    /** The days stand in the test itself before anything is told. */
    private List<RecordLine> dated(Cycles.Opened opened, List<RecordLine> told) {
        PageModel page = opened.page();
        CycleReading cycle = opened.cycle();
        List<RecordLine> lines = new ArrayList<>();
        add(lines, label(CycleFields.START), cycle.starts(), page);
        add(lines, label(CycleFields.END), cycle.ends(), page);
        told.stream()
                .filter(line -> !line.label().equals(label(CycleFields.START))
                        && !line.label().equals(label(CycleFields.END)))
                .forEach(lines::add);
        return lines;
    }

    private static void add(List<RecordLine> lines, String label, @Nullable LocalDate day, PageModel page) {
        if (day != null) {
            lines.add(new RecordLine(label, List.of(page.texts().date(day)), List.of()));
        }
    }

    private String label(String field) {
        return cycles.kind().field(field).map(RecordField::label).orElse(field);
    }

    private static List<RecordLine> lines(
            List<RecordField> fields,
            Map<String, Object> values,
            RecordOffers offers,
            UnaryOperator<String> names,
            PageModel page) {
        return RecordLine.of(fields, values, offers, names, page.texts());
    }

    private Part part(Cycles.Opened opened, String id, List<RecordLine> lines) {
        String step = opened.page().live()
                        && Cycles.mayRun(opened.page(), opened.cycle().site())
                ? step(id, opened.cycle().stage())
                : null;
        return new Part(
                id,
                opened.page().text("pdsa.part." + id),
                lines,
                step == null
                        ? null
                        : new Link(
                                opened.page().text("pdsa.do." + step + (again(step, opened.cycle()) ? ".again" : "")),
                                opened.path() + "/" + step));
    }

    /** The step that fills a part in, where it may be taken at this stage. */
    private static @Nullable String step(String part, String stage) {
        return switch (part + " " + stage) {
            case "plan planned" -> "edit";
            case "do planned" -> "start";
            case "do running", "do told" -> "happened";
            case "study told", "study studied" -> "study";
            case "act studied" -> "act";
            default -> null;
        };
    }

    private static boolean again(String step, CycleReading cycle) {
        return (step.equals("happened") && cycle.is("told")) || (step.equals("study") && cycle.is("studied"));
    }

    private static @Nullable Link following(Cycles.Opened opened) {
        CycleReading cycle = opened.cycle();
        boolean goesOn = cycle.next() != null && CycleFields.GOES_ON.contains(cycle.next());
        boolean followed =
                opened.detail().chain().stream().anyMatch(each -> cycle.cycle().equals(each.previous()));
        return goesOn && !followed && Cycles.mayRun(opened.page(), cycle.site())
                ? new Link(
                        opened.page().text("pdsa.do.next"),
                        opened.page().programmePath() + "/sites/" + cycle.site() + "/pdsa/new?previous="
                                + cycle.cycle())
                : null;
    }

    private static List<Link> quiet(Cycles.Opened opened) {
        CycleReading cycle = opened.cycle();
        boolean open = cycle.is("planned") || cycle.is("running") || cycle.is("told");
        return open && Cycles.mayRun(opened.page(), cycle.site())
                ? List.of(new Link(opened.page().text("pdsa.do.withdraw"), opened.path() + "/withdraw"))
                : List.of();
    }

    private List<ChainLine> chain(Cycles.Opened opened, LocalDate today) {
        PageModel page = opened.page();
        List<CycleReading> chain = opened.detail().chain();
        return chain.size() < 2
                ? List.of()
                : chain.stream()
                        .map(each -> new ChainLine(
                                page.programmeLink("/pdsa/" + each.cycle()),
                                each.aim(),
                                Cycles.tag(page, each, today),
                                cycles.label(CycleFields.RESULT, each.result()),
                                each.cycle().equals(opened.cycle().cycle())))
                        .toList();
    }

    private List<CycleViews.StepLine> steps(Cycles.Opened opened) {
        PageModel page = opened.page();
        UnaryOperator<String> names = people.names(
                opened.detail().steps().stream().map(CycleReading.Step::by).toList(), page.texts());
        return opened.detail().steps().stream()
                .map(step -> new CycleViews.StepLine(
                        page.text("pdsa.step." + step.what()),
                        page.texts().moment(step.recordedAt()),
                        names.apply(step.by()),
                        step.entry(),
                        step.reason()))
                .toList();
    }

    /** A name that was typed stays. */
    private UnaryOperator<String> names(PageModel page, Cycles.Opened opened) {
        Map<String, String> known = people.names(
                RecordLine.people(cycles.kind().fields(), opened.detail().values()));
        return person -> known.getOrDefault(person, person);
    }
}
