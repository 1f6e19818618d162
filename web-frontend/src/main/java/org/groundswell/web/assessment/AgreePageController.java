package org.groundswell.web.assessment;

import java.util.Comparator;
import java.util.List;
import org.groundswell.web.assessment.AssessPages.Opened;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.platform.form.Conflict;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.FormError;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.AssessmentReading;
import org.groundswell.web.reading.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Records the team's agreed ratings. Somebody else's change meanwhile is shown, never overwritten unseen. */
@Controller
public class AgreePageController {

    private static final String PATH = "/programmes/{p}/rounds/{r}/sites/{code}/agreed";

    private final AssessPages assessments;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final People people;

    AgreePageController(AssessPages assessments, CommandClient commands, Forms forms, Pages pages, People people) {
        this.assessments = assessments;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.people = people;
    }

    @PostMapping(PATH)
    ModelAndView agree(@PathVariable String p, @PathVariable String r, @PathVariable String code) {
        Form form = forms.typed(AgreeForm.key(p, r, code));
        Opened opened = assessments.open(p, r, code);
        SheetReader.Read<AgreementLine> read = new SheetReader(
                        opened.instrument(), opened.instrument().agreed(), opened.reading(), pages.texts())
                .agreements(form::given);
        for (FormError error : read.errors()) {
            form.refuse(error.field(), error.message());
        }
        if (read.lines().isEmpty() && forms.previewing()) {
            form.refuse(pages.texts().text("agree.nothing"));
        }
        if (form.isRefused()) {
            return show(opened, form);
        }
        if (!read.lines().isEmpty()) {
            Outcome<Receipt> outcome = commands.send(Order.put(PATH, p, r, code)
                    .body(new AgreementLine.Agreements(read.lines()))
                    .ifMatch(form.given("version")));
            if (outcome instanceof Outcome.Refused<Receipt>(var problem)) {
                return refused(opened, form, problem, read.lines());
            }
        }
        forms.done(form);
        pages.tellDone("agree.saved", read.lines().size());
        return new ModelAndView("redirect:" + AssessPages.path(p, r, code));
    }

    private ModelAndView refused(Opened opened, Form form, Problem problem, List<AgreementLine> sent) {
        if (!problem.isStale()) {
            List<String> items = sent.stream().map(AgreementLine::item).toList();
            return show(opened, form.refuse(problem, field -> SheetReader.fieldOf(field, items)));
        }
        return show(
                opened,
                form.conflict(AgreeForm.conflict(
                        form, opened.reading(), opened.instrument(), pages.texts(), last(opened.reading()))));
    }

    private Conflict.@Nullable Change last(AssessmentReading reading) {
        return reading.agreed().stream()
                .filter(agreed -> agreed.at() != null && agreed.by() != null)
                .max(Comparator.comparing(AssessmentReading.Agreed::at))
                .map(agreed -> new Conflict.Change(
                        people.names(List.of(String.valueOf(agreed.by())), pages.texts())
                                .apply(agreed.by()),
                        pages.texts().moment(agreed.at()),
                        null))
                .orElse(null);
    }

    private static ModelAndView show(Opened opened, Form form) {
        return opened.page().show("assessment/assess", opened.view(), form);
    }
}
