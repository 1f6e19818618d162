package org.groundswell.web.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.form.Conflict;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.PutBack;
import org.groundswell.web.reading.LastChanges;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Changes a site's name, region or wave; the grouping before the given day stands as it was. */
@Controller
public class SiteEditPageController {

    private static final String SITE = "/programmes/{p}/sites/{code}";

    private final QueryClient queries;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final LastChanges changes;
    private final RegroupConsequences consequences;

    SiteEditPageController(
            QueryClient queries,
            CommandClient commands,
            Forms forms,
            Pages pages,
            LastChanges changes,
            RegroupConsequences consequences) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.changes = changes;
        this.consequences = consequences;
    }

    /** An empty region or wave takes the site out of one; what is left out stays. */
    private record Change(
            @Nullable String name,
            @Nullable String region,
            @Nullable String wave,
            @Nullable LocalDate from) {}

    @GetMapping(SITE + "/edit")
    ModelAndView form(@PathVariable String p, @PathVariable String code) {
        SiteReading site = site(p, code);
        Form form = forms.open(key(p, code));
        PutBack back = PutBack.asked(pages.here(), form);
        if (back != null) {
            putBack(form, back, p, code);
        }
        form.with("name", site.name())
                .with("region", site.region())
                .with("wave", site.wave())
                .seeing(site.version());
        return show(p, site, form);
    }

    /** Fills what an entry changed as it stood before it. */
    private void putBack(Form form, PutBack back, String p, String code) {
        SiteReading before = site(p, code, back.before());
        SiteReading after = site(p, code, back.after());
        List<String> told = new ArrayList<>();
        putBack(form, told, "name", before.name(), after.name());
        putBack(form, told, "region", before.region(), after.region());
        putBack(form, told, "wave", before.wave(), after.wave());
        if (!told.isEmpty()) {
            form.set(PutBack.TOLD, pages.texts().text("form.putting-back", back.entry(), String.join(", ", told)));
        }
    }

    private void putBack(Form form, List<String> told, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            form.with(field, Objects.requireNonNullElse(before, ""));
            told.add(pages.texts().text("edit." + field));
        }
    }

    @PostMapping(SITE + "/edit")
    ModelAndView change(@PathVariable String p, @PathVariable String code) {
        Form form = forms.typed(key(p, code));
        SiteReading site = site(p, code);
        form.require("name", pages.texts().text("edit.error.name"));
        boolean regrouped = differs(form, "region", site.region()) || differs(form, "wave", site.wave());
        LocalDate from = form.date("from", pages.texts().text("edit.error.from"));
        if (regrouped && from == null && form.error("from") == null) {
            form.refuse("from", pages.texts().text("edit.error.from.needed"));
        }
        if (form.isRefused()) {
            return show(p, site, form);
        }
        Order order = Order.put(SITE, p, code)
                .body(new Change(
                        form.given("name"),
                        regrouped ? form.value("region") : null,
                        regrouped ? form.value("wave") : null,
                        from))
                .ifMatch(form.given("version"));
        boolean preview = form.value("step").equals("preview");
        Outcome<?> outcome = preview ? commands.preview(order) : commands.send(order);
        if (outcome instanceof Outcome.Refused<?>(var problem)) {
            return show(p, site, problem.isStale() ? form.conflict(conflict(p, form, site)) : form.refuse(problem));
        }
        if (preview) {
            return preview(p, site, form);
        }
        forms.done(form);
        pages.tellDone("edit.done");
        return new ModelAndView("redirect:/programmes/" + p + "/sites/" + code);
    }

    private Conflict conflict(String p, Form form, SiteReading now) {
        return new Conflict(
                now.version(),
                List.of(
                        difference("edit.name", now.name(), form.value("name")),
                        difference("edit.region", now.region(), form.value("region")),
                        difference("edit.wave", now.wave(), form.value("wave"))),
                changes.of(AggregateId.site(new LedgerId(p), now.code()), pages.texts()));
    }

    private Conflict.Difference difference(String label, @Nullable String theirs, String yours) {
        return new Conflict.Difference(pages.texts().text(label), Objects.requireNonNullElse(theirs, ""), yours);
    }

    private static boolean differs(Form form, String name, @Nullable String present) {
        return !form.value(name).equals(Objects.requireNonNullElse(present, ""));
    }

    private SiteReading site(String p, String code) {
        return queries.read(Ask.of(SITE, p, code), SiteReading.class).data();
    }

    private SiteReading site(String p, String code, String asAt) {
        return queries.read(Ask.of(SITE, p, code).asAt(asAt), SiteReading.class).data();
    }

    private ModelAndView show(String p, SiteReading site, Form form) {
        return SiteFrames.under(pages, p, site).show("site/edit", new RegroupView(site, null), form);
    }

    /** What another region or wave would lead to, once it is judged as it would be when recorded. */
    private ModelAndView preview(String p, SiteReading site, Form form) {
        RegroupView.Preview preview = consequences.of(p, site, form.value("region"), form.value("wave"), pages.texts());
        return SiteFrames.under(pages, p, site).show("site/edit", new RegroupView(site, preview), form);
    }

    private static String key(String p, String code) {
        return "site/" + p + "/" + code;
    }
}
