package org.groundswell.web.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.QuestionSet.Question;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.platform.form.Conflict;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.platform.record.RecordForm;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.platform.record.RecordOffers;
import org.groundswell.web.question.QuestionViews.Editing;
import org.groundswell.web.reading.LastChanges;
import org.groundswell.web.reading.QuestionReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writing an answer down, agreeing it, and saying that it is overtaken or that the question does not apply. */
@Controller
class KeepAnswerController {

    private static final List<String> STEPS = List.of("agree", "overtaken", "not-applicable");

    private final Questions questions;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final Catalogue catalogue;
    private final LastChanges changes;

    KeepAnswerController(
            Questions questions,
            CommandClient commands,
            Forms forms,
            Pages pages,
            Catalogue catalogue,
            LastChanges changes) {
        this.questions = questions;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.catalogue = catalogue;
        this.changes = changes;
    }

    private record Draft(
            @Nullable String site,
            Map<String, Object> values,
            @Nullable String owner) {}

    private record Agree(
            @Nullable String site,
            String agreedBy,
            LocalDate agreedOn,
            @Nullable LocalDate reviewOn) {}

    private record Overtake(@Nullable String site, String trigger, String reason) {}

    private record NotApplicable(@Nullable String site, String reason) {}

    @GetMapping(Questions.ONE + "/edit")
    ModelAndView edit(@PathVariable String p, @PathVariable String q) {
        Questions.Opened opened = questions.open(p, q, pages.here().value("site"));
        QuestionReading answer = opened.detail().answer();
        RecordForm fields = fields(opened, p);
        Form form = forms.open(key(p, q, opened.site(), "edit"))
                .seeing(answer.version())
                .set("site", opened.site())
                .with("owner", answer.owner());
        return show(opened, "edit", fields.fill(form, answer.values()), fields);
    }

    /** What is saved is read where the form is shown again, and not to send it. */
    @PostMapping(Questions.ONE + "/edit")
    ModelAndView draft(@PathVariable String p, @PathVariable String q) {
        String site = forms.typed("").given("site");
        Form form = forms.typed(key(p, q, site, "edit"));
        Map<String, Object> values =
                new RecordForm(questions.question(q).fields(), RecordOffers.NONE, pages.texts()).values(form);
        if (form.isRefused()) {
            Questions.Opened opened = questions.open(p, q, site);
            return show(opened, "edit", form, fields(opened, p));
        }
        Outcome<Receipt> outcome = commands.send(Order.put(Questions.ONE, p, q)
                .body(new Draft(site, values, form.given("owner")))
                .ifStill(form.given(Form.VERSION)));
        if (outcome instanceof Outcome.Refused<Receipt>(var problem)) {
            Questions.Opened opened = questions.open(p, q, site);
            return show(
                    opened,
                    "edit",
                    problem.isStale() ? form.conflict(conflict(opened, p, q, form, values)) : form.refuse(problem),
                    fields(opened, p));
        }
        return done(p, q, form, site, "question.done.drafted");
    }

    @GetMapping(Questions.ONE + "/{step:agree|overtaken|not-applicable}")
    ModelAndView ask(@PathVariable String p, @PathVariable String q, @PathVariable String step) {
        Questions.Opened opened = questions.open(p, q, pages.here().value("site"));
        Form form = forms.open(key(p, q, opened.site(), step))
                .set("site", opened.site())
                .seeing(opened.detail().answer().version());
        return show(opened, step, form, null);
    }

    @PostMapping(Questions.ONE + "/{step:agree|overtaken|not-applicable}")
    ModelAndView take(@PathVariable String p, @PathVariable String q, @PathVariable String step) {
        String site = forms.typed("").given("site");
        Questions.Opened opened = questions.open(p, q, site);
        Form form = forms.typed(key(p, q, site, step));
        Object body = body(form, step, site);
        if (body == null || form.isRefused()) {
            return show(opened, step, form, null);
        }
        Outcome<Receipt> outcome = commands.send(Order.post(Questions.ONE + "/" + STEPS.get(STEPS.indexOf(step)), p, q)
                .body(body)
                .ifStill(form.given(Form.VERSION)));
        if (outcome instanceof Outcome.Refused<Receipt>(var problem)) {
            return show(
                    opened,
                    step,
                    problem.isStale() ? form.conflict(reread(opened, p, q, form, step)) : form.refuse(problem),
                    null);
        }
        return done(p, q, form, opened.site(), "question.done." + step);
    }

