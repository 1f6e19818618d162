package org.groundswell.web.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.groundswell.domain.handover.HandoverState;
import org.groundswell.domain.instrument.Handover;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.web.handover.HandoverViews.Check;
import org.groundswell.web.handover.HandoverViews.Criterion;
import org.groundswell.web.handover.HandoverViews.Shown;
import org.groundswell.web.handover.HandoverViews.Step;
import org.groundswell.web.handover.HandoverViews.Way;
import org.groundswell.web.handover.Handovers.Opened;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.reading.HandoverReading;
import org.groundswell.web.reading.HandoverReading.Judged;
import org.groundswell.web.reading.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One site's handover: every criterion with its evidence, the end of support, the checks after it, and how it came about. */
@Controller
class SiteHandoverController {

    private final Handovers handovers;
    private final People people;

    SiteHandoverController(Handovers handovers, People people) {
        this.handovers = handovers;
        this.people = people;
    }

    @GetMapping(Handovers.ONE)
    ModelAndView page(@PathVariable String p, @PathVariable String code) {
        Opened opened = handovers.open(p, code);
        return opened.page().show("handover/site", shown(opened));
    }

    private Shown shown(Opened opened) {
        PageModel page = opened.page();
        HandoverReading.Detail detail = opened.detail();
        Handover content = handovers.content();
        HandoverTexts texts = new HandoverTexts(content, page);
        UnaryOperator<String> names = names(opened);
        List<Criterion> criteria = content.criteria().stream()
                .map(each -> criterion(opened, each, texts, names))
                .toList();
        return new Shown(
                detail.site().name(),
                page.text(
                        "handover.site.finding",
                        met(detail),
                        content.criteria().size(),
                        detail.site().name()),
                detail.supportEnds() == null
                        ? page.text("handover.site.ends.unknown")
                        : page.text("handover.site.ends", page.texts().date(detail.supportEnds())),
                criteria,
                detail.supportReason(),
                opened.mayStepBack()
                        ? new Way(opened.path() + "/support-end", page.text("handover.support.set"))
                        : null,
                content.followUpFailure(),
                content.checks().stream()
                        .map(check -> check(opened, check, texts, names))
                        .toList(),
                detail.steps().stream()
                        .map(step -> step(page, step, texts, names))
                        .toList());
    }

    private static long met(HandoverReading.Detail detail) {
        return detail.criteria().stream()
                .filter(each -> each.state().equals("met") || each.state().equals("not-applicable"))
                .filter(each -> each.lostOn() == null)
                .count();
    }

    private Criterion criterion(
            Opened opened, Handover.Criterion asked, HandoverTexts texts, UnaryOperator<String> names) {
        PageModel page = opened.page();
        Judged judged = find(opened, asked.id()).orElse(null);
        String state = judged == null ? HandoverTexts.NOT_JUDGED : judged.state();
        return new Criterion(
                asked.id(),
                asked.label(),
                asked.prompt(),
                asked.evidence(),
                texts.state(state),
                HandoverTexts.look(state),
                judged == null
                        ? List.of()
                        : RecordLine.of(fields(), judged.values(), handovers.offers(page), names, page.texts()),
                judged == null ? List.of() : notes(page, judged, names),
                ways(opened, asked.id(), judged));
    }

    static Optional<Judged> find(Opened opened, String criterion) {
        return opened.detail().criteria().stream()
                .filter(each -> each.criterion().equals(criterion))
                .findFirst();
    }

    /** Every field but the state, which stands beside the heading. */
    private List<RecordField> fields() {
        return handovers.kind().fields().stream()
                .filter(field -> !field.id().equals("bau-state"))
                .toList();
    }

    private static List<String> notes(PageModel page, Judged judged, UnaryOperator<String> names) {
        List<String> notes = new ArrayList<>();
        if (judged.acceptedBy() != null) {
            notes.add(page.text("handover.accepted.by", names.apply(judged.acceptedBy()), judged.acceptedReason()));
        }
        if (judged.lostOn() != null) {
            notes.add(page.text("handover.lost.judge", page.texts().date(judged.lostOn())));
        }
        return notes;
    }

