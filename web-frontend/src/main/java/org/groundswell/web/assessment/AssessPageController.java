package org.groundswell.web.assessment;

import java.util.List;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.web.assessment.AssessPages.Opened;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.FormError;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.AssessmentReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A site's assessment: rating alone, revealing, and the page that shows where it stands. */
@Controller
public class AssessPageController {

    private static final String PATH = "/programmes/{p}/rounds/{r}/sites/{code}";

    private final AssessPages assessments;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;

    AssessPageController(AssessPages assessments, CommandClient commands, Forms forms, Pages pages) {
        this.assessments = assessments;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ModelAndView page(@PathVariable String p, @PathVariable String r, @PathVariable String code) {
        Opened opened = assessments.open(p, r, code);
        return show(opened, prefilled(opened, p, r, code));
    }

    @PostMapping(PATH + "/ratings")
    ModelAndView rate(@PathVariable String p, @PathVariable String r, @PathVariable String code) {
        String single = forms.typed("").given("item");
        Opened opened = assessments.open(p, r, code, single);
        Form form = forms.typed(key(p, r, code, single));
        List<String> items = opened.instrument().items().stream()
                .map(Instrument.Item::id)
                .filter(item -> single == null || item.equals(single))
                .toList();
        Answering answering = Answering.of(opened, pages.texts());
        SheetReader.Read<RatingLine> read = new SheetReader(opened.instrument(), items, opened.reading(), pages.texts())
                .ratings(form::given, answering == null ? null : answering.values(form));
        for (FormError error : read.errors()) {
            form.refuse(error.field(), error.message());
        }
        if (read.lines().isEmpty() && forms.previewing()) {
            form.refuse(pages.texts().text(isBlank(form, items) ? "rate.nothing" : "rate.nothing.new"));
        }
        if (form.isRefused()) {
            return show(opened, form);
        }
        if (!read.lines().isEmpty()) {
            Outcome<Receipt> outcome =
                    commands.send(Order.put(PATH + "/ratings", p, r, code).body(new RatingLine.Ratings(read.lines())));
            if (outcome instanceof Outcome.Refused<Receipt>(var problem)) {
                List<String> sent = read.lines().stream().map(RatingLine::item).toList();
                return show(opened, form.refuse(problem, field -> SheetReader.fieldOf(field, sent)));
            }
        }
        forms.done(form);
        pages.tellDone("rate.saved", read.lines().size());
        return new ModelAndView("redirect:" + next(opened, p, r, code));
    }

    private static boolean isBlank(Form form, List<String> items) {
        return items.stream().allMatch(item -> form.value(item + ".rating").isEmpty());
    }

    @GetMapping(PATH + "/reveal")
    ModelAndView confirmReveal(@PathVariable String p, @PathVariable String r, @PathVariable String code) {
        Opened opened = assessments.open(p, r, code);
        return under(opened).show("assessment/reveal", opened.view(), forms.open(revealKey(p, r, code)));
    }

    @PostMapping(PATH + "/reveal")
    ModelAndView reveal(@PathVariable String p, @PathVariable String r, @PathVariable String code) {
        Form form = forms.typed(revealKey(p, r, code));
        Outcome<Receipt> outcome = commands.send(Order.post(PATH + "/reveal", p, r, code));
        if (outcome instanceof Outcome.Refused<Receipt>(var problem)) {
            Opened opened = assessments.open(p, r, code);
            return under(opened).show("assessment/reveal", opened.view(), form.refuse(problem));
        }
        forms.done(form);
        pages.tellDone("reveal.done");
        return new ModelAndView("redirect:" + AssessPages.path(p, r, code));
    }

    private ModelAndView show(Opened opened, Form form) {
        Answering answering = Answering.of(opened, pages.texts());
        if (answering != null) {
            return opened.page().show("assessment/answer", answering.view(form), form);
        }
        return opened.page().show("assessment/assess", opened.view(), form);
    }

    private static PageModel under(Opened opened) {
        return opened.page().under(opened.view().site().name(), opened.view().path());
    }

    private Form prefilled(Opened opened, String p, String r, String code) {
        AssessView.Single single = opened.view().single();
        if (opened.view().revealed()) {
            return AgreeForm.prefilled(forms.open(AgreeForm.key(p, r, code)), opened.reading());
        }
        Form form =
                forms.open(key(p, r, code, single == null ? null : single.item().id()));
        for (AssessmentReading.Mine mine : opened.reading().mine()) {
            form.with(mine.item() + ".rating", mine.rating())
                    .with(mine.item() + ".evidence", mine.evidence())
                    .with(mine.item() + ".link", mine.link())
                    .with(mine.item() + ".why", mine.whyNotApplicable());
        }
        Answering answering = Answering.of(opened, pages.texts());
        return answering == null ? form : answering.filled(form);
    }

    private String next(Opened opened, String p, String r, String code) {
        AssessView.Single single = opened.view().single();
        if (single == null) {
            return AssessPages.path(p, r, code);
        }
        return single.nextUrl() == null ? AssessPages.path(p, r, code) : single.nextUrl();
    }

    private static String key(String p, String r, String code, @Nullable String single) {
        return "rate/" + p + "/" + r + "/" + code + (single == null ? "" : "/" + single);
    }

    private static String revealKey(String p, String r, String code) {
        return "reveal/" + p + "/" + r + "/" + code;
    }
}
