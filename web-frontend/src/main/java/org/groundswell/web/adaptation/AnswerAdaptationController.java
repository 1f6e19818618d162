package org.groundswell.web.adaptation;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.adaptation.AdaptationFields;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.web.adaptation.AdaptationViews.Filling;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.record.FieldBox;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.platform.record.Saved;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers a request, reverses what was agreed, and tells what happened afterwards. */
@Controller
class AnswerAdaptationController {

    private static final String ANSWER = Adaptations.ONE + "/answer";
    private static final String REVERSE = Adaptations.ONE + "/reverse";
    private static final String AFTERWARDS = Adaptations.ONE + "/afterwards";

    private final Adaptations adaptations;
    private final FillIn fillIn;

    AnswerAdaptationController(Adaptations adaptations, FillIn fillIn) {
        this.adaptations = adaptations;
        this.fillIn = fillIn;
    }

    private record Reply(
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String conditions,
            @Nullable LocalDate lookAgainOn) {}

    private record Reason(String reason) {}

    private record After(String afterwards) {}

    @GetMapping(ANSWER)
    ModelAndView answering(@PathVariable String p, @PathVariable String a) {
        Adaptations.Opened opened = forAnswering(p, a);
        return FillIn.show(opened.page(), answering(opened, p), fillIn.empty(p, a + "/answer"));
    }

    @PostMapping(ANSWER)
    ModelAndView answer(@PathVariable String p, @PathVariable String a) {
        Adaptations.Opened opened = forAnswering(p, a);
        Form form = fillIn.typed(p, a + "/answer");
        LocalDate again = form.date("lookAgainOn", opened.page().text("adaptation.error.lookAgain"));
        Reply reply = new Reply(form.given("outcome"), form.given("reason"), form.given("conditions"), again);
        return fillIn.send(
                opened.page(),
                form,
                answering(opened, p),
                Order.post(ANSWER, p, a).body(reply),
                "adaptation.done.answered",
                opened.path());
    }

    @GetMapping(REVERSE)
    ModelAndView reversing(@PathVariable String p, @PathVariable String a) {
        Adaptations.Opened opened = forAnswering(p, a);
        return FillIn.show(opened.page(), reversing(opened), fillIn.empty(p, a + "/reverse"));
    }

    @PostMapping(REVERSE)
    ModelAndView reverse(@PathVariable String p, @PathVariable String a) {
        Adaptations.Opened opened = forAnswering(p, a);
        Form form = fillIn.typed(p, a + "/reverse");
        form.require("reason", opened.page().text("adaptation.error.reason"));
        return fillIn.send(
                opened.page(),
                form,
                reversing(opened),
                Order.post(REVERSE, p, a).body(new Reason(form.value("reason"))),
                "adaptation.done.reversed",
                opened.path());
    }

    @GetMapping(AFTERWARDS)
    ModelAndView telling(@PathVariable String p, @PathVariable String a) {
        Adaptations.Opened opened = adaptations.openForm(p, a);
        Form form = fillIn.empty(p, a + "/afterwards")
                .with("afterwards", opened.adaptation().afterwards())
                .seeing(opened.adaptation().version());
        return FillIn.show(opened.page(), telling(opened), form);
    }

    @PostMapping(AFTERWARDS)
    ModelAndView tell(@PathVariable String p, @PathVariable String a) {
        Adaptations.Opened opened = adaptations.openForm(p, a);
        Form form = fillIn.typed(p, a + "/afterwards");
        form.require("afterwards", opened.page().text("adaptation.error.afterwards"));
        Filling telling = telling(opened);
        return fillIn.replace(
                opened.page(),
                form,
                telling,
                Order.post(AFTERWARDS, p, a).body(new After(form.value("afterwards"))),
                () -> new Saved(
                        opened.adaptation().version(),
                        telling.boxes(),
                        Forms.blank().with("afterwards", opened.adaptation().afterwards()),
                        AggregateId.adaptation(new LedgerId(p), a)),
                "adaptation.done.afterwards",
                opened.path());
    }

    private Adaptations.Opened forAnswering(String p, String a) {
        Adaptations.Opened opened = adaptations.openForm(p, a);
        if (opened.page().live() && !Adaptations.mayAnswer(opened.page(), opened.adaptation())) {
            throw new Refusal(Problem.ofStatus(403));
        }
        return opened;
    }

    private Filling answering(Adaptations.Opened opened, String p) {
        PageModel page = opened.page();
        List<Option> outcomes = AdaptationFields.ANSWERS.stream()
                .map(word -> new Option(word, page.text("adaptation.is." + word)))
                .toList();
        String function =
                adaptations.label(AdaptationFields.FUNCTION, opened.adaptation().function());
        return new Filling(
                page.text("adaptation.answer.title"),
                opened.adaptation().what(),
                page.text("adaptation.answer.note", opened.adaptation().where()),
                List.of(new RecordLine(page.text("adaptation.function"), List.of(function), List.of())),
                adaptations.precedents(page, p, opened.adaptation().component()),
                true,
                List.of(
                        FillIn.box(
                                FieldBox.Kind.RADIOS,
                                "outcome",
                                page.text("adaptation.answer.outcome"),
                                null,
                                outcomes),
                        FillIn.paragraphs("reason", page.text("adaptation.reason"), null),
                        FillIn.paragraphs(
                                "conditions",
                                page.text("adaptation.conditions"),
                                page.text("adaptation.answer.conditionsHint")),
                        FillIn.box(
                                FieldBox.Kind.DATE,
                                "lookAgainOn",
                                page.text("adaptation.answer.lookAgain"),
                                page.text("adaptation.answer.lookAgainHint"),
                                List.of())),
                page.text("adaptation.answer.send"),
                opened.path() + "/answer",
                opened.path());
    }

    private static Filling reversing(Adaptations.Opened opened) {
        PageModel page = opened.page();
        return step(opened, "reverse", FillIn.paragraphs("reason", page.text("adaptation.reversedBecause"), null));
    }

    private static Filling telling(Adaptations.Opened opened) {
        PageModel page = opened.page();
        return step(opened, "afterwards", FillIn.paragraphs("afterwards", page.text("adaptation.afterwards"), null));
    }

    private static Filling step(Adaptations.Opened opened, String step, FieldBox box) {
        PageModel page = opened.page();
        return new Filling(
                page.text("adaptation." + step + ".title"),
                opened.adaptation().what(),
                page.text("adaptation." + step + ".note"),
                List.of(),
                List.of(),
                false,
                List.of(box),
                page.text("adaptation." + step + ".send"),
                opened.path() + "/" + step,
                opened.path());
    }
}
