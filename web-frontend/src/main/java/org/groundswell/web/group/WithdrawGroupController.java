package org.groundswell.web.group;

import java.util.List;
import java.util.Objects;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.platform.form.Conflict;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.GroupReading;
import org.groundswell.web.reading.LastChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Withdrawing a group: where it was changed meanwhile, as it is now beside as it was to be withdrawn. */
@Controller
class WithdrawGroupController {

    private static final String WITHDRAW = GroupsPageController.GROUP + "/withdraw";

    /** Hidden field: the newest entry that the person saw. */
    private static final String SEEN = "seen";

    private final OwnGroups groups;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final LastChanges changes;

    WithdrawGroupController(OwnGroups groups, CommandClient commands, Forms forms, Pages pages, LastChanges changes) {
        this.groups = groups;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.changes = changes;
    }

    @GetMapping(WITHDRAW)
    ModelAndView form(@PathVariable String p, @PathVariable String g) {
        Answer<GroupReading> answer = groups.read(p, g, null);
        Form form = forms.open(key(p, g))
                .seeing(answer.data().version())
                .with(SEEN, answer.moment().entry());
        return show(p, answer.data(), form);
    }

    @PostMapping(WITHDRAW)
    ModelAndView withdraw(@PathVariable String p, @PathVariable String g) {
        Form form = forms.typed(key(p, g));
        Outcome<Receipt> outcome = commands.send(Order.post(WITHDRAW, p, g).ifMatch(form.given(Form.VERSION)));
        if (outcome instanceof Outcome.Refused<Receipt>(var problem)) {
            return problem.isStale()
                    ? second(p, g, form)
                    : show(p, groups.read(p, g, null).data(), form.refuse(problem));
        }
        forms.done(form);
        pages.tellDone("group.withdrawn");
        return new ModelAndView("redirect:" + OwnGroups.list(p));
    }

    /** The group was changed, or is no more. */
    private ModelAndView second(String p, String g, Form form) {
        Answer<GroupReading> now = groups.find(p, g);
        String entry = form.value(SEEN);
        GroupReading seen = now != null && !entry.matches("\\d{1,18}")
                ? now.data()
                : groups.read(p, g, "entry:" + entry).data();
        Conflict conflict = conflict(p, now == null ? null : now.data(), seen);
        if (now == null) {
            return show(p, seen, form.conflict(conflict.settled(OwnGroups.list(p))));
        }
        return show(
                p, now.data(), form.conflict(conflict).set(SEEN, now.moment().entry()));
    }

    /** @param now nothing where it is withdrawn */
    private Conflict conflict(String p, @Nullable GroupReading now, GroupReading seen) {
        Texts texts = pages.texts();
        GroupReading last = Objects.requireNonNullElse(now, seen);
        return new Conflict(
                now == null ? null : now.version(),
                List.of(
                        new Conflict.Difference(
                                texts.text("group.becomes"),
                                texts.text(now == null ? "group.becomes.withdrawn" : "group.becomes.kept"),
                                texts.text("group.becomes.withdrawn")),
                        new Conflict.Difference(texts.text("group.name"), last.name(), seen.name()),
                        new Conflict.Difference(
                                texts.text("group.sites"), OwnGroups.codes(last), OwnGroups.codes(seen)),
                        new Conflict.Difference(
                                texts.text("group.shared"), sharing(last, texts), sharing(seen, texts))),
                changes.of(AggregateId.group(new LedgerId(p), seen.group()), texts));
    }

    private static String sharing(GroupReading group, Texts texts) {
        return texts.text(group.shared() ? "group.shared.yes" : "group.shared.no");
    }

    private ModelAndView show(String p, GroupReading group, Form form) {
        PageModel page = groups.page(p);
        return page.show(
                "group/withdraw",
                new GroupView.Withdrawing(
                        group.name(),
                        group.shared(),
                        OwnGroups.list(p) + "/" + group.group() + "/withdraw",
                        page.link(OwnGroups.list(p))),
                form);
    }

    private static String key(String p, String g) {
        return OwnGroups.key(p, g + "/withdraw");
    }
}
