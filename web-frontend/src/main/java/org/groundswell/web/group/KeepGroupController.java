package org.groundswell.web.group;

import java.util.List;
import java.util.stream.Stream;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.form.Conflict;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.GroupReading;
import org.groundswell.web.reading.LastChanges;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Making and changing a group: sites are ticked, or their codes pasted, or both. */
@Controller
class KeepGroupController {

    private static final String GROUPS = GroupsPageController.GROUPS;
    private static final String GROUP = GroupsPageController.GROUP;

    /** More sites than this are not ticked one by one. */
    private static final int MOST_TICKS = 300;

    private final OwnGroups groups;
    private final QueryClient queries;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final LastChanges changes;

    KeepGroupController(
            OwnGroups groups,
            QueryClient queries,
            CommandClient commands,
            Forms forms,
            Pages pages,
            LastChanges changes) {
        this.groups = groups;
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.changes = changes;
    }

    /** What the command service wants to know. */
    record Wish(@Nullable String name, List<String> sites, boolean shared) {}

    @GetMapping(GROUPS + "/new")
    ModelAndView fresh(@PathVariable String p) {
        return show(p, null, forms.open(OwnGroups.key(p, "new")).with("shared", "no"));
    }

    @PostMapping(GROUPS + "/new")
    ModelAndView make(@PathVariable String p) {
        Form form = typed(OwnGroups.key(p, "new"));
        if (form.isRefused()) {
            return show(p, null, form);
        }
        Outcome<Receipt> outcome = commands.send(Order.post(GROUPS, p).body(wish(form)));
        if (outcome instanceof Outcome.Refused<Receipt>(var problem)) {
            return show(p, null, form.refuse(problem, KeepGroupController::field));
        }
        return done(p, form, "group.made");
    }

    @GetMapping(GROUP + "/edit")
    ModelAndView open(@PathVariable String p, @PathVariable String g) {
        GroupReading group = groups.read(p, g, null).data();
        List<String> codes = group.sites().stream().map(GroupReading.Site::code).toList();
        Form form = forms.open(OwnGroups.key(p, g))
                .with("name", group.name())
                .with("shared", group.shared() ? "yes" : "no")
                .seeing(group.version());
        if (form.isRestored()) {
            return show(p, group, form);
        }
        return show(
                p,
                group,
                ticks(p).isEmpty() ? form.with("codes", String.join("\n", codes)) : form.withAll("site", codes));
    }

    @PostMapping(GROUP + "/edit")
    ModelAndView change(@PathVariable String p, @PathVariable String g) {
        Form form = typed(OwnGroups.key(p, g));
        GroupReading group = groups.read(p, g, null).data();
        if (form.isRefused()) {
            return show(p, group, form);
        }
        Outcome<Receipt> outcome =
                commands.send(Order.put(GROUP, p, g).body(wish(form)).ifMatch(form.given("version")));
        if (outcome instanceof Outcome.Refused<Receipt>(var problem)) {
            return problem.isStale()
                    ? show(p, group, form.conflict(conflict(p, form, group)))
                    : show(p, group, form.refuse(problem, KeepGroupController::field));
        }
        return done(p, form, "group.changed");
    }

    private Form typed(String key) {
        Form form = forms.typed(key);
        form.require("name", pages.texts().text("group.error.name"));
        if (codes(form).isEmpty()) {
            form.refuse("codes", pages.texts().text("group.error.codes"));
        }
        return form;
    }

    private static Wish wish(Form form) {
        return new Wish(form.given("name"), codes(form), form.has("shared", "yes"));
    }

    private static List<String> codes(Form form) {
        return Stream.concat(
                        form.values("site").stream(),
                        Stream.of(form.value("codes").split("[\\s,;]+")))
                .filter(code -> !code.isBlank())
                .toList();
    }

    private static String field(String field) {
        return field.startsWith("sites") ? "codes" : field;
    }

    private ModelAndView done(String p, Form form, String told) {
        forms.done(form);
        pages.tellDone(told, form.value("name"));
        return new ModelAndView("redirect:" + OwnGroups.list(p));
    }

    private Conflict conflict(String p, Form form, GroupReading now) {
        return new Conflict(
                now.version(),
                List.of(
                        new Conflict.Difference(pages.texts().text("group.name"), now.name(), form.value("name")),
                        new Conflict.Difference(
                                pages.texts().text("group.sites"),
                                OwnGroups.codes(now),
                                String.join(" ", codes(form)))),
                changes.of(AggregateId.group(new LedgerId(p), now.group()), pages.texts()));
    }

    private List<Option> ticks(String p) {
        SiteReading.Page sites = queries.read(
                        Ask.of("/programmes/{p}/sites", p).with("size", MOST_TICKS), SiteReading.Page.class)
                .data();
        return sites.total() > MOST_TICKS
                ? List.of()
                : sites.items().stream()
                        .map(site -> new Option(site.code(), site.nameAndCode()))
                        .toList();
    }

    private ModelAndView show(String p, @Nullable GroupReading group, Form form) {
        PageModel page = groups.page(p);
        if (page.live() && !GroupsPageController.mayKeep(page)) {
            throw new Refusal(Problem.ofStatus(403));
        }
        String path = OwnGroups.list(p);
        String title = group == null ? page.text("group.new") : page.text("group.edit", group.name());
        List<Option> sharing = Stream.of("no", "yes")
                .map(word -> new Option(
                        word, page.text("group.shared." + word), page.text("group.shared." + word + ".hint")))
                .toList();
        return page.show(
                "group/edit",
                new GroupView.Edit(
                        title,
                        path + (group == null ? "/new" : "/" + group.group() + "/edit"),
                        page.link(path),
                        ticks(p),
                        sharing),
                form);
    }
}
