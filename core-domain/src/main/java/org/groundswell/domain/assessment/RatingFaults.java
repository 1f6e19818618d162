package org.groundswell.domain.assessment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.assessment.AssessmentCommand.ItemRating;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Instrument.Item;
import org.groundswell.domain.instrument.Instrument.Special;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.domain.record.FieldRules;
import org.groundswell.domain.record.RecordConditions;

/** Faults that a rating and an agreement can have alike. */
final class RatingFaults {

    private RatingFaults() {}

    static void item(Faults faults, String place, String item, Set<String> seen, Instrument instrument) {
        faults.addIf(instrument.item(item).isEmpty(), () -> unknown(place + ".item", item, instrument));
        faults.addIf(!seen.add(item), () -> AssessmentRejection.ITEM_TWICE.at(place + ".item", item));
    }

    /** As {@link #item}, for what a team agrees: its items, and domains where people set their rating. */
    static void agreed(Faults faults, String place, String item, Set<String> seen, Instrument instrument) {
        faults.addIf(!instrument.agreed().contains(item), () -> unknown(place + ".item", item, instrument));
        faults.addIf(!seen.add(item), () -> AssessmentRejection.ITEM_TWICE.at(place + ".item", item));
    }

    /** Faults of the typed fields beside a rating; where the item does not apply, none of them needs filling in. */
    static void answers(Faults faults, String place, ItemRating given, Instrument instrument) {
        boolean applies = !needsReason(given.rating(), instrument);
        List<RecordField> asked = applies
                ? instrument.answers()
                : instrument.answers().stream().map(RecordField::notRequired).toList();
        boolean attention = instrument.attention().flags(given.rating().value());
        new FieldRules(faults, RecordConditions.and(Map.of("when-complex-or-not-known", _ -> attention)))
                .check(label(given.item(), instrument), asked, given.answers(), place + ".answers.");
    }

    static Rejection unknown(String field, String item, Instrument instrument) {
        String items = instrument.items().stream().map(Item::id).collect(Collectors.joining(", "));
        return AssessmentRejection.ITEM_UNKNOWN.at(field, item, instrument.displayName(), items);
    }

    static void rating(Faults faults, String place, Rating rating, Instrument instrument) {
        List<String> answers = instrument.scale().answers();
        faults.addIf(
                !answers.contains(rating.value()),
                () -> AssessmentRejection.RATING_UNKNOWN.at(
                        place + ".rating", rating.value(), String.join(", ", answers)));
    }

    static boolean needsReason(Rating rating, Instrument instrument) {
        return instrument
                .scale()
                .special(rating.value())
                .filter(Special::reasonRequired)
                .isPresent();
    }

    static String label(String item, Instrument instrument) {
        return instrument.label(item);
    }
}