    /** What is agreed to or given up is what was read: after a change the answer as it is now stands beside what was to be done. */
    private Conflict reread(Questions.Opened opened, String p, String q, Form form, String step) {
        Texts texts = pages.texts();
        QuestionReading now = opened.detail().answer();
        Stream<Conflict.Difference> done = Stream.of(
                new Conflict.Difference(
                        texts.text("question.conflict.step"),
                        texts.text("question.is." + now.status()),
                        texts.text("question.send." + step)),
                new Conflict.Difference(
                        texts.text("question.agreedBy"),
                        Objects.requireNonNullElse(now.agreedBy(), ""),
                        form.value("agreedBy")),
                new Conflict.Difference(
                        texts.text("question.conflict.reason"),
                        Objects.requireNonNullElse(now.reason(), ""),
                        form.value("reason")));
        return new Conflict(
                now.version(), Stream.concat(done, answers(opened, p, Map.of())).toList(), lastChange(opened, p, q));
    }

    private Conflict.@Nullable Change lastChange(Questions.Opened opened, String p, String q) {
        return changes.of(AggregateId.answer(new LedgerId(p), q, opened.site()), pages.texts());
    }

    private @Nullable Object body(Form form, String step, @Nullable String site) {
        return switch (step) {
            case "agree" -> {
                form.require("agreedBy", pages.texts().text("question.error.agreedBy"));
                LocalDate agreedOn = form.date("agreedOn", pages.texts().text("question.error.agreedOn"));
                LocalDate reviewOn = form.date("reviewOn", pages.texts().text("question.error.reviewOn"));
                if (agreedOn == null && form.error("agreedOn") == null) {
                    form.refuse("agreedOn", pages.texts().text("question.error.agreedOn"));
                }
                yield agreedOn == null ? null : new Agree(site, form.value("agreedBy"), agreedOn, reviewOn);
            }
            case "overtaken" -> {
                form.require("trigger", pages.texts().text("question.error.trigger"))
                        .require("reason", pages.texts().text("question.error.overtaken"));
                yield new Overtake(site, form.value("trigger"), form.value("reason"));
            }
            default -> {
                form.require("reason", pages.texts().text("question.error.not-applicable"));
                yield new NotApplicable(site, form.value("reason"));
            }
        };
    }

    private ModelAndView done(String p, String q, Form form, @Nullable String site, String told) {
        forms.done(form);
        pages.tellDone(told);
        return new ModelAndView(
                "redirect:/programmes/" + p + "/questions/" + q + (site == null ? "" : "?site=" + site));
    }

    private RecordForm fields(Questions.Opened opened, String p) {
        return new RecordForm(
                opened.question().fields(),
                questions.offers(opened.page(), p, opened.question()),
                opened.page().texts());
    }

    private ModelAndView show(Questions.Opened opened, String what, Form form, @Nullable RecordForm fields) {
        PageModel page = opened.page();
        Question question = opened.question();
        String path = page.programmePath() + "/questions/" + question.id();
        String back = opened.site() == null ? path : path + "?site=" + opened.site();
        return page.under(question.label(), path)
                .show(
                        "question/edit",
                        new Editing(
                                page.text("question.title." + what, question.label()),
                                question.label(),
                                opened.site() == null ? page.text("questions.place.programme") : opened.site(),
                                question.prompt(),
                                question.help(),
                                opened.site(),
                                what,
                                path + "/" + what,
                                back,
                                fields == null ? List.of() : fields.boxes(form),
                                triggers(page, question),
                                catalogue.readings(question.id()),
                                catalogue.terms(question.prompt() + " " + question.help())),
                        form);
    }

    private static List<Option> triggers(PageModel page, Question question) {
        return Stream.concat(question.triggers().stream(), Stream.of("other"))
                .map(trigger -> new Option(
                        trigger, page.texts().textOr("question.trigger." + trigger, trigger.replace('-', ' '))))
                .toList();
    }

    private Conflict conflict(Questions.Opened opened, String p, String q, Form form, Map<String, Object> typed) {
        QuestionReading now = opened.detail().answer();
        Conflict.Difference owner = new Conflict.Difference(
                pages.texts().text("question.owner"), Objects.requireNonNullElse(now.owner(), ""), form.value("owner"));
        return new Conflict(
                now.version(),
                Stream.concat(answers(opened, p, typed), Stream.of(owner)).toList(),
                lastChange(opened, p, q));
    }

    /** Each field of the answer as it is saved, and as it was typed. */
    private Stream<Conflict.Difference> answers(Questions.Opened opened, String p, Map<String, Object> typed) {
        RecordOffers offers = questions.offers(opened.page(), p, opened.question());
        return opened.question().fields().stream()
                .map(field -> new Conflict.Difference(
                        field.label(),
                        told(field, opened.detail().answer().values(), offers, opened),
                        told(field, typed, offers, opened)));
    }

    private static String told(
            RecordField field, Map<String, Object> values, RecordOffers offers, Questions.Opened opened) {
        return told(RecordLine.of(
                List.of(field), values, offers, person -> person, opened.page().texts()));
    }

    private static String told(List<RecordLine> lines) {
        return String.join("; ", lines.stream().map(RecordLine::inOneLine).toList());
    }

    private static String key(String p, String q, @Nullable String site, String what) {
        return "question/" + p + "/" + q + "/" + (site == null ? "programme" : site) + "/" + what;
    }
}
