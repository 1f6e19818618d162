package org.groundswell.web.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.decision.Fields;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.record.StepForm;
import org.groundswell.web.reading.DecisionReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Voting, and closing the vote early. */
@Controller
class VoteController {

    private static final String VOTE = Decisions.ONE + "/vote";
    private static final String CLOSE = Decisions.ONE + "/close-vote";

    private final Decisions decisions;
    private final StepForms steps;

    VoteController(Decisions decisions, StepForms steps) {
        this.decisions = decisions;
        this.steps = steps;
    }

    private record Vote(String option, @Nullable String because) {}

    private record Reason(String reason) {}

    @GetMapping(VOTE)
    ModelAndView ballot(@PathVariable String p, @PathVariable String d) {
        Decisions.Opened opened = decisions.openForm(p, d);
        requireVoter(opened);
        Form form = steps.empty(p, d, "vote");
        DecisionReading.Vote mine = opened.detail().mine();
        if (mine != null) {
            form.with("option", mine.option()).with("because", mine.because());
        }
        return StepForms.show(opened.page(), ballot(opened), form);
    }

    @PostMapping(VOTE)
    ModelAndView vote(@PathVariable String p, @PathVariable String d) {
        Decisions.Opened opened = decisions.openForm(p, d);
        Form form = steps.typed(p, d, "vote");
        form.require("option", opened.page().text("decision.error.option"));
        return steps.send(
                opened,
                form,
                ballot(opened),
                Order.put(VOTE, p, d).body(new Vote(form.value("option"), form.given("because"))),
                "decision.done.vote");
    }

    @GetMapping(CLOSE)
    ModelAndView closing(@PathVariable String p, @PathVariable String d) {
        Decisions.Opened opened = decisions.openForm(p, d);
        opened.page().forManagers();
        return StepForms.show(opened.page(), closing(opened), steps.empty(p, d, "close"));
    }

    @PostMapping(CLOSE)
    ModelAndView close(@PathVariable String p, @PathVariable String d) {
        Decisions.Opened opened = decisions.openForm(p, d);
        Form form = steps.typed(p, d, "close");
        form.require("reason", opened.page().text("decision.error.reason"));
        return steps.send(
                opened,
                form,
                closing(opened),
                Order.post(CLOSE, p, d).body(new Reason(form.value("reason"))),
                "decision.done.close");
    }

    /** Only who was asked has a ballot; the service says so to everybody else, too. */
    private static void requireVoter(Decisions.Opened opened) {
        if (!opened.decision().asked().contains(Decisions.me(opened.page()))) {
            throw new Refusal(Problem.ofStatus(403));
        }
    }

    private static StepForm ballot(Decisions.Opened opened) {
        PageModel page = opened.page();
        return StepForms.of(
                opened,
                "vote",
                "/vote",
                List.of(),
                List.of(
                        StepForms.radios("option", page.text("decision.vote.option"), options(opened)),
                        StepForms.paragraphs(
                                "because",
                                page.text("decision.vote.because"),
                                page.text("decision.vote.becauseHint"))));
    }

    private static List<Option> options(Decisions.Opened opened) {
        List<Option> options = new ArrayList<>();
        if (opened.detail().values().get(Fields.OPTIONS) instanceof List<?> rows) {
            for (int i = 0; i < rows.size(); i++) {
                Object words = ((Map<?, ?>) rows.get(i)).get("dec-option");
                options.add(new Option(String.valueOf(i + 1), String.valueOf(words)));
            }
        }
        options.add(new Option(Fields.NONE, opened.page().text("decision.vote.none")));
        return options;
    }

    private static StepForm closing(Decisions.Opened opened) {
        return StepForms.of(
                opened,
                "close",
                "/close-vote",
                List.of(),
                List.of(StepForms.paragraphs("reason", opened.page().text("decision.close.reason"), null)));
    }
}
