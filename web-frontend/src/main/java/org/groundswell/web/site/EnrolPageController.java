package org.groundswell.web.site;

import java.time.LocalDate;
import java.util.Map;
import org.groundswell.domain.site.OdsCode;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.Notice;
import org.groundswell.web.platform.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Enrols one site. */
@Controller
public class EnrolPageController {

    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;

    EnrolPageController(CommandClient commands, Forms forms, Pages pages) {
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
    }

    private record Enrol(
            String code,
            @Nullable String name,
            @Nullable String region,
            @Nullable String wave,
            @Nullable String reason,
            @Nullable LocalDate listedOn) {}

    @GetMapping("/programmes/{p}/sites/new")
    ModelAndView form(@PathVariable String p) {
        return show(p, forms.open("enrol/" + p));
    }

    @PostMapping("/programmes/{p}/sites")
    ModelAndView enrol(@PathVariable String p) {
        Form form = forms.typed("enrol/" + p);
        Codes.require(form, "code", pages.texts().text("enrol.error.code"), pages.texts());
        OdsCode.Finding finding = Codes.asked(form, "code", "meant", pages.texts());
        LocalDate listedOn = form.date("listedOn", pages.texts().text("enrol.error.listedOn"));
        if (form.isRefused()) {
            return show(p, form);
        }
        String code = new SiteCode(form.value("code")).value();
        Outcome<Receipt> outcome = commands.send(Order.post("/programmes/{p}/sites", p)
                .body(new Enrol(
                        code,
                        form.given("name"),
                        form.given("region"),
                        form.given("wave"),
                        form.given("reason"),
                        listedOn)));
        if (outcome instanceof Outcome.Refused<Receipt>(var problem)) {
            return show(p, form.refuse(problem));
        }
        forms.done(form);
        pages.tellDone("enrol.done", form.given("name") == null ? code : form.value("name"));
        if (finding instanceof OdsCode.Finding.NoForm) {
            pages.tellNext(new Notice(false, pages.texts().text("enrol.ods.none", code)));
        }
        return new ModelAndView("redirect:/programmes/" + p + "/sites/" + code);
    }

    private ModelAndView show(String p, Form form) {
        return pages.in(p, null)
                .under(pages.texts().text("sites.title"), "/programmes/" + p + "/sites")
                .show("site/enrol", Map.of(), form);
    }
}
