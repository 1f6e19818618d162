package org.groundswell.web.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.platform.form.Conflict;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.PutBack;
import org.groundswell.web.platform.record.RecordForm;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.platform.record.RecordOffers;
import org.groundswell.web.reading.LastChanges;
import org.groundswell.web.reading.RecordReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Keeping a new record, amending one, and withdrawing one. */
@Controller
class KeepRecordController {

    private final QueryClient queries;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final RecordKinds kinds;
    private final LastChanges changes;

    KeepRecordController(
            QueryClient queries,
            CommandClient commands,
            Forms forms,
            Pages pages,
            RecordKinds kinds,
            LastChanges changes) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.kinds = kinds;
        this.changes = changes;
    }

    private record New(@Nullable String site, Map<String, Object> values) {}

    private record Change(
            Map<String, Object> values, @Nullable String reason) {}

    private record Reason(@Nullable String reason) {}

    @GetMapping(RecordsPageController.KIND + "/new")
    ModelAndView form(@PathVariable String p, @PathVariable String kind) {
        RecordKind known = kinds.kind(kind);
        PageModel page = RecordsPageController.under(pages.in(p, null), known);
        Form form = forms.open(key(p, kind, "new")).with("site", site(page));
        page.here().parameters().stream()
                .filter(given -> given.name().startsWith("values."))
                .forEach(given -> form.set(given.name(), given.value()));
        return showNew(page, p, known, form);
    }

    @PostMapping(RecordsPageController.KIND + "/new")
    ModelAndView keep(@PathVariable String p, @PathVariable String kind) {
        RecordKind known = kinds.kind(kind);
        PageModel page = RecordsPageController.under(pages.in(p, null), known);
        Form form = forms.typed(key(p, kind, "new"));
        Map<String, Object> values = recordForm(page, p, known).values(form);
        String site = form.given("site");
        if (site == null && !kinds.mayBeOfProgramme(known, page)) {
            form.refuse("site", page.text("record.error.site"));
        }
        if (form.isRefused()) {
            return showNew(page, p, known, form);
        }
        return switch (commands.send(
                Order.post(RecordsPageController.KIND, p, kind).body(new New(site, values)))) {
            case Outcome.Accepted<Receipt>(Receipt receipt) -> {
                forms.done(form);
                pages.tellDone("record.done.kept");
                yield new ModelAndView("redirect:/programmes/" + p + "/records/" + kind + "/" + receipt.id());
            }
            case Outcome.Refused<Receipt>(var problem) -> showNew(page, p, known, form.refuse(problem));
        };
    }

    @GetMapping(RecordsPageController.RECORD + "/edit")
    ModelAndView edit(@PathVariable String p, @PathVariable String kind, @PathVariable String record) {
        RecordKind known = kinds.kind(kind);
        RecordReading present = read(p, kind, record);
        PageModel page = under(p, known, present);
        Form form = forms.open(key(p, kind, record)).seeing(present.version());
        PutBack back = PutBack.asked(page.here(), form);
        Map<String, Object> values = back == null ? present.values() : putBack(form, back, p, known, present);
        return showEdit(page, p, known, present, recordForm(page, p, known).fill(form, values));
    }

    /** What the record says, with the fields that an entry changed as they stood before it. */
    private Map<String, Object> putBack(Form form, PutBack back, String p, RecordKind kind, RecordReading present) {
        Ask asked = Ask.of(RecordsPageController.RECORD, p, kind.id(), present.record());
        List<String> changed =
                queries.read(asked.asAt(back.after()), RecordReading.Detail.class).data().versions().stream()
                        .filter(version -> version.entry() == back.entry())
                        .flatMap(version -> version.changed().stream())
                        .toList();
        if (changed.isEmpty()) {
            return present.values();
        }
        Map<String, Object> before = queries.read(asked.asAt(back.before()), RecordReading.Detail.class)
                .data()
                .record()
                .values();
        Map<String, Object> values = new LinkedHashMap<>(present.values());
        values.keySet().removeAll(changed);
        changed.stream().filter(before::containsKey).forEach(field -> values.put(field, before.get(field)));
        String fields = changed.stream()
                .map(id -> kind.field(id).map(RecordField::label).orElse(id))
                .collect(Collectors.joining(", "));
        form.set(PutBack.TOLD, pages.texts().text("form.putting-back", back.entry(), fields));
        return values;
    }

    @PostMapping(RecordsPageController.RECORD + "/edit")
    ModelAndView amend(@PathVariable String p, @PathVariable String kind, @PathVariable String record) {
        RecordKind known = kinds.kind(kind);
        RecordReading present = read(p, kind, record);
        PageModel page = under(p, known, present);
        Form form = forms.typed(key(p, kind, record));
        Map<String, Object> values = recordForm(page, p, known).values(form);
        if (form.isRefused()) {
            return showEdit(page, p, known, present, form);
        }
        Outcome<Receipt> outcome = commands.send(Order.put(RecordsPageController.RECORD, p, kind, record)
                .body(new Change(values, form.given("reason")))
                .ifMatch(form.given("version")));
        if (outcome instanceof Outcome.Refused<Receipt>(var problem)) {
            return showEdit(
                    page,
                    p,
                    known,
                    present,
                    problem.isStale()
                            ? form.conflict(conflict(page, p, known, present, values))
                            : form.refuse(problem));
        }
        forms.done(form);
        pages.tellDone("record.done.amended");
        return new ModelAndView("redirect:/programmes/" + p + "/records/" + kind + "/" + record);
    }

    @GetMapping(RecordsPageController.RECORD + "/withdraw")
    ModelAndView withdrawal(@PathVariable String p, @PathVariable String kind, @PathVariable String record) {
        RecordKind known = kinds.kind(kind);
        RecordReading present = read(p, kind, record);
        return showWithdrawal(under(p, known, present), known, present, forms.open(key(p, kind, record) + "/withdraw"));
    }

    @PostMapping(RecordsPageController.RECORD + "/withdraw")
    ModelAndView withdraw(@PathVariable String p, @PathVariable String kind, @PathVariable String record) {
        RecordKind known = kinds.kind(kind);
        RecordReading present = read(p, kind, record);
        PageModel page = under(p, known, present);
        Form form = forms.typed(key(p, kind, record) + "/withdraw");
        form.require("reason", page.text("record.error.reason"));
        if (form.isRefused()) {
            return showWithdrawal(page, known, present, form);
        }
        Outcome<Receipt> outcome = commands.send(Order.post(RecordsPageController.RECORD + "/withdraw", p, kind, record)
                .body(new Reason(form.given("reason"))));
        if (outcome instanceof Outcome.Refused<Receipt>(var problem)) {
            return showWithdrawal(page, known, present, form.refuse(problem));
        }
        forms.done(form);
        pages.tellDone("record.done.withdrawn");
        return new ModelAndView("redirect:/programmes/" + p + "/records/" + kind);
    }

    private ModelAndView showNew(PageModel page, String p, RecordKind kind, Form form) {
        List<Option> sites = kinds.sites(p);
        return page.show(
                "record/edit",
                new RecordViews.Editing(
                        page.text("record.new", kind.label()),
                        kind.help(),
                        page.programmePath() + "/records/" + kind.id() + "/new",
                        page.programmeLink("/records/" + kind.id()),
                        recordForm(page, p, kind).boxes(form),
                        sites,
                        kinds.mayBeOfProgramme(kind, page),
                        false),
                form);
    }

    private ModelAndView showEdit(PageModel page, String p, RecordKind kind, RecordReading present, Form form) {
        String path = page.programmePath() + "/records/" + kind.id() + "/" + present.record();
        return page.show(
                "record/edit",
                new RecordViews.Editing(
                        page.text("record.amend", kind.label()),
                        kind.help(),
                        path + "/edit",
                        path,
                        recordForm(page, p, kind).boxes(form),
                        List.of(),
                        false,
                        true),
                form);
    }

    private static ModelAndView showWithdrawal(PageModel page, RecordKind kind, RecordReading present, Form form) {
        String path = page.programmePath() + "/records/" + kind.id() + "/" + present.record();
        return page.show(
                "record/withdraw",
                new RecordViews.Withdrawing(RecordsPageController.told(kind, present), path + "/withdraw", path),
                form);
    }

    private Conflict conflict(PageModel page, String p, RecordKind kind, RecordReading now, Map<String, Object> typed) {
        RecordOffers offers = kinds.offers(page, p, kind);
        return new Conflict(
                now.version(),
                RecordKinds.asked(kind).stream()
                        .map(field -> new Conflict.Difference(
                                field.label(),
                                said(field, now.values(), offers, page),
                                said(field, typed, offers, page)))
                        .toList(),
                changes.of(AggregateId.record(new LedgerId(p), kind.id(), now.record()), page.texts()));
    }

    private static String said(RecordField field, Map<?, ?> values, RecordOffers offers, PageModel page) {
        return String.join(
                "; ",
                RecordLine.of(List.of(field), values, offers, person -> person, page.texts()).stream()
                        .map(RecordLine::inOneLine)
                        .toList());
    }

    private RecordForm recordForm(PageModel page, String p, RecordKind kind) {
        return new RecordForm(RecordKinds.asked(kind), kinds.offers(page, p, kind), page.texts());
    }

    private RecordReading read(String p, String kind, String record) {
        return queries.read(Ask.of(RecordsPageController.RECORD, p, kind, record), RecordReading.Detail.class)
                .data()
                .record();
    }

    private PageModel under(String p, RecordKind kind, RecordReading record) {
        PageModel page = RecordsPageController.under(pages.in(p, null), kind);
        return page.under(
                RecordsPageController.told(kind, record),
                page.programmePath() + "/records/" + kind.id() + "/" + record.record());
    }

    private static @Nullable String site(PageModel page) {
        String asked = page.here().value("site");
        return asked != null ? asked : Objects.requireNonNull(page.programme()).onlySite();
    }

    private static String key(String p, String kind, String what) {
        return "record/" + p + "/" + kind + "/" + what;
    }
}
