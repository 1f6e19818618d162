package org.groundswell.domain.ledger;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.pdsa.CycleEvent.CyclePlanned;
import org.groundswell.domain.pdsa.CycleEvent.CycleStarted;
import org.groundswell.domain.pdsa.CycleEvent.CycleStudied;
import org.groundswell.domain.pdsa.CycleEvent.CycleWithdrawn;
import org.groundswell.domain.pdsa.CycleEvent.HappenedTold;
import org.groundswell.domain.pdsa.CycleEvent.NextDecided;
import org.groundswell.domain.pdsa.CycleEvent.PlanAmended;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;

/** One canonical event of every type about tests of change. */
final class CycleSamples {

    private static final PersonId ANN = new PersonId("3f0c9c1e-0d5b-4a77-9a55-0f6f2a3f1b01");
    private static final SiteCode RF4 = new SiteCode("RF4");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 6, 30);

    private static final Values PLAN = new Values(List.of(
            FieldValue.words("pdsa-aim", said("Whether evening calls reach more")),
            FieldValue.words("pdsa-prediction", said("Eight of ten answer")),
            FieldValue.chosen("pdsa-previous", List.of("y-0")),
            FieldValue.people("pdsa-owner", List.of(ANN))));

    static final List<Event> ALL = List.of(
            new CyclePlanned("y-1", "1.0.0", RF4, PLAN),
            new PlanAmended("y-1", "1.0.0", RF4, PLAN),
            new CycleStarted("y-1", RF4, DAY, LATER),
            new HappenedTold(
                    "y-1",
                    RF4,
                    new Values(List.of(
                            FieldValue.day("pdsa-end", LATER),
                            FieldValue.words("pdsa-happened", said("Seven of ten answered"))))),
            new CycleStudied(
                    "y-1",
                    RF4,
                    new Values(List.of(
                            FieldValue.chosen("pdsa-result", List.of("as-expected")),
                            FieldValue.words("pdsa-learned", said("Evenings are better"))))),
            new NextDecided("y-1", RF4, new Values(List.of(FieldValue.chosen("pdsa-next", List.of("adopt"))))),
            new CycleWithdrawn("y-1", RF4, said("The ward closed")));

    private CycleSamples() {}

    private static FreeText said(String text) {
        return new FreeText(ANN, text);
    }
}
