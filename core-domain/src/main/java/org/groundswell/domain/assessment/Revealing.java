package org.groundswell.domain.assessment;

import java.util.stream.Collectors;
import org.groundswell.domain.Faults;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Instrument.Item;
import org.groundswell.domain.instrument.Instrument.Raters;

/**
 * When ratings may be revealed: once, after as many people have rated as the instrument asks for. Where raters are anonymous, as many
 * have rated each item that anybody rated: who rated is no secret, so a lone rating of an item would be its rater's by name.
 */
final class Revealing {

    private Revealing() {}

    static Faults faults(AssessmentState state, Instrument instrument) {
        Raters raters = instrument.raters();
        int rated = state.ratings().size();
        Faults faults = new Faults()
                .addIf(state.revealed(), AssessmentRejection.ALREADY_REVEALED::because)
                .addIf(rated == 0, AssessmentRejection.NOTHING_TO_REVEAL::because)
                .addIf(
                        rated > 0 && rated < raters.least(),
                        () -> AssessmentRejection.TOO_FEW_RATERS.because(raters.least(), rated));
        if (faults.isEmpty() && raters.anonymous()) {
            String lacking = lacking(state, instrument);
            faults.addIf(
                    !lacking.isEmpty(), () -> AssessmentRejection.TOO_FEW_FOR_ITEM.because(raters.least(), lacking));
        }
        return faults;
    }

    private static String lacking(AssessmentState state, Instrument instrument) {
        return instrument.items().stream()
                .filter(item -> tooFew(state, instrument, item))
                .map(Item::label)
                .collect(Collectors.joining(", "));
    }

    private static boolean tooFew(AssessmentState state, Instrument instrument, Item item) {
        int given = state.given(item.id()).size();
        return given > 0 && given < instrument.raters().least();
    }
}
