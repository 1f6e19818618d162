package org.groundswell.web.access;

import java.util.List;
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
import org.groundswell.web.platform.presence.Presence;
import org.groundswell.web.reading.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes access away again, with the reason. */
@Controller
class RevokeController {

    private final Pages pages;
    private final Forms forms;
    private final CommandClient commands;
    private final People people;
    private final Programmes programmes;
    private final Presence presence;

    RevokeController(
            Pages pages, Forms forms, CommandClient commands, People people, Programmes programmes, Presence presence) {
        this.pages = pages;
        this.forms = forms;
        this.commands = commands;
        this.people = people;
        this.programmes = programmes;
        this.presence = presence;
    }

    /** The grant to be revoked. */
    record Grant(
            String person,
            String role,
            @Nullable String region,
            @Nullable String site) {}

    /** What the command service wants to know. */
    record Revocation(
            String role,
            @Nullable String region,
            @Nullable String site,
            @Nullable String reason) {}

    @GetMapping("/programmes/{programme}/access/revoke")
    ModelAndView show(
            @PathVariable String programme,
            @RequestParam String person,
            @RequestParam String role,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String site) {
        Grant grant = new Grant(person, role, region, site);
        PageModel page = page(programme);
        Form form = forms.open(key(programme, grant))
                .set("person", person)
                .set("role", role)
                .set("region", region)
                .set("site", site);
        return page.show("access/revoke", view(page, grant), form);
    }

    @PostMapping("/programmes/{programme}/access/revoke")
    ModelAndView revoke(@PathVariable String programme, @RequestParam String person, @RequestParam String role) {
        Form read = forms.typed("");
        Grant grant = new Grant(person, role, read.given("region"), read.given("site"));
        Form form = forms.typed(key(programme, grant));
        PageModel page = page(programme);
        form.require("reason", page.text("access.revoke.reasonMissing"));
        if (form.isRefused()) {
            return page.show("access/revoke", view(page, grant), form);
        }
        Revocation wanted = new Revocation(role, grant.region(), grant.site(), form.given("reason"));
        Order order = Order.post("/programmes/{p}/members/{person}/revoke", programme, person)
                .body(wanted);
        return switch (commands.send(order)) {
            case Accepted<Receipt>(Receipt receipt) -> {
                forms.done(form);
                programmes.forget();
                presence.leaveAllOf(programme, person);
                pages.tellDone("access.revoke.done");
                boolean self = page.caller() != null && page.caller().person().equals(person);
                yield new ModelAndView("redirect:" + (self ? "/" : page.programmePath() + "/access"));
            }
            case Refused<Receipt>(Problem problem) ->
                page.show("access/revoke", view(page, grant), form.refuse(problem));
        };
    }

    private RevokeView view(PageModel page, Grant grant) {
        String name = people.names(List.of(grant.person()))
                .getOrDefault(grant.person(), page.text("access.nameless", grant.person()));
        String role = page.texts().textOr("role." + grant.role(), grant.role());
        boolean self = page.caller() != null && page.caller().person().equals(grant.person());
        return new RevokeView(name, role, grant.site() == null ? grant.region() : grant.site(), self);
    }

    private PageModel page(String programme) {
        PageModel page = pages.in(programme, null);
        if (!AccessController.mayGrant(page)) {
            throw new Refusal(Problem.ofStatus(403));
        }
        return page.under(page.text("nav.access"), page.programmePath() + "/access");
    }

    private static String key(String programme, Grant grant) {
        return String.join(
                "/", "revoke", programme, grant.person(), grant.role(), grant.region() + "", grant.site() + "");
    }
}
