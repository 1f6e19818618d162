package org.groundswell.web.builder;

import java.util.List;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.web.assessment.AssessView;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.BuiltReading;
import org.groundswell.web.reading.Ratings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The draft as a rater will see it, publishing it as the next version, and withdrawing an instrument. */
@Controller
class PublishPageController {

    private static final String INSTRUMENT = InstrumentsPageController.INSTRUMENT;

    private final BuilderPages builder;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final InstrumentConflicts conflicts;

    PublishPageController(
            BuilderPages builder, CommandClient commands, Forms forms, Pages pages, InstrumentConflicts conflicts) {
        this.builder = builder;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.conflicts = conflicts;
    }

    private record Withdraw(String reason) {}

    @GetMapping(INSTRUMENT + "/preview")
    ModelAndView preview(@PathVariable String p, @PathVariable String i) {
        Answer<BuiltReading.Single> built = builder.answer(p, i);
        return preview(p, built.data(), InstrumentConflicts.seeing(forms.open(key(p, i, "publish")), built));
    }

    @PostMapping(INSTRUMENT + "/preview")
    ModelAndView publish(@PathVariable String p, @PathVariable String i) {
        Form form = forms.typed(key(p, i, "publish"));
        Outcome<Receipt> outcome =
                commands.send(Order.post(INSTRUMENT + "/publish", p, i).ifMatch(form.given("version")));
        if (outcome instanceof Outcome.Refused<Receipt>(var problem)) {
            Answer<BuiltReading.Single> now = builder.answer(p, i);
            return problem.isStale()
                    ? preview(
                            p,
                            now.data(),
                            conflicts.publishing(form, page(p, now.data().instrument()), path(p, i), now))
                    : gaps(p, now.data(), problem);
        }
        forms.done(form);
        pages.tellDone("instrument.published", built(p, i).instrument().published());
        return new ModelAndView("redirect:" + path(p, i));
    }

    /** The builder again, with what is missing said where it is missing. */
    private ModelAndView gaps(String p, BuiltReading.Single now, Problem problem) {
        Form form = forms.typed(BuilderPages.key(p, now.instrument().instrument()));
        form.set("version", now.instrument().version());
        BuilderSheet sheet = BuilderSheet.of(now.draft(), form);
        return builder.show(p, now, form.refuse(problem, BuilderPages::field), sheet);
    }

    @GetMapping(INSTRUMENT + "/withdraw")
    ModelAndView beforeWithdrawing(@PathVariable String p, @PathVariable String i) {
        Answer<BuiltReading.Single> built = builder.answer(p, i);
        Form form = InstrumentConflicts.seeing(forms.open(key(p, i, "withdraw")), built);
        return withdrawing(p, built.data().instrument(), form);
    }

    @PostMapping(INSTRUMENT + "/withdraw")
    ModelAndView withdraw(@PathVariable String p, @PathVariable String i) {
        Form form = forms.typed(key(p, i, "withdraw"));
        form.require("reason", pages.texts().text("instrument.error.reason"));
        if (form.isRefused()) {
            return withdrawing(p, built(p, i).instrument(), form);
        }
        Outcome<Receipt> outcome = commands.send(Order.post(INSTRUMENT + "/withdraw", p, i)
                .body(new Withdraw(form.value("reason")))
                .ifMatch(form.given("version")));
        if (outcome instanceof Outcome.Refused<Receipt>(var problem)) {
            Answer<BuiltReading.Single> now = builder.answer(p, i);
            BuiltReading instrument = now.data().instrument();
            return withdrawing(
                    p,
                    instrument,
                    problem.isStale()
                            ? conflicts.withdrawing(form, page(p, instrument), path(p, i), now)
                            : form.refuse(problem));
        }
        forms.done(form);
        pages.tellDone("instrument.withdrawn");
        return new ModelAndView("redirect:" + path(p, i));
    }

    private ModelAndView preview(String p, BuiltReading.Single built, Form form) {
        PageModel page = page(p, built.instrument());
        BuiltInstrument draft = built.draft();
        Instrument instrument = draft.instrument(built.instrument().instrument(), "draft");
        String privacy = page.text(draft.raters().anonymous() ? "assess.private.anonymous" : "assess.private");
        return page.show(
                "builder/preview",
                new BuilderView.Preview(
                        InstrumentsPageController.name(page, draft.name()),
                        page.text("instrument.preview.told", built.instrument().published() + 1),
                        draft.raters().least() > 1
                                ? privacy + " "
                                        + page.text(
                                                "assess.private.least",
                                                draft.raters().least())
                                : privacy,
                        instrument.domains().stream()
                                .map(domain -> domain(page, instrument, domain))
                                .toList(),
                        path(p, built.instrument().instrument()) + "/preview",
                        path(p, built.instrument().instrument()) + "/edit"),
                form);
    }

    private static AssessView.Domain domain(PageModel page, Instrument instrument, Instrument.Domain domain) {
        Ratings ratings = new Ratings(instrument, page.texts());
        List<AssessView.Item> items = instrument.itemsOf(domain).stream()
                .map(item -> new AssessView.Item(
                        item.id(),
                        item.label(),
                        item.prompt(),
                        item.help(),
                        "",
                        null,
                        options(instrument, item, ratings),
                        null,
                        null,
                        List.of(),
                        null,
                        null))
                .toList();
        return new AssessView.Domain(domain.id(), domain.label(), domain.summary(), items, null);
    }

    private static List<Option> options(Instrument instrument, Instrument.Item item, Ratings ratings) {
        return Stream.concat(
                        item.levels().reversed().stream()
                                .map(level -> new Option(level.value(), ratings.label(level.value()), level.text())),
                        instrument.scale().special().stream()
                                .map(special -> new Option(special.value(), special.label(), special.meaning())))
                .toList();
    }

    private ModelAndView withdrawing(String p, BuiltReading built, Form form) {
        PageModel page = page(p, built);
        String path = path(p, built.instrument());
        return page.show(
                "builder/withdraw",
                new BuilderView.Withdrawing(
                        InstrumentsPageController.name(page, built.name()), path + "/withdraw", path),
                form);
    }

    private PageModel page(String p, BuiltReading built) {
        return builder.forBuilders(p)
                .under(InstrumentsPageController.name(pages.in(p, null), built.name()), path(p, built.instrument()));
    }

    private BuiltReading.Single built(String p, String i) {
        return builder.read(p, i);
    }

    private static String path(String p, String i) {
        return InstrumentsPageController.instruments(p) + "/" + i;
    }

    private static String key(String p, String i, String what) {
        return BuilderPages.key(p, i) + "/" + what;
    }
}
