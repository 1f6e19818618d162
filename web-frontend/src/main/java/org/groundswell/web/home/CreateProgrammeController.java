package org.groundswell.web.home;

import java.time.LocalDate;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome.Accepted;
import org.groundswell.web.client.Outcome.Refused;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.Programmes;
import org.groundswell.web.platform.page.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Creates a programme. */
@Controller
class CreateProgrammeController {

    private static final String FORM = "create-programme";

    private final Pages pages;
    private final Forms forms;
    private final CommandClient commands;
    private final Programmes programmes;

    CreateProgrammeController(Pages pages, Forms forms, CommandClient commands, Programmes programmes) {
        this.pages = pages;
        this.forms = forms;
        this.commands = commands;
        this.programmes = programmes;
    }

    /** What the command service wants to know. */
    record NewProgramme(
            @Nullable String name,
            @Nullable String aim,
            @Nullable String intervention,
            @Nullable LocalDate startsOn) {}

    @GetMapping("/programmes/new")
    ModelAndView show() {
        return page().show("home/create-programme", "", forms.open(FORM));
    }

    @PostMapping("/programmes/new")
    ModelAndView create() {
        Form form = forms.typed(FORM);
        Texts texts = pages.texts();
        form.require("name", texts.text("home.create.nameMissing"));
        LocalDate startsOn = form.date("startsOn", texts.text("home.create.startsOnWrong"));
        if (form.isRefused()) {
            return page().show("home/create-programme", "", form);
        }
        NewProgramme wanted =
                new NewProgramme(form.given("name"), form.given("aim"), form.given("intervention"), startsOn);
        return switch (commands.send(Order.post("/programmes").body(wanted))) {
            case Accepted<Receipt>(Receipt receipt) -> created(form, receipt);
            case Refused<Receipt>(Problem problem) -> page().show("home/create-programme", "", form.refuse(problem));
        };
    }

    private ModelAndView created(Form form, Receipt receipt) {
        forms.done(form);
        programmes.forget();
        pages.tellDone("home.create.done", form.value("name"));
        return new ModelAndView("redirect:/programmes/" + (receipt.id() == null ? receipt.ledger() : receipt.id()));
    }

    private PageModel page() {
        PageModel page = pages.plain();
        if (page.caller() == null || !page.caller().mayCreateProgrammes()) {
            throw new Refusal(Problem.ofStatus(403));
        }
        return page.under(page.text("nav.today"), "/");
    }
}
