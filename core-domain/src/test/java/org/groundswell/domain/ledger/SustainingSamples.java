package org.groundswell.domain.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.adoption.AdoptionEvent.DefinitionApproved;
import org.groundswell.domain.adoption.AdoptionEvent.DefinitionDropped;
import org.groundswell.domain.adoption.AdoptionEvent.DefinitionProposed;
import org.groundswell.domain.handover.HandoverEvent.CriterionJudged;
import org.groundswell.domain.handover.HandoverEvent.FollowUpRecorded;
import org.groundswell.domain.handover.HandoverEvent.GapAccepted;
import org.groundswell.domain.handover.HandoverEvent.SupportEndSet;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteEvent.StageObserved;

/** One canonical event of every type about observed stages, what counts as adopted, and handover. */
final class SustainingSamples {

    private static final PersonId ANN = new PersonId("3f0c9c1e-0d5b-4a77-9a55-0f6f2a3f1b01");
    private static final SiteCode RF4 = new SiteCode("RF4");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    static final List<Event> ALL = List.of(
            new StageObserved("implementing", DAY, said("Saw the form in use on two wards")),
            new DefinitionProposed(
                    "v-1",
                    "1.0.0",
                    ANN,
                    new Values(List.of(
                            FieldValue.words("adef-version", said("v2")),
                            FieldValue.words("adef-words", said("It is used every day and seen in use")),
                            FieldValue.chosen("adef-stage", List.of("implementing")),
                            FieldValue.chosen("adef-view", List.of("both-agree")),
                            FieldValue.chosen("adef-measure", List.of("m-1")),
                            FieldValue.chosen("adef-withdrawn", List.of("shown-separately")),
                            FieldValue.day("adef-from", DAY))),
                    new BigDecimal("0.8")),
            new DefinitionApproved("v-1"),
            new DefinitionDropped("v-1", false, said("The stage is too early")),
            new CriterionJudged(
                    RF4,
                    "BAU-6",
                    "1.0.0",
                    new Values(List.of(
                            FieldValue.chosen("bau-state", List.of("not-met")),
                            FieldValue.words("bau-evidence", said("No budget line yet")),
                            FieldValue.people("bau-judged-by", List.of(ANN)),
                            FieldValue.day("bau-judged-on", DAY),
                            FieldValue.words("bau-gap-action", said("Put it into next year's budget")),
                            FieldValue.words("bau-gap-owner", said("Finance lead")),
                            FieldValue.day("bau-gap-due", DAY.plusMonths(1))))),
            new GapAccepted(RF4, "BAU-6", said("The board pays until the budget is set")),
            new SupportEndSet(RF4, DAY.plusDays(30), said("Extended by a month")),
            new FollowUpRecorded(
                    RF4,
                    "bau-check-3",
                    "1.0.0",
                    DAY.plusMonths(4),
                    List.of("BAU-1", "BAU-2"),
                    List.of("BAU-3"),
                    said("Held at 91 %"),
                    said("Somebody to train new starters")));

    private SustainingSamples() {}

    private static FreeText said(String text) {
        return new FreeText(ANN, text);
    }
}
