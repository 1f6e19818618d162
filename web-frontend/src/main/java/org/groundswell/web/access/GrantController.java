package org.groundswell.web.access;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome.Accepted;
import org.groundswell.web.client.Outcome.Refused;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Gives somebody access, inviting them first when they are new here. */
@Controller
class GrantController {

    private static final List<String> ROLES =
            List.of("site-team", "regional-lead", "programme-manager", "auditor", "executive");
    private static final int SITES_OFFERED = 500;

    private final Pages pages;
    private final Forms forms;
    private final CommandClient commands;
    private final QueryClient queries;
    private final People people;

    GrantController(Pages pages, Forms forms, CommandClient commands, QueryClient queries, People people) {
        this.pages = pages;
        this.forms = forms;
        this.commands = commands;
        this.queries = queries;
        this.people = people;
    }

    /** What the command service wants to know. */
    record NewMember(
            @Nullable String person,
            @Nullable String email,
            @Nullable String name,
            @Nullable String role,
            @Nullable String region,
            @Nullable String site) {}

    private record Region(@Nullable String region) {}

    private record Overview(List<Region> regions) {}

    private record Site(String code, @Nullable String name) {}

    private record Sites(List<Site> items) {}

    @GetMapping("/programmes/{programme}/access/grant")
    ModelAndView show(@PathVariable String programme) {
        PageModel page = page(programme);
        return page.show("access/grant", view(page), forms.open(key(programme)).with("who", "new"));
    }

    @PostMapping("/programmes/{programme}/access/grant")
    ModelAndView grant(@PathVariable String programme) {
        Form form = forms.typed(key(programme));
        PageModel page = page(programme);
        NewMember wanted = read(form, page.texts());
        refuseUnknownPlace(form, page, wanted);
        if (form.isRefused()) {
            return page.show("access/grant", view(page), form);
        }
        return switch (commands.send(
                Order.post("/programmes/{p}/members", programme).body(wanted))) {
            case Accepted<Receipt>(Receipt receipt) -> granted(page, form, receipt);
            case Refused<Receipt>(Problem problem) -> page.show("access/grant", view(page), form.refuse(problem));
        };
    }

    private static NewMember read(Form form, Texts texts) {
        String role = form.given("role");
        if (form.has("who", "known")) {
            form.require("person", texts.text("access.grant.personMissing"));
        } else {
            form.require("email", texts.text("access.grant.emailMissing"));
            form.require("name", texts.text("access.grant.nameMissing"));
        }
        form.require("role", texts.text("access.grant.roleMissing"));
        if ("regional-lead".equals(role)) {
            form.require("region", texts.text("access.grant.regionMissing"));
        }
        if ("site-team".equals(role)) {
            form.require("site", texts.text("access.grant.siteMissing"));
        }
        boolean known = form.has("who", "known");
        return new NewMember(
                known ? form.given("person") : null,
                known ? null : form.given("email"),
                known ? null : form.given("name"),
                role,
                "regional-lead".equals(role) ? form.given("region") : null,
                "site-team".equals(role) ? form.given("site") : null);
    }

    /** A slip of the pen would give access to nothing. Who may not see the sites is taken at their word. */
    private void refuseUnknownPlace(Form form, PageModel page, NewMember wanted) {
        String programme = page.programme() == null ? "" : page.programme().id();
        if (page.programme() == null || !page.programme().isManager()) {
            return;
        }
        if (wanted.site() != null && !knows(programme, wanted.site())) {
            form.refuse("site", page.text("access.grant.siteUnknown", wanted.site()));
        }
        if (wanted.region() != null && !regions(programme).contains(wanted.region())) {
            form.refuse("region", page.text("access.grant.regionUnknown", wanted.region()));
        }
    }

    private boolean knows(String programme, String site) {
        try {
            queries.read(Ask.of("/programmes/{p}/sites/{s}", programme, site), Object.class);
            return true;
        } catch (Refusal refused) {
            if (refused.problem().isNotFound() || refused.problem().status() == 400) {
                return false;
            }
            throw refused;
        }
    }

    /** A password is shown on this very answer and kept nowhere. */
    private ModelAndView granted(PageModel page, Form form, Receipt receipt) {
        forms.done(form);
        String path = page.programmePath() + "/access";
        if (receipt.temporaryPassword() == null) {
            pages.tellDone("access.grant.done");
            return new ModelAndView("redirect:" + path);
        }
        return page.show(
                "access/invited",
                new InvitedView(form.value("name"), form.value("email"), receipt.temporaryPassword(), path));
    }

    private GrantView view(PageModel page) {
        String programme = page.programme() == null ? "" : page.programme().id();
        List<String> members =
                queries.readList(Ask.of("/programmes/{p}/access", programme), AccessRow.class).data().stream()
                        .map(AccessRow::person)
                        .distinct()
                        .toList();
        Map<String, String> names = people.names(members);
        List<Option> known = names.entrySet().stream()
                .map(person -> new Option(person.getKey(), person.getValue()))
                .sorted((one, other) -> one.label().compareToIgnoreCase(other.label()))
                .toList();
        List<Option> roles = ROLES.stream()
                .map(role -> new Option(role, page.text("role." + role), page.text("access.sees." + role)))
                .toList();
        return new GrantView(known, roles, regions(programme), sites(programme));
    }

    /** An administrator who is no member may grant all the same, but is shown neither regions nor sites. */
    private List<String> regions(String programme) {
        try {
            return queries.read(Ask.of("/programmes/{p}", programme), Overview.class).data().regions().stream()
                    .map(Region::region)
                    .flatMap(Stream::ofNullable)
                    .toList();
        } catch (Refusal noMember) {
            return List.of();
        }
    }

    private List<Option> sites(String programme) {
        try {
            Ask ask = Ask.of("/programmes/{p}/sites", programme)
                    .with("size", SITES_OFFERED)
                    .with("sort", "name");
            return queries.read(ask, Sites.class).data().items().stream()
                    .map(site -> new Option(site.code(), site.name() == null ? site.code() : site.name()))
                    .toList();
        } catch (Refusal noMember) {
            return List.of();
        }
    }

    private PageModel page(String programme) {
        PageModel page = pages.in(programme, null);
        if (!AccessController.mayGrant(page)) {
            throw new Refusal(Problem.ofStatus(403));
        }
        return page.under(page.text("nav.access"), page.programmePath() + "/access");
    }

    private static String key(String programme) {
        return "grant/" + programme;
    }
}
