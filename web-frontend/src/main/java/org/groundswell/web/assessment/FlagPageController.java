package org.groundswell.web.assessment;

import java.time.LocalDate;
import org.groundswell.web.assessment.AssessPages.Opened;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A flag ends in an action with an owner and a date, or in a recorded reason for none. */
@Controller
public class FlagPageController {

    private static final String PATH = "/programmes/{p}/rounds/{r}/sites/{code}/flags/{item}";

    private final AssessPages assessments;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;

    FlagPageController(AssessPages assessments, CommandClient commands, Forms forms, Pages pages) {
        this.assessments = assessments;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
    }

    /**
     * The flag's item, and which of the two ways out was taken.
     *
     * @param agreeUrl where what it ended in becomes an action that somebody owns
     */
    public record FlagView(
            AssessView assessment,
            AssessView.Item item,
            boolean mayEnd,
            @Nullable String agreeUrl) {}

    private record EndInAction(String action, String owner, LocalDate due) {}

    private record EndInReason(String reason, String decidedBy, LocalDate reviewOn) {}

    @GetMapping(PATH)
    ModelAndView page(
            @PathVariable String p, @PathVariable String r, @PathVariable String code, @PathVariable String item) {
        return show(p, r, code, item, forms.open(key(p, r, code, item)).with("way", "action"));
    }

    @PostMapping(PATH)
    ModelAndView end(
            @PathVariable String p, @PathVariable String r, @PathVariable String code, @PathVariable String item) {
        Form form = forms.typed(key(p, r, code, item));
        Order order =
                form.value("way").equals("reason") ? reason(form, p, r, code, item) : action(form, p, r, code, item);
        if (order == null || form.isRefused()) {
            return show(p, r, code, item, form);
        }
        Outcome<Receipt> outcome = commands.send(order);
        if (outcome instanceof Outcome.Refused<Receipt>(var problem)) {
            return show(p, r, code, item, form.refuse(problem));
        }
        forms.done(form);
        pages.tellDone("flag.ended");
        return new ModelAndView("redirect:" + AssessPages.path(p, r, code) + "#" + item);
    }

    private @Nullable Order action(Form form, String p, String r, String code, String item) {
        Texts texts = pages.texts();
        form.require("action", texts.text("flag.error.action")).require("owner", texts.text("flag.error.owner"));
        LocalDate due = requiredDate(form, "due", "flag.error.due");
        return due == null || form.isRefused()
                ? null
                : Order.post(PATH + "/action", p, r, code, item)
                        .body(new EndInAction(form.value("action"), form.value("owner"), due));
    }

    private @Nullable Order reason(Form form, String p, String r, String code, String item) {
        Texts texts = pages.texts();
        form.require("reason", texts.text("flag.error.reason"))
                .require("decidedBy", texts.text("flag.error.decidedBy"));
        LocalDate reviewOn = requiredDate(form, "reviewOn", "flag.error.reviewOn");
        return reviewOn == null || form.isRefused()
                ? null
                : Order.post(PATH + "/reason", p, r, code, item)
                        .body(new EndInReason(form.value("reason"), form.value("decidedBy"), reviewOn));
    }

    private @Nullable LocalDate requiredDate(Form form, String name, String key) {
        LocalDate date = form.date(name, pages.texts().text(key));
        if (date == null && form.error(name) == null) {
            form.refuse(name, pages.texts().text(key));
        }
        return date;
    }

    private ModelAndView show(String p, String r, String code, String itemId, Form form) {
        Opened opened = assessments.open(p, r, code, null);
        AssessView.Item item = opened.view().items().stream()
                .filter(each -> each.id().equals(itemId))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.ofStatus(404)));
        boolean mayEnd =
                opened.view().mayAgree() && item.flag() != null && item.flag().open();
        boolean ended = item.flag() != null && !item.flag().open() && AssessPages.mayEnterNow(opened);
        String agreeUrl = ended
                ? "/programmes/" + p + "/actions/new?site=" + code + "&from=flag&ref=" + r + "/" + code + "/" + itemId
                : null;
        return opened.page()
                .under(opened.view().site().name(), opened.view().path())
                .show("assessment/flag", new FlagView(opened.view(), item, mayEnd, agreeUrl), form);
    }

    private static String key(String p, String r, String code, String item) {
        return "flag/" + p + "/" + r + "/" + code + "/" + item;
    }
}
