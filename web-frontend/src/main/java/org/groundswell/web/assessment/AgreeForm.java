package org.groundswell.web.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.web.platform.form.Conflict;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.AssessmentReading;
import org.jspecify.annotations.Nullable;

/** The form of agreed ratings: filled where everybody agrees, and laid beside what somebody else saved meanwhile. */
final class AgreeForm {

    private AgreeForm() {}

    static String key(String p, String r, String code) {
        return "agree/" + p + "/" + r + "/" + code;
    }

    /** Fills in what is agreed already, and else what all raters gave alike. */
    static Form prefilled(Form form, AssessmentReading reading) {
        form.seeing(reading.version());
        for (AssessmentReading.Agreed agreed : reading.agreed()) {
            form.with(agreed.item() + ".rating", agreed.rating())
                    .with(agreed.item() + ".settledBy", agreed.settledBy())
                    .with(agreed.item() + ".dissent", agreed.dissent());
        }
        for (AssessmentReading.ItemRatings rated : reading.ratings()) {
            rated.unanimous().ifPresent(rating -> form.with(rated.item() + ".rating", rating));
        }
        return form;
    }

    /** What stands now against what was typed. */
    static Conflict conflict(
            Form typed, AssessmentReading now, Instrument instrument, Texts texts, Conflict.@Nullable Change change) {
        List<Conflict.Difference> differences = new ArrayList<>();
        for (String item : instrument.agreed()) {
            now.agreed(item).ifPresent(agreed -> {
                differences.add(difference(
                        texts.text("agree.conflict.rating", instrument.label(item)),
                        instrument.scale().label(agreed.rating()),
                        instrument.scale().label(typed.value(item + ".rating"))));
                differences.add(difference(
                        texts.text("agree.conflict.settledBy", instrument.label(item)),
                        agreed.settledBy(),
                        typed.value(item + ".settledBy")));
                differences.add(difference(
                        texts.text("agree.conflict.dissent", instrument.label(item)),
                        agreed.dissent(),
                        typed.value(item + ".dissent")));
            });
        }
        return new Conflict(now.version(), differences, change);
    }

    private static Conflict.Difference difference(String label, @Nullable String theirs, String yours) {
        return new Conflict.Difference(label, Objects.requireNonNullElse(theirs, ""), yours);
    }
}
