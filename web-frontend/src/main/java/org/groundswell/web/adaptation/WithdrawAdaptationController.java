package org.groundswell.web.adaptation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.record.UndoForm;
import org.groundswell.web.platform.record.UndoPages;
import org.groundswell.web.reading.AdaptationReading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Withdraws an adaptation that nobody has answered. */
@Controller
class WithdrawAdaptationController {

    private static final String WITHDRAW = Adaptations.ONE + "/withdraw";
    private static final Set<String> UNANSWERED = Set.of("recorded", "waiting");

    private final Adaptations adaptations;
    private final UndoPages undoing;

    WithdrawAdaptationController(Adaptations adaptations, UndoPages undoing) {
        this.adaptations = adaptations;
        this.undoing = undoing;
    }

    @GetMapping(WITHDRAW)
    ModelAndView form(@PathVariable String p, @PathVariable String a) {
        Adaptations.Opened opened = open(p, a);
        return undoing.ask(opened.page(), undo(opened), key(p, a));
    }

    @PostMapping(WITHDRAW)
    ModelAndView withdraw(@PathVariable String p, @PathVariable String a) {
        Adaptations.Opened opened = open(p, a);
        return undoing.answer(
                opened.page(),
                undo(opened),
                key(p, a),
                Order.post(WITHDRAW, p, a),
                opened.page().text("adaptation.withdraw.error.reason"),
                "adaptation.done.withdrawn");
    }

    static boolean mayWithdraw(PageModel page, AdaptationReading adaptation) {
        return UNANSWERED.contains(adaptation.outcome()) && Adaptations.mayTell(page, adaptation);
    }

    private static UndoForm undo(Adaptations.Opened opened) {
        PageModel page = opened.page();
        AdaptationReading adaptation = opened.adaptation();
        List<String> follows = new ArrayList<>();
        if (adaptation.outcome().equals("waiting")) {
            follows.add(page.text("adaptation.withdraw.unasked"));
        } else {
            follows.add(page.text("adaptation.withdraw.marks"));
        }
        follows.add(page.text("adaptation.withdraw.precedent"));
        return new UndoForm(
                page.text("adaptation.withdraw.title"),
                page.text("adaptation.withdraw.lead", adaptation.what(), adaptation.where()),
                List.of(),
                follows,
                page.text("adaptation.withdraw.reason"),
                page.text("adaptation.withdraw"),
                opened.path() + "/withdraw",
                opened.path());
    }

    /** @throws Refusal 403 for whoever may not, 404 where it is answered or withdrawn */
    private Adaptations.Opened open(String p, String a) {
        Adaptations.Opened opened = adaptations.openForm(p, a);
        if (opened.page().live() && !Adaptations.mayTell(opened.page(), opened.adaptation())) {
            throw new Refusal(Problem.ofStatus(403));
        }
        if (!UNANSWERED.contains(opened.adaptation().outcome())) {
            throw new Refusal(Problem.ofStatus(404));
        }
        return opened;
    }

    private static String key(String p, String a) {
        return "adaptation/" + p + "/" + a + "/withdraw";
    }
}
