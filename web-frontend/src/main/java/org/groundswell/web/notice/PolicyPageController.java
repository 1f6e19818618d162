package org.groundswell.web.notice;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.notice.NoticeKind;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.AsAt;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.notice.NoticeReading.PolicyState;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.record.Conflicts;
import org.groundswell.web.platform.record.FieldBox;
import org.groundswell.web.platform.record.Saved;
import org.groundswell.web.platform.record.StepForm;
import org.groundswell.web.platform.record.StepPages;
import org.groundswell.web.reading.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Which happenings lead to a notice: rehearsed on the past, switched on, changed, switched off, and read as at any moment. */
@Controller
class PolicyPageController {

    private static final String PATH = NoticesPageController.LIST + "/policy";
    private static final String OFF = PATH + "/off";
    private static final String API = "/programmes/{p}/notice-policy";
    private static final String REHEARSE = "rehearse";
    private static final int USUAL_WEEKS = 8;

    private final QueryClient queries;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final StepPages steps;
    private final People people;
    private final Conflicts conflicts;

    PolicyPageController(
            QueryClient queries,
            CommandClient commands,
            Forms forms,
            Pages pages,
            StepPages steps,
            People people,
            Conflicts conflicts) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.steps = steps;
        this.people = people;
        this.conflicts = conflicts;
    }

    private record Wish(
            List<String> kinds,
            @Nullable Integer dueWithin,
            @Nullable Integer returnsWithin,
            @Nullable Integer weeks,
            @Nullable String reason) {}

    private record Policy(
            List<String> kinds,
            @Nullable Integer dueWithin,
            @Nullable Integer returnsWithin,
            @Nullable String reason) {}

    private record Rehearsed(
            List<String> kinds,
            @Nullable Integer dueWithin,
            @Nullable Integer returnsWithin,
            @Nullable Integer weeks) {}

    private record Reason(@Nullable String reason) {}

    /** The form for managers in the present; for everybody else, and of the past, the policy to be read. */
    @GetMapping(PATH)
    ModelAndView policy(@PathVariable String p) {
        Answer<PolicyState> answer = read(p);
        PageModel page = page(p, answer.asAt());
        PolicyState state = answer.data();
        if (!page.live() || page.programme() == null || !page.programme().isManager()) {
            return page.show("notice/policy-shown", PolicyLines.shown(page, state, names(page, state)));
        }
        Form form = fill(forms.open(key(p)), state.offered())
                .with("weeks", USUAL_WEEKS)
                .seeing(state.version());
        return show(page, state, form, null);
    }

    private static Form fill(Form form, NoticeReading.Policy policy) {
        return form.withAll("kinds", policy.kinds())
                .with("dueWithin", policy.dueWithin())
                .with("returnsWithin", policy.returnsWithin());
    }

    @PostMapping(PATH)
    ModelAndView decide(@PathVariable String p) {
        Answer<PolicyState> answer = read(p);
        PageModel page = page(p, answer.asAt()).forManagers();
        PolicyState state = answer.data();
        Form form = forms.typed(key(p));
        Wish wish = wish(page, form);
        if (form.isRefused()) {
            return show(page, state, form, null);
        }
        return form.value("step").equals(REHEARSE)
                ? rehearse(page, p, state, form, wish)
                : send(page, p, state, form, wish);
    }

    @GetMapping(OFF)
    ModelAndView switchingOff(@PathVariable String p) {
        PageModel page = page(p, null).forManagers();
        return off(page).show(page, steps.empty(key(p) + "/off"));
    }

    @PostMapping(OFF)
    ModelAndView switchOff(@PathVariable String p) {
        PageModel page = page(p, null).forManagers();
        Form form = steps.typed(key(p) + "/off");
        Order order = Order.post(API + "/off", p).body(new Reason(form.given("reason")));
        return steps.send(page, form, off(page), order, "notice.policy.off.done", path(page));
    }

    private ModelAndView rehearse(PageModel page, String p, PolicyState state, Form form, Wish wish) {
        Order order = Order.post(API + "/rehearsal", p)
                .body(new Rehearsed(wish.kinds(), wish.dueWithin(), wish.returnsWithin(), wish.weeks()))
                .allowMinute();
        return switch (commands.send(order, NoticeReading.Rehearsal.class)) {
            case Outcome.Refused<NoticeReading.Rehearsal>(var problem) -> show(page, state, form.refuse(problem), null);
            case Outcome.Accepted<NoticeReading.Rehearsal>(var rehearsal) -> show(page, state, form, rehearsal);
        };
    }

    private ModelAndView send(PageModel page, String p, PolicyState state, Form form, Wish wish) {
        Policy body =
                new Policy(wish.kinds(), wish.dueWithin(), wish.returnsWithin(), state.on() ? wish.reason() : null);
        Order order = state.on()
                ? Order.put(API, p).body(body).ifMatch(form.given("version"))
                : Order.post(API, p).body(body);
        return switch (commands.send(order)) {
            case Outcome.Refused<Receipt>(Problem problem) ->
                show(page, state, problem.isStale() ? second(page, p, state, form) : form.refuse(problem), null);
            case Outcome.Accepted<Receipt> _ -> {
                forms.done(form);
                pages.tellDone(state.on() ? "notice.policy.changed" : "notice.policy.on.done");
                yield new ModelAndView("redirect:" + path(page));
            }
        };
    }

    private Form second(PageModel page, String p, PolicyState state, Form form) {
        List<FieldBox> boxes = List.of(
                StepPages.box(FieldBox.Kind.CHECKBOXES, "kinds", page.text("notice.kinds"), null, kinds(page)),
                StepPages.box(FieldBox.Kind.NUMBER, "dueWithin", page.text("notice.dueWithin"), null, List.of()),
                StepPages.box(
                        FieldBox.Kind.NUMBER, "returnsWithin", page.text("notice.returnsWithin"), null, List.of()));
        Form saved = fill(Forms.blank(), state.offered());
        return conflicts.tell(
                form,
                boxes,
                new Saved(state.version(), boxes, saved, AggregateId.noticePolicy(new LedgerId(p))),
                page.texts());
    }

    private static List<Option> kinds(PageModel page) {
        return Stream.of(NoticeKind.values())
                .map(NoticeKind::word)
                .map(kind ->
                        new Option(kind, page.text("notice.kind." + kind), page.text("notice.kind." + kind + ".to")))
                .toList();
    }

    private static Wish wish(PageModel page, Form form) {
        return new Wish(
                form.values("kinds"),
                number(page, form, "dueWithin"),
                number(page, form, "returnsWithin"),
                number(page, form, "weeks"),
                form.given("reason"));
    }

    private static @Nullable Integer number(PageModel page, Form form, String field) {
        String typed = form.given(field);
        if (typed != null && !typed.matches("\\d{1,6}")) {
            form.refuse(field, page.text("notice.error.number"));
            return null;
        }
        return typed == null ? null : Integer.valueOf(typed);
    }

    private PageModel page(String p, @Nullable AsAt asAt) {
        PageModel page = pages.in(p, asAt);
        return page.under(page.text("notices.title"), page.programmePath() + "/notices");
    }

    private Answer<PolicyState> read(String p) {
        return queries.read(Ask.of(PATH, p).asAt(pages.here().asAt()), PolicyState.class);
    }

    private UnaryOperator<String> names(PageModel page, PolicyState state) {
        return people.names(PolicyLines.people(state), page.texts());
    }

    private ModelAndView show(
            PageModel page, PolicyState state, Form form, NoticeReading.@Nullable Rehearsal rehearsal) {
        return page.show(
                "notice/policy",
                new NoticeViews.PolicyForm(
                        state.on(),
                        PolicyLines.turns(page, state, names(page, state)),
                        kinds(page),
                        path(page),
                        state.on() ? path(page) + "/off" : null,
                        page.programmePath() + "/history?type=notice",
                        rehearsal == null ? null : RehearsalShown.of(page, rehearsal, names(page, rehearsal))),
                form);
    }

    private UnaryOperator<String> names(PageModel page, NoticeReading.Rehearsal rehearsal) {
        return people.names(
                rehearsal.people().stream().map(NoticeReading.Share::person).toList(), page.texts());
    }

    private static StepForm off(PageModel page) {
        return new StepForm(
                page.text("notice.policy.off"),
                null,
                page.text("notice.policy.off.note"),
                List.of(),
                List.of(StepPages.paragraphs("reason", page.text("notice.policy.off.reason"), null)),
                page.text("notice.policy.off.send"),
                path(page) + "/off",
                path(page));
    }

    private static String path(PageModel page) {
        return page.programmePath() + "/notices/policy";
    }

    private static String key(String p) {
        return "notices/" + p + "/policy";
    }
}
