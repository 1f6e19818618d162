package org.groundswell.web.assessment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.web.assessment.AssessPages.Opened;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Caller;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.platform.record.RecordForm;
import org.groundswell.web.platform.record.RecordOffers;
import org.groundswell.web.reading.AssessmentReading;
import org.jspecify.annotations.Nullable;

/** Rating one item of an instrument that wants more than a level: its typed fields stand below the rating. */
final class Answering {

    private final Opened opened;
    private final AssessView.Single single;
    private final RecordForm fields;
    private final Texts texts;

    private Answering(Opened opened, AssessView.Single single, Texts texts) {
        this.opened = opened;
        this.single = single;
        this.texts = texts;
        this.fields = new RecordForm(opened.instrument().answers(), offers(opened.page()), texts);
    }

    /** Nothing where no single item is shown, or where the instrument asks for a rating only. */
    static @Nullable Answering of(Opened opened, Texts texts) {
        AssessView.Single single = opened.view().single();
        return single == null || opened.instrument().answers().isEmpty() ? null : new Answering(opened, single, texts);
    }

    /** Whoever fills in the form may name themselves; others are typed. */
    static RecordOffers offers(PageModel page) {
        Caller caller = page.caller();
        return caller == null
                ? RecordOffers.NONE
                : new RecordOffers(
                        List.of(new Option(caller.person(), page.text("record.me", caller.name()))),
                        List.of(),
                        List.of(),
                        Map.of());
    }

    AssessView.Answer view(Form form) {
        return new AssessView.Answer(opened.view(), single, fields.boxes(form));
    }

    /** What was typed; without a rating every field that is always wanted is named too, so that all faults show at once. */
    Map<String, Object> values(Form form) {
        Map<String, Object> values = fields.values(form);
        if (form.given(single.item().id() + ".rating") == null) {
            opened.instrument().answers().stream()
                    .filter(RecordField::isAlwaysRequired)
                    .filter(field -> !values.containsKey(field.id()))
                    .forEach(field ->
                            form.refuse("values." + field.id(), texts.text("rate.error.answer", field.label())));
        }
        return values;
    }

    /** What is recorded already. */
    Form filled(Form form) {
        return opened.reading()
                .mine(single.item().id())
                .map(AssessmentReading.Mine::answers)
                .map(answers -> fields.fill(form, Objects.requireNonNull(answers)))
                .orElse(form);
    }
}
