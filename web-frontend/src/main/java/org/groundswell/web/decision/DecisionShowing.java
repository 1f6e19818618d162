package org.groundswell.web.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.groundswell.domain.decision.Fields;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.decision.DecisionViews.Link;
import org.groundswell.web.decision.DecisionViews.Status;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.platform.record.RecordOffers;
import org.groundswell.web.reading.DecisionReading;
import org.groundswell.web.reading.People;
import org.groundswell.web.reading.RoundReading;
import org.groundswell.web.restatement.Restatements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows one decision: where it stands, what was on the table, what was decided, and the dashboards as they then were. */
@Component
class DecisionShowing {

    private static final Map<String, String> COLOURS = Map.of(
            "voting", "blue",
            "revealed", "yellow",
            "taken", "yellow",
            "approved", "green",
            "superseded", "grey",
            "withdrawn", "grey");

    /** What stands in other parts of the page. */
    private static final List<String> SHOWN_APART =
            List.of(Fields.QUESTION, Fields.OPTIONS, Fields.EVIDENCE, Fields.REPLACES, Fields.CONDITIONS);

    private static final int ROUNDS_LINKED = 2;

    private final QueryClient queries;
    private final People people;
    private final Decisions decisions;
    private final Restatements restatements;

    DecisionShowing(QueryClient queries, People people, Decisions decisions, Restatements restatements) {
        this.restatements = restatements;
        this.queries = queries;
        this.people = people;
        this.decisions = decisions;
    }

    static Status status(PageModel page, DecisionReading decision) {
        return new Status(
                page.text("decision.status." + decision.status()), COLOURS.getOrDefault(decision.status(), "grey"));
    }

    ModelAndView show(Decisions.Opened opened, String p) {
        PageModel page = opened.page();
        DecisionReading.Detail detail = opened.detail();
        DecisionReading decision = detail.decision();
        UnaryOperator<String> names = names(page, detail);
        DecisionActions actions = new DecisionActions(opened);
        return page.show(
                "decision/decision",
                new DecisionViews.Shown(
                        decision.question(),
                        status(page, decision),
                        actions.next(names),
                        actions.offered(),
                        actions.quiet(),
                        options(page, detail, names),
                        votes(page, detail, names),
                        asked(page, detail, names),
                        decided(page, detail, names),
                        conditions(opened, names),
                        outcome(page, detail),
                        dashboards(page, p, decision),
                        link(page, "decision.replaces", decision.replaces()),
                        link(page, "decision.supersededBy", decision.supersededBy()),
                        detail.steps().stream()
                                .map(step -> step(page, step, names))
                                .toList(),
                        page.programmeLink("/decisions")));
    }

    /** What was decided, for reading before it is approved. */
    List<RecordLine> decided(PageModel page, DecisionReading.Detail detail, UnaryOperator<String> names) {
        List<RecordLine> lines = new ArrayList<>(lines(page, detail, Fields.whenTaken(decisions.kind()), names));
        add(lines, page.text("decision.effect"), detail.expectedEffect());
        DecisionReading decision = detail.decision();
        if (decision.author() != null) {
            add(lines, page.text("decision.author"), names.apply(decision.author()));
        }
        if (decision.approver() != null) {
            String note = detail.approvalNote();
            add(
                    lines,
                    page.text("decision.approver"),
                    names.apply(decision.approver()) + ", " + page.texts().moment(decision.approvedAt())
                            + (note == null ? "" : ": " + note));
        }
        return lines;
    }

    /** Names of everybody on the page; a name that was typed stays. */
    UnaryOperator<String> names(PageModel page, DecisionReading.Detail detail) {
        DecisionReading decision = detail.decision();
        List<String> named = Stream.of(
                        decision.asked().stream(),
                        Stream.of(decision.opener()),
                        Stream.ofNullable(decision.author()),
                        Stream.ofNullable(decision.approver()),
                        detail.conditions().stream().flatMap(condition -> condition.owner().stream()),
                        detail.steps().stream().map(DecisionReading.Step::by),
                        RecordLine.people(decisions.kind().fields(), detail.values()).stream())
                .flatMap(each -> each)
                .filter(DecisionShowing::isId)
                .toList();
        UnaryOperator<String> known = people.names(named, page.texts());
        return person -> isId(person) ? known.apply(person) : person;
    }

    private static boolean isId(String person) {
        return person.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") || person.equals("system");
    }

    private static List<DecisionViews.OptionLine> options(
            PageModel page, DecisionReading.Detail detail, UnaryOperator<String> names) {
        List<DecisionViews.OptionLine> lines = new ArrayList<>();
        List<?> rows = detail.values().get(Fields.OPTIONS) instanceof List<?> given ? given : List.of();
        for (int i = 0; i < rows.size(); i++) {
            Map<?, ?> row = (Map<?, ?>) rows.get(i);
            String number = String.valueOf(i + 1);
            lines.add(new DecisionViews.OptionLine(
                    number,
                    words(row.get("dec-option")),
                    words(row.get("dec-option-for")),
                    words(row.get("dec-option-against")),
                    votesFor(detail, number, names)));
        }
        List<String> none = votesFor(detail, Fields.NONE, names);
        if (!none.isEmpty()) {
            lines.add(new DecisionViews.OptionLine("–", page.text("decision.vote.none"), "", "", none));
        }
        return lines;
    }

    private static List<String> votesFor(DecisionReading.Detail detail, String option, UnaryOperator<String> names) {
        return detail.votes().stream()
                .filter(vote -> vote.option().equals(option))
                .map(vote -> names.apply(vote.person()) + (vote.because() == null ? "" : ": " + vote.because()))
                .toList();
    }

