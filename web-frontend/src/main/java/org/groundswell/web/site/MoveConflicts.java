package org.groundswell.web.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.platform.record.Conflicts;
import org.groundswell.web.platform.record.FieldBox;
import org.groundswell.web.platform.record.Saved;
import org.groundswell.web.platform.record.StepPages;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a move that somebody wanted to make beside where somebody else has moved the site meanwhile. */
@Component
class MoveConflicts {

    /** Hidden field: the newest entry that the person saw. */
    static final String SEEN = "seen";

    private final Conflicts conflicts;
    private final Lifecycle lifecycle;

    MoveConflicts(Conflicts conflicts, Catalogue catalogue) {
        this.conflicts = conflicts;
        this.lifecycle = catalogue.lifecycle();
    }

    /**
     * @param asked what the form asked for when it was filled in; nothing where it asked for nothing
     * @param open whether the site may still be moved there from where it is now
     */
    Form tell(
            Form form,
            String p,
            SiteReading now,
            MoveView.@Nullable Chosen asked,
            boolean open,
            long seen,
            Texts texts) {
        List<FieldBox> boxes = boxes(asked, texts);
        Form theirs = theirs(now, boxes, seen);
        AggregateId site = AggregateId.site(new LedgerId(p), now.code());
        return conflicts.tell(form, boxes, new Saved(now.version(), boxes, theirs, site), texts, !open);
    }

    private List<FieldBox> boxes(MoveView.@Nullable Chosen asked, Texts texts) {
        List<Option> places = lifecycle.standings().stream()
                .map(place -> new Option(place, lifecycle.label(place)))
                .toList();
        List<Option> reasons = lifecycle.reasonCodes().stream()
                .map(reason -> new Option(reason.id(), reason.label()))
                .toList();
        List<FieldBox> boxes = new ArrayList<>(List.of(
                StepPages.box(FieldBox.Kind.SELECT, "to", texts.text("move.to"), null, places),
                StepPages.date("happenedOn", texts.text("move.happenedOn"), null),
                StepPages.box(FieldBox.Kind.SELECT, "reasonCode", texts.text("move.reason"), null, reasons),
                StepPages.paragraphs("reasonDetail", texts.text("move.detail.short"), null)));
        if (asked != null) {
            MoveForm.fields(asked).stream().map(field -> box(field, texts)).forEach(boxes::add);
        }
        return boxes;
    }

    private static FieldBox box(MoveView.Field field, Texts texts) {
        List<Option> yesNo =
                List.of(new Option("yes", texts.text("move.yes")), new Option("no", texts.text("move.no")));
        return switch (field.kind()) {
            case DATE -> StepPages.date(field.name(), field.label(), null);
            case YES_NO -> StepPages.box(FieldBox.Kind.RADIOS, field.name(), field.label(), null, yesNo);
            case TEXT, LONG -> StepPages.paragraphs(field.name(), field.label(), null);
        };
    }

    /** Where the site is now; how it came there, where that is what the person did not see. */
    private static Form theirs(SiteReading now, List<FieldBox> boxes, long seen) {
        Form theirs = Forms.blank().with("to", now.place());
        now.history().stream().filter(move -> move.entry() > seen).findFirst().ifPresent(move -> {
            theirs.withDate("happenedOn", move.happenedOn())
                    .with("reasonCode", move.reasonCode())
                    .with("reasonDetail", move.reasonDetail());
            move.evidence()
                    .forEach(shown -> boxes.stream()
                            .filter(box -> box.name().equals(shown.field()))
                            .findFirst()
                            .ifPresent(box -> fill(theirs, box, Objects.requireNonNullElse(shown.said(), ""))));
        });
        return theirs;
    }

    private static void fill(Form form, FieldBox box, String said) {
        if (box.kind() == FieldBox.Kind.DATE && !said.isEmpty()) {
            form.withDate(box.name(), LocalDate.parse(said));
        } else {
            form.with(box.name(), said);
        }
    }
}
