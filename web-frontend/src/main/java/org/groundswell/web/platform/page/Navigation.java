package org.groundswell.web.platform.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which links stand in the header, for whom. */
final class Navigation {

    private Navigation() {}

    static List<NavigationItem> of(PageModel page) {
        Caller caller = page.caller();
        if (caller == null) {
            return List.of();
        }
        List<NavigationItem> items = new ArrayList<>();
        ProgrammeContext programme = page.programme();
        items.add(new NavigationItem(
                page.text("nav.today"), "/", page.here().path().equals("/")));
        if (programme != null) {
            ofProgramme(page, caller, programme, items);
        }
        items.add(new NavigationItem(
                page.text("nav.try"), "/try", page.here().path().equals("/try")));
        if (caller.isAdministrator()) {
            items.add(item(page, "nav.operations", "/operations"));
        }
        return List.copyOf(items);
    }

    private static void ofProgramme(
            PageModel page, Caller caller, ProgrammeContext programme, List<NavigationItem> items) {
        boolean member = !programme.roles().isEmpty();
        String base = page.programmePath();
        if (member && !programme.isExecutiveOnly()) {
            items.add(notices(page, base + "/notices"));
        }
        if (member) {
            items.add(new NavigationItem(
                    page.text("nav.programme"),
                    page.link(base),
                    page.here().path().equals(base)));
            @Nullable String onlySite = programme.onlySite();
            if (onlySite != null) {
                items.add(item(page, "nav.mySite", base + "/sites/" + onlySite));
            } else if (!programme.isExecutiveOnly()) {
                items.add(item(page, "nav.triage", base + "/triage"));
                items.add(item(page, "nav.sites", base + "/sites"));
            }
            items.add(item(page, "nav.variation", base + "/variation"));
            items.add(item(page, "nav.rounds", base + "/rounds"));
            items.add(item(page, "nav.measures", base + "/measures"));
            if (!programme.isExecutiveOnly()) {
                items.add(item(page, "nav.questions", base + "/questions"));
                items.add(item(page, "nav.signals", base + "/signals"));
                items.add(item(page, "nav.actions", base + "/actions"));
                items.add(item(page, "nav.pdsa", base + "/pdsa"));
                items.add(item(page, "nav.decisions", base + "/decisions"));
                items.add(item(page, "nav.adaptations", base + "/adaptations"));
                items.add(item(page, "nav.handover", base + "/handover"));
                items.add(item(page, "nav.records", base + "/records"));
                items.add(item(page, "nav.history", base + "/history"));
            } else {
                items.add(item(page, "nav.predictions", base + "/pdsa/predictions"));
            }
        }
        if (programme.isManager() || programme.isAuditor() || caller.isAdministrator()) {
            items.add(item(page, "nav.access", base + "/access"));
        }
    }

    private static NavigationItem notices(PageModel page, String path) {
        NavigationItem plain = item(page, "nav.notices", path);
        Integer unread = page.beside().unread();
        return unread == null || unread == 0
                ? plain
                : new NavigationItem(page.text("nav.notices.unread", unread), plain.url(), plain.current());
    }

    private static NavigationItem item(PageModel page, String key, String path) {
        String here = page.here().path();
        boolean current = here.equals(path) || here.startsWith(path + "/");
        return new NavigationItem(page.text(key), page.link(path), current);
    }
}