    private static List<Way> ways(Opened opened, String criterion, @Nullable Judged judged) {
        List<Way> ways = new ArrayList<>();
        String path = opened.path() + "/criteria/" + criterion;
        if (opened.mayJudge()) {
            ways.add(new Way(path, opened.page().text(judged == null ? "handover.judge" : "handover.judge.again")));
        }
        boolean open = judged != null && HandoverState.isGap(judged.state()) && judged.acceptedBy() == null;
        if (opened.mayStepBack() && open) {
            ways.add(new Way(path + "/accept", opened.page().text("handover.accept")));
        }
        boolean lost = judged != null && judged.lostOn() != null;
        if (opened.mayJudge() && (open || lost)) {
            ways.add(new Way(
                    opened.page().programmePath() + "/actions/new?site="
                            + opened.detail().site().code() + "&from=handover&ref=" + criterion,
                    opened.page().text("action.fromHere")));
        }
        return ways;
    }

    private static Check check(Opened opened, Handover.Check check, HandoverTexts texts, UnaryOperator<String> names) {
        PageModel page = opened.page();
        LocalDate ends = opened.detail().supportEnds();
        HandoverReading.Check made = opened.detail().checks().stream()
                .filter(each -> each.check().equals(check.id()))
                .findFirst()
                .orElse(null);
        List<String> told = new ArrayList<>();
        if (made != null) {
            told.add(page.text(
                    "handover.check.held",
                    texts.labels(made.held()),
                    made.held().size()));
            if (!made.lost().isEmpty()) {
                told.add(page.text("handover.check.lost", texts.labels(made.lost())));
            }
            told.add(page.text("handover.check.measure", made.measure()));
            told.add(
                    made.help() == null
                            ? page.text("handover.check.nohelp")
                            : page.text("handover.check.help", made.help()));
        }
        String due = made != null
                ? page.text("handover.check.made", page.texts().date(made.checkedOn()), names.apply(made.by()))
                : ends == null
                        ? page.text("handover.check.unknown")
                        : page.text("handover.check.due", page.texts().date(ends.plusMonths(check.months())));
        return new Check(
                check.label(),
                due,
                told,
                opened.mayJudge() && ends != null
                        ? new Way(
                                opened.path() + "/checks/" + check.id(),
                                page.text(made == null ? "handover.check.record" : "handover.check.again"))
                        : null);
    }

    private static Step step(
            PageModel page, HandoverReading.Step step, HandoverTexts texts, UnaryOperator<String> names) {
        String about = step.about() == null ? "" : texts.label(step.about());
        String what = switch (step.what()) {
            case "judged" -> page.text("handover.step.judged", about, texts.state(String.valueOf(state(step))));
            case "checked" -> page.text("handover.step.checked", page.texts().date(step.on()));
            case "support-end" ->
                page.text("handover.step.support-end", page.texts().date(step.on()));
            default -> page.text("handover.step.accepted", about);
        };
        Object evidence = step.values().get("bau-evidence");
        return new Step(
                page.texts().moment(step.recordedAt()),
                names.apply(step.by()),
                what,
                evidence == null ? step.said() : evidence.toString(),
                page.programmeLink("/history/" + step.entry()),
                step.entry());
    }

    private static String state(HandoverReading.Step step) {
        Object chosen = step.values().get("bau-state");
        return chosen instanceof List<?> many && !many.isEmpty()
                ? many.getFirst().toString()
                : Objects.requireNonNullElse(chosen, HandoverTexts.NOT_JUDGED).toString();
    }

    private UnaryOperator<String> names(Opened opened) {
        HandoverReading.Detail detail = opened.detail();
        Collection<String> known = Stream.of(
                        detail.steps().stream().map(HandoverReading.Step::by),
                        detail.criteria().stream().map(Judged::acceptedBy),
                        detail.criteria().stream()
                                .flatMap(each ->
                                        RecordLine.people(handovers.kind().fields(), each.values()).stream()))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .toList();
        var named = people.names(known);
        return person -> named.getOrDefault(person, person);
    }
}
