package org.groundswell.web.comment;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.comment.Mentions;
import org.groundswell.domain.comment.Subject;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.record.StepForm;
import org.groundswell.web.platform.record.StepPages;
import org.groundswell.web.reading.CommentReading;
import org.groundswell.web.reading.CommentReading.Mentionable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writes a comment and withdraws one. */
@Controller
class CommentPageController {

    private static final String NEW = Comments.PATH + "/new";
    private static final String WITHDRAW = Comments.PATH + "/{c}/withdraw";
    private static final String PLACE = "#comments";

    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final StepPages steps;
    private final Comments comments;

    CommentPageController(CommandClient commands, Forms forms, Pages pages, StepPages steps, Comments comments) {
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.steps = steps;
        this.comments = comments;
    }

    private record Said(String on, String of, @Nullable String text) {}

    private record Reason(@Nullable String reason) {}

    @GetMapping(NEW)
    ModelAndView write(@PathVariable String p) {
        PageModel page = pages.in(p, null);
        Here here = page.here();
        Subject subject = new Subject(given(here.value("on")), given(here.value("of")));
        return show(page, p, subject, comments.form(p, subject));
    }

    @PostMapping(Comments.PATH)
    ModelAndView comment(@PathVariable String p) {
        Form form = forms.typed("");
        Subject subject = new Subject(form.value("on"), form.value("of"));
        return comment(p, subject, forms.typed(Comments.key(p, subject)));
    }

    private ModelAndView comment(String p, Subject subject, Form form) {
        PageModel page = pages.in(p, null);
        List<Mentionable> people = comments.mentionable(p, subject);
        TypedMentions typed = TypedMentions.in(form.value("text"), people);
        typed.unknown().forEach(name -> form.refuse("text", page.text("comment.error.unknown", name)));
        if (!form.isRefused()) {
            Order order = Order.post(Comments.PATH, p)
                    .body(new Said(subject.kind(), subject.reference(), text(typed.text(), form.given("mention"))));
            switch (commands.send(order)) {
                case Outcome.Refused<Receipt>(var problem) -> form.refuse(problem);
                case Outcome.Accepted<Receipt> _ -> {
                    forms.done(form);
                    pages.tellDone("comment.done");
                    return new ModelAndView("redirect:" + back(page, subject) + PLACE);
                }
            }
        }
        return show(page, p, subject, form);
    }

    @GetMapping(WITHDRAW)
    ModelAndView withdrawing(@PathVariable String p, @PathVariable String c) {
        Opened opened = open(p, c);
        return step(opened).show(opened.page(), steps.empty(key(p, c)));
    }

    @PostMapping(WITHDRAW)
    ModelAndView withdraw(@PathVariable String p, @PathVariable String c) {
        Opened opened = open(p, c);
        Form form = steps.typed(key(p, c));
        Order order = Order.post(WITHDRAW, p, c).body(new Reason(form.given("reason")));
        return steps.send(opened.page(), form, step(opened), order, "comment.withdraw.done", back(opened) + PLACE);
    }

    private record Opened(PageModel page, CommentReading comment) {}

    private Opened open(String p, String c) {
        PageModel page = pages.in(p, null);
        CommentReading comment = comments.one(p, c);
        if (page.live() && !Comments.mayWithdraw(page, comment)) {
            throw new Refusal(Problem.ofStatus(403));
        }
        return new Opened(page, comment);
    }

    private StepForm step(Opened opened) {
        PageModel page = opened.page();
        return new StepForm(
                page.text("comment.withdraw.title"),
                comments.told(page, opened.comment()),
                page.text("comment.withdraw.note"),
                List.of(),
                List.of(StepPages.paragraphs("reason", page.text("comment.withdraw.reason"), null)),
                page.text("comment.withdraw.send"),
                page.programmePath() + "/comments/" + opened.comment().comment() + "/withdraw",
                back(opened));
    }

    private ModelAndView show(PageModel page, String p, Subject subject, Form form) {
        String me = page.caller() == null ? "" : page.caller().person();
        List<Option> people = comments.mentionable(p, subject).stream()
                .filter(person -> person.name() != null && !person.person().equals(me))
                .map(person -> new Option(
                        person.person(), page.text("comment.mention.option", person.name(), roles(page, person))))
                .sorted(Comparator.comparing(Option::label))
                .toList();
        return page.show(
                "comment/comment",
                new CommentView(people, page.programmePath() + "/comments", back(page, subject)),
                form);
    }

    private static String roles(PageModel page, Mentionable person) {
        return String.join(
                ", ",
                person.roles().stream().map(role -> page.text("role." + role)).toList());
    }

    /** The person chosen from the list stands at the end, where the text does not mention them. */
    private static @Nullable String text(String typed, @Nullable String chosen) {
        if (chosen == null || !chosen.matches("[\\w-]{1,64}") || typed.isBlank()) {
            return typed;
        }
        PersonId person = new PersonId(chosen);
        return Mentions.in(typed).contains(person) ? typed : typed + " " + Mentions.of(person);
    }

    private static String back(Opened opened) {
        return back(
                opened.page(),
                new Subject(opened.comment().kind(), opened.comment().reference()));
    }

    /** The page of what is commented on; the programme's own where it has none. */
    private static String back(PageModel page, Subject subject) {
        return Commented.page(subject, page.here().live(), page.programmePath())
                .map(Here::url)
                .orElse(page.programmePath());
    }

    private static String given(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static String key(String p, String c) {
        return "comment/" + p + "/" + c + "/withdraw";
    }
}
