package org.groundswell.web.limits;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.limits.LimitsReading.Recalculation;
import org.groundswell.web.platform.form.Conflict;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.record.Conflicts;
import org.groundswell.web.reading.LastChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One recalculation: approve or refuse what somebody else proposed, withdraw what is one's own or in force. */
@Controller
class DecisionPageController {

    /** Hidden field: how the recalculation stood when the form was opened. */
    private static final String STANDING = "standing";

    private static final String DECISION = LimitsPageController.SERIES + "/limits/{r}";

    private final QueryClient queries;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final LimitsViews views;
    private final LastChanges changes;

    DecisionPageController(
            QueryClient queries,
            CommandClient commands,
            Forms forms,
            Pages pages,
            LimitsViews views,
            LastChanges changes) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.views = views;
        this.changes = changes;
    }

    record Approval(@Nullable String comment) {}

    record Reason(@Nullable String reason) {}

    record ApprovalTogether(List<String> sites, @Nullable String comment) {}

    record ReasonTogether(List<String> sites, @Nullable String reason) {}

    @GetMapping(DECISION)
    ModelAndView page(
            @PathVariable String p, @PathVariable String m, @PathVariable String code, @PathVariable String r) {
        Answer<LimitsReading> answer = read(p, m, code);
        Form form = forms.open(key(p, m, code, r)).seeing(answer.data().version());
        return show(p, m, code, r, answer, form, false);
    }

    @PostMapping(DECISION)
    ModelAndView decide(
            @PathVariable String p, @PathVariable String m, @PathVariable String code, @PathVariable String r) {
        Form form = forms.typed(key(p, m, code, r));
        Answer<LimitsReading> before = read(p, m, code);
        if (isOvertaken(form, before.data(), r)) {
            return show(p, m, code, r, before, form, true);
        }
        form.require("decision", pages.texts().text("limits.error.decision"));
        String decision = form.value("decision");
        if (decision.equals("refuse") || decision.equals("withdraw")) {
            form.require("words", pages.texts().text("limits.error.words"));
        }
        if (form.isRefused()) {
            return show(p, m, code, r, before, form, false);
        }
        Outcome<Receipt> outcome = commands.send(order(p, m, code, r, known(decision), form));
        if (outcome instanceof Outcome.Refused<Receipt>(var problem)) {
            Answer<LimitsReading> now = read(p, m, code);
            return problem.isStale() || isOvertaken(form, now.data(), r)
                    ? show(p, m, code, r, now, form, true)
                    : show(p, m, code, r, now, form.refuse(problem, field -> "words"), false);
        }
        forms.done(form);
        pages.tellDone("limits.done." + decision);
        return new ModelAndView("redirect:/programmes/" + p + "/measures/" + m + "/sites/" + code + "/limits");
    }

    /** Of one site by its version; of several at once, where it was proposed so, by where each of them stands. */
    private Order order(String p, String m, String code, String r, String decision, Form form) {
        List<Recalculation> together = together(p, m, code, r);
        String words = form.given("words");
        boolean approves = decision.equals("approve");
        if (together.size() < 2) {
            return Order.post(
                            LimitsPageController.SERIES + "/limits/recalculations/{r}/{decision}",
                            p,
                            m,
                            code,
                            r,
                            decision)
                    .body(approves ? new Approval(words) : new Reason(words))
                    .ifMatch(form.given("version"));
        }
        List<String> sites = together.stream().map(Recalculation::site).toList();
        return Order.post(LimitsPageController.TOGETHER + "/{r}/{decision}", p, m, r, decision)
                .body(approves ? new ApprovalTogether(sites, words) : new ReasonTogether(sites, words));
    }

    /** The series, among those that the caller sees, in which it stands as it does in this one; this one alone at least. */
    private List<Recalculation> together(String p, String m, String code, String r) {
        List<Recalculation> all = queries.readList(
                        Ask.of("/programmes/{p}/recalculations", p)
                                .with("recalculation", r)
                                .asAt(pages.here().asAt()),
                        Recalculation.class)
                .data();
        String standing = all.stream()
                .filter(each -> each.measure().equals(m) && each.site().equals(code))
                .map(Recalculation::standing)
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.ofStatus(404)));
        return all.stream()
                .filter(each -> each.measure().equals(m) && each.standing().equals(standing))
                .toList();
    }

    private static String known(String decision) {
        return switch (decision) {
            case "approve", "refuse", "withdraw" -> decision;
            default -> throw new Refusal(Problem.ofStatus(400));
        };
    }

    private Answer<LimitsReading> read(String p, String m, String code) {
        return queries.read(
                Ask.of(LimitsPageController.SERIES + "/limits", p, m, code)
                        .asAt(pages.here().asAt()),
                LimitsReading.class);
    }

    /** @param second whether somebody else was first */
    private ModelAndView show(
            String p, String m, String code, String r, Answer<LimitsReading> answer, Form form, boolean second) {
        LimitsReading limits = answer.data();
        Recalculation found = found(limits, r);
        String series = "/programmes/" + p + "/measures/" + m + "/sites/" + code;
        PageModel page = pages.in(p, answer.asAt())
                .under(limits.measureName(), "/programmes/" + p + "/measures/" + m)
                .under(limits.site().name(), series)
                .under(pages.texts().text("limits.title"), series + "/limits");
        LimitsView.Line line = views.lines(page, limits, series + "/limits")
                .get(limits.recalculations().indexOf(found));
        List<Option> decisions = decisions(page, limits, found);
        List<Recalculation> together = together(p, m, code, r);
        if (second) {
            form.conflict(conflict(form, page, limits, found, decisions)).set(STANDING, found.standing());
        } else if (form.value("decision").isEmpty() && decisions.size() == 1) {
            form.set("decision", decisions.getFirst().value());
        }
        form.with(STANDING, found.standing());
        return page.show(
                "limits/decide",
                new LimitsView.Decision(
                        limits.measureName(),
                        limits.site().nameAndCode(),
                        series + "/limits/" + r,
                        page.link(series + "/limits"),
                        line,
                        together.size() < 2
                                ? List.of()
                                : together.stream().map(Recalculation::siteName).toList(),
                        decisions,
                        found.standing().equals("proposed")
                                && !found.questions().allYes(),
                        decisions.size() == 1),
                form);
    }

    private static Recalculation found(LimitsReading limits, String r) {
        return limits.find(r).orElseThrow(() -> new Refusal(Problem.ofStatus(404)));
    }

    /** Of several sites no version is sent, so that it is seen by how the recalculation stands. */
    private static boolean isOvertaken(Form form, LimitsReading now, String r) {
        return Conflicts.isOvertaken(form, now.version())
                || !found(now, r).standing().equals(form.value(STANDING));
    }

    /** What somebody else decided beside what was to be decided. */
    private Conflict conflict(
            Form form, PageModel page, LimitsReading limits, Recalculation found, List<Option> decisions) {
        String decision = form.value("decision");
        String words = found.standing().equals(form.value(STANDING))
                ? null
                : found.last().words();
        AggregateId thing = AggregateId.limits(
                new LedgerId(Objects.requireNonNull(page.programme()).id()),
                limits.measure(),
                limits.site().code());
        return new Conflict(
                limits.version(),
                List.of(
                        new Conflict.Difference(
                                page.text("limits.decision"),
                                page.text("limits.standing." + found.standing()),
                                page.texts().textOr("limits.decision." + decision, decision)),
                        new Conflict.Difference(
                                page.text("limits.words"), Objects.requireNonNullElse(words, ""), form.value("words"))),
                changes.of(thing, page.texts()),
                decisions.stream().noneMatch(each -> each.value().equals(decision)));
    }

    private static List<Option> decisions(PageModel page, LimitsReading limits, Recalculation found) {
        String key = LimitsViews.decideKey(page, limits, found);
        if (key == null) {
            return List.of();
        }
        Stream<String> words = key.equals("limits.decide") ? Stream.of("approve", "refuse") : Stream.of("withdraw");
        return words.map(word -> new Option(
                        word, page.text("limits.decision." + word), page.text("limits.decision." + word + ".hint")))
                .toList();
    }

    private static String key(String p, String m, String code, String r) {
        return String.join("/", "limits-decision", p, m, code, r);
    }
}
