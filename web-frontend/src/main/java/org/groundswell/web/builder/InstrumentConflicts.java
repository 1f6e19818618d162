package org.groundswell.web.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.web.client.Answer;
import org.groundswell.web.platform.form.Conflict;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.reading.BuiltReading;
import org.groundswell.web.reading.LastChanges;
import org.springframework.stereotype.Component;

/** Lays an instrument that was to be published or withdrawn beside what somebody else made of it meanwhile. */
@Component
class InstrumentConflicts {

    /** Hidden field: the newest entry that the person saw. */
    static final String SEEN = "seen";

    private final BuilderPages builder;
    private final LastChanges changes;

    InstrumentConflicts(BuilderPages builder, LastChanges changes) {
        this.builder = builder;
        this.changes = changes;
    }

    /** Notes what the person sees. */
    static Form seeing(Form form, Answer<BuiltReading.Single> shown) {
        return form.seeing(shown.data().instrument().version())
                .with(SEEN, shown.moment().entry());
    }

    /**
     * Whoever wanted to publish goes on with what there is now: the draft that they saw is no more, and nobody publishes one unseen.
     *
     * @param path of the instrument's page
     */
    Form publishing(Form form, PageModel page, String path, Answer<BuiltReading.Single> now) {
        BuiltReading.Single seen = seen(form, page, now);
        String wanted = page.text("instrument.told.published", seen.instrument().published() + 1);
        Conflict conflict = conflict(page, now.data(), seen, wanted);
        boolean nothingLeft = !now.data().instrument().draftDiffers()
                || now.data().instrument().withdrawn();
        return form.conflict(conflict.settled(nothingLeft ? path : path + "/preview"));
    }

    /** @param path of the instrument's page */
    Form withdrawing(Form form, PageModel page, String path, Answer<BuiltReading.Single> now) {
        BuiltReading.Single seen = seen(form, page, now);
        String wanted = page.text("instrument.told.withdrawn", form.value("reason"));
        Conflict conflict = conflict(page, now.data(), seen, wanted);
        return now.data().instrument().withdrawn()
                ? form.conflict(conflict.settled(path))
                : form.conflict(conflict).set(SEEN, now.moment().entry());
    }

    private BuiltReading.Single seen(Form form, PageModel page, Answer<BuiltReading.Single> now) {
        String entry = form.value(SEEN);
        return entry.matches("\\d{1,18}")
                ? builder.readAt(page, now.data().instrument().instrument(), "entry:" + entry)
                : now.data();
    }

    /** @param wanted how it would have stood then, in words */
    private Conflict conflict(PageModel page, BuiltReading.Single now, BuiltReading.Single seen, String wanted) {
        List<Conflict.Difference> differences = new ArrayList<>();
        differences.add(new Conflict.Difference(
                page.text("instruments.state"), InstrumentsPageController.told(page, now.instrument()), wanted));
        List<Part> before = parts(page, seen.draft());
        List<Part> after = parts(page, now.draft());
        for (int i = 0; i < before.size(); i++) {
            differences.add(new Conflict.Difference(
                    before.get(i).label(), after.get(i).words(), before.get(i).words()));
        }
        AggregateId thing = AggregateId.instrument(
                new LedgerId(BuilderPages.programme(page)), now.instrument().instrument());
        return new Conflict(now.instrument().version(), differences, changes.of(thing, page.texts()));
    }

    private record Part(String label, String words) {}

    /** All there is to a draft, in words, part by part. */
    private static List<Part> parts(PageModel page, BuiltInstrument draft) {
        return List.of(
                new Part(page.text("instrument.name"), draft.name()),
                new Part(page.text("instrument.purpose"), draft.purpose()),
                new Part(
                        page.text("instrument.levels"),
                        draft.levels().stream()
                                .map(level -> level.value() + " " + level.label() + ": " + level.meaning())
                                .collect(Collectors.joining(" · "))),
                new Part(
                        page.text("instrument.items"),
                        draft.items().stream()
                                .map(item -> item.label() + ": " + item.text())
                                .collect(Collectors.joining(" · "))),
                new Part(
                        page.text("instrument.raters"),
                        String.join(" ", InstrumentsPageController.facts(page, draft, null))));
    }
}
