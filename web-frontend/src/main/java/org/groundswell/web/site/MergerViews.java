package org.groundswell.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.reading.ActionReading;
import org.groundswell.web.reading.SiteReading;
import org.groundswell.web.site.MergerFacts.Work;
import org.groundswell.web.site.MergerView.Line;
import org.groundswell.web.site.MergerView.Link;
import org.groundswell.web.site.MergerView.Preview;
import org.groundswell.web.site.MergerView.Shift;

/** Tells the consequences of a merger or a split. */
final class MergerViews {

    private final Lifecycle lifecycle;
    private final PageModel page;
    private final UnaryOperator<String> names;
    private final String kind;

    /**
     * @param names from a person id to what people call them
     * @param kind begins the keys of what is told otherwise of the one than of the other: merge or split
     */
    MergerViews(Lifecycle lifecycle, PageModel page, UnaryOperator<String> names, String kind) {
        this.lifecycle = lifecycle;
        this.page = page;
        this.names = names;
        this.kind = kind;
    }

    /** All whose names the consequences tell. */
    static List<String> people(MergerFacts facts) {
        return Stream.concat(
                        facts.people().stream(),
                        facts.actions().stream().map(ActionReading::owner).filter(Objects::nonNull))
                .toList();
    }

    /** Names as a sentence tells them. */
    static String listed(List<String> names, PageModel page) {
        StringBuilder told = new StringBuilder(names.getFirst());
        for (int i = 1; i < names.size(); i++) {
            told.append(page.text(i == names.size() - 1 ? "sites.list.last" : "sites.list.next"))
                    .append(names.get(i));
        }
        return told.toString();
    }

    /** @param day from which the sites are part of the successor, as a page tells it */
    Preview of(MergerFacts facts, SiteReading successor, String day, long entry) {
        String sites = String.join(
                ", ", facts.sites().stream().map(SiteReading::nameAndCode).toList());
        return preview(
                page.text(
                        "merge.finding",
                        sites,
                        successor.nameAndCode(),
                        day,
                        facts.sites().size()),
                facts,
                entry);
    }

    Preview preview(String finding, MergerFacts facts, long entry) {
        return new Preview(
                finding,
                page.text("merge.readAt", entry),
                shifts(facts),
                follows(facts),
                facts.actions().stream().map(this::action).toList(),
                page.text(kind + ".actions.why"));
    }

    private List<Shift> shifts(MergerFacts facts) {
        List<Shift> shifts = new ArrayList<>();
        shifts.add(new Shift(
                page.text("merge.shift.sites"),
                facts.programme().now(),
                facts.programme().then()));
        facts.stages()
                .forEach(stage -> shifts.add(new Shift(
                        page.text("merge.shift.stage", lifecycle.label(Objects.requireNonNullElse(stage.of(), ""))),
                        stage.now(),
                        stage.then())));
        facts.waves()
                .forEach(wave -> shifts.add(new Shift(
                        wave.of() == null ? page.text("merge.shift.no-wave") : page.text("merge.shift.wave", wave.of()),
                        wave.now(),
                        wave.then())));
        return shifts;
    }

    List<Line> follows(MergerFacts facts) {
        List<Link> signals = facts.sites().stream()
                .map(site -> new Link(site.nameAndCode(), page.programmePath() + "/signals?site=" + site.code()))
                .toList();
        List<Link> risks = facts.sites().stream()
                .map(site -> new Link(site.nameAndCode(), page.programmePath() + "/records/risk?site=" + site.code()))
                .toList();
        return Stream.of(
                        line(kind + ".returns", facts.gathering() == 0 ? 0 : facts.measures(), List.of()),
                        line("merge.signals", facts.signals(), signals),
                        line("merge.risks", facts.risks(), risks),
                        line("merge.tests", facts.tests().size(), links(facts.tests())),
                        line("merge.rounds", facts.rounds().size(), links(facts.rounds())),
                        new Line(
                                page.text(
                                        kind + ".people",
                                        facts.people().size(),
                                        String.join(
                                                ", ",
                                                facts.people().stream()
                                                        .map(names)
                                                        .toList())),
                                List.of()),
                        line("merge.groups", facts.groups().size(), links(facts.groups())),
                        new Line(page.text(kind + ".charts"), List.of()))
                .toList();
    }

    private Line line(String key, int number, List<Link> links) {
        return new Line(page.text(key, number), number == 0 ? List.of() : links);
    }

    private List<Link> links(List<Work> works) {
        return works.stream()
                .map(work -> new Link(work.what(), page.programmePath() + work.path()))
                .toList();
    }

    private Line action(ActionReading action) {
        String owner = action.owner();
        String who = owner == null ? Objects.requireNonNullElse(action.ownerWords(), "") : names.apply(owner);
        return new Line(
                page.text("site.action.told", who, page.texts().date(action.due())),
                List.of(new Link(action.what(), page.programmePath() + action.path())));
    }
}
