package org.groundswell.domain.ledger;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationAnswered;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationRecorded;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationReversed;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationWithdrawn;
import org.groundswell.domain.adaptation.AdaptationEvent.AfterwardsTold;
import org.groundswell.domain.adaptation.ComponentDefinition;
import org.groundswell.domain.adaptation.ComponentEvent.ComponentDefined;
import org.groundswell.domain.adaptation.ComponentEvent.ComponentRedefined;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;

/** One canonical event of every type about components and adaptations. */
final class AdaptationSamples {

    private static final PersonId ANN = new PersonId("3f0c9c1e-0d5b-4a77-9a55-0f6f2a3f1b01");
    private static final SiteCode RF4 = new SiteCode("RF4");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 6, 30);

    private static final ComponentDefinition CALL = new ComponentDefinition(
            "Discharge call",
            said("Finds early problems"),
            said("A midwife calls within two days"),
            "core",
            said("Within three days"),
            said("The first sites lost it and fell back"));

    static final List<Event> ALL = List.of(
            new ComponentDefined("c-1", CALL),
            new ComponentRedefined("c-1", CALL, said("New evidence")),
            new AdaptationRecorded(
                    "a-1",
                    "1.0.0",
                    RF4,
                    ANN,
                    "c-1",
                    "core",
                    new Values(List.of(
                            FieldValue.words("adp-what-changed", said("A pharmacist calls")),
                            FieldValue.chosen("adp-element", List.of("c-1")),
                            FieldValue.day("adp-effective", DAY),
                            FieldValue.chosen("adp-function", List.of("unsure")))),
                    LATER,
                    true),
            new AdaptationAnswered(
                    "a-1",
                    RF4,
                    "agreed-with-conditions",
                    said("It kept its job elsewhere"),
                    said("Log each call"),
                    LATER),
            new AdaptationReversed("a-1", RF4, said("Calls were missed")),
            new AdaptationWithdrawn("a-1", RF4, said("It was another site")),
            new AfterwardsTold("a-1", RF4, said("Nine in ten were called")));

    private AdaptationSamples() {}

    private static FreeText said(String text) {
        return new FreeText(ANN, text);
    }
}