    private static String votes(PageModel page, DecisionReading.Detail detail, UnaryOperator<String> names) {
        DecisionReading decision = detail.decision();
        if (!decision.is("voting")) {
            return detail.closedBecause() == null
                    ? page.text("decision.votes.in", decision.asked().size())
                    : page.text(
                            "decision.votes.closed",
                            decision.voters().size(),
                            decision.asked().size(),
                            detail.closedBecause());
        }
        List<String> missing = decision.asked().stream()
                .filter(person -> !decision.voters().contains(person))
                .map(names)
                .toList();
        return page.text(
                "decision.votes.hidden",
                decision.voters().size(),
                decision.asked().size(),
                String.join(", ", missing));
    }

    private List<RecordLine> asked(PageModel page, DecisionReading.Detail detail, UnaryOperator<String> names) {
        List<RecordLine> lines = new ArrayList<>(lines(page, detail, Fields.whenOpened(decisions.kind()), names));
        add(lines, page.text("decision.consulted"), detail.consulted());
        DecisionReading decision = detail.decision();
        add(
                lines,
                page.text("decision.asked"),
                String.join(", ", decision.asked().stream().map(names).toList()));
        add(
                lines,
                page.text("decision.opened"),
                names.apply(decision.opener()) + ", " + page.texts().moment(decision.openedAt()));
        return lines;
    }

    private static List<RecordLine> lines(
            PageModel page, DecisionReading.Detail detail, List<RecordField> fields, UnaryOperator<String> names) {
        return RecordLine.of(
                fields.stream()
                        .filter(field -> !SHOWN_APART.contains(field.id()))
                        .toList(),
                detail.values(),
                RecordOffers.NONE,
                names,
                page.texts());
    }

    private static List<DecisionViews.ConditionLine> conditions(Decisions.Opened opened, UnaryOperator<String> names) {
        PageModel page = opened.page();
        boolean may = Decisions.mayFollow(page) && opened.decision().is("approved");
        return opened.detail().conditions().stream()
                .map(condition -> new DecisionViews.ConditionLine(
                        condition.what(),
                        String.join(", ", condition.owner().stream().map(names).toList()),
                        page.texts().date(condition.due()),
                        met(page, condition.met()),
                        condition.note(),
                        may ? opened.path() + "/conditions/" + condition.number() : null))
                .toList();
    }

    private static Status met(PageModel page, @Nullable String met) {
        String word = Objects.requireNonNullElse(met, "no");
        return new Status(page.text("decision.met." + word), word.equals("yes") ? "green" : "yellow");
    }

    private static List<RecordLine> outcome(PageModel page, DecisionReading.Detail detail) {
        List<RecordLine> lines = new ArrayList<>();
        add(lines, page.text("decision.outcome"), detail.outcome());
        if (detail.outcomeAt() != null) {
            add(lines, page.text("decision.outcomeAt"), page.texts().date(detail.outcomeAt()));
            add(
                    lines,
                    page.text("decision.lookAgain"),
                    page.texts().date(detail.decision().review()));
        }
        return lines;
    }

    /** The pages that people looked at, each as at the entry at which they did. */
    private List<DecisionViews.Dashboards> dashboards(PageModel page, String p, DecisionReading decision) {
        List<DecisionViews.Dashboards> all = new ArrayList<>();
        Map<Long, Long> restated =
                restatements.since(p, page.here().asAt(), decision.evidence(), decision.takenEntry());
        if (decision.evidence() != null) {
            all.add(dashboards(page, p, decision.evidence(), "decision.dashboards.evidence", restated));
        }
        if (decision.takenEntry() != null) {
            all.add(dashboards(page, p, decision.takenEntry(), "decision.dashboards.taken", restated));
        }
        return all;
    }

    private DecisionViews.Dashboards dashboards(
            PageModel page, String p, long entry, String key, Map<Long, Long> restated) {
        String asAt = "entry:" + entry;
        List<Link> links = new ArrayList<>();
        links.add(new Link(page.text("decision.dashboards.programme"), at(page, "", asAt)));
        queries.readList(Ask.of("/programmes/{p}/rounds", p).asAt(asAt), RoundReading.class).data().stream()
                .limit(ROUNDS_LINKED)
                .forEach(round -> links.add(new Link(
                        page.text("decision.dashboards.heatMap", round.title()),
                        at(page, "/rounds/" + round.round(), asAt))));
        links.add(new Link(page.text("decision.dashboards.measures"), at(page, "/measures", asAt)));
        return new DecisionViews.Dashboards(
                page.text(key, String.valueOf(entry)), Restatements.link(page, entry, restated.get(entry)), links);
    }

    private static String at(PageModel page, String below, String asAt) {
        return new Here(page.programmePath() + below, List.of())
                .with("asAt", asAt)
                .url();
    }

    private static @Nullable Link link(PageModel page, String key, @Nullable String decision) {
        return decision == null ? null : new Link(page.text(key), page.programmeLink("/decisions/" + decision));
    }

    private static DecisionViews.StepLine step(PageModel page, DecisionReading.Step step, UnaryOperator<String> names) {
        return new DecisionViews.StepLine(
                page.text("decision.step." + step.what()),
                page.texts().moment(step.recordedAt()),
                names.apply(step.by()),
                step.entry(),
                step.reason());
    }

    private static void add(List<RecordLine> lines, String label, @Nullable String told) {
        if (told != null && !told.isEmpty()) {
            lines.add(new RecordLine(label, List.of(told), List.of()));
        }
    }

    private static String words(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
