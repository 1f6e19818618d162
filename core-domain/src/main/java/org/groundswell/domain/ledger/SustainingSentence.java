package org.groundswell.domain.ledger;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.groundswell.domain.adoption.AdoptionEvent;
import org.groundswell.domain.adoption.Definition;
import org.groundswell.domain.handover.HandoverEvent;
import org.groundswell.domain.instrument.Handover;

/** Says in one sentence what happened to what counts as adopted, and to a site's handover. */
final class SustainingSentence {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private SustainingSentence() {}

    static String of(AdoptionEvent event) {
        return switch (event) {
            case AdoptionEvent.DefinitionProposed proposed -> {
                Definition definition = Definition.of(proposed.values(), proposed.threshold());
                yield "Proposed version %s of what counts as adopted, from %s"
                        .formatted(definition.version(), DAY.format(definition.from()));
            }
            case AdoptionEvent.DefinitionApproved _ -> "Approved a version of what counts as adopted";
            case AdoptionEvent.DefinitionDropped dropped ->
                (dropped.byProposer() ? "Took back" : "Refused") + " a proposed version of what counts as adopted";
        };
    }

    static String of(HandoverEvent event, Handover handover) {
        return switch (event) {
            case HandoverEvent.CriterionJudged judged ->
                "Judged the handover criterion %s at %s: %s"
                        .formatted(
                                criterion(judged.criterion(), handover),
                                judged.site(),
                                judged.values()
                                        .chosen("bau-state")
                                        .orElse("no state")
                                        .replace('-', ' '));
            case HandoverEvent.GapAccepted accepted ->
                "Accepted the gap in the handover criterion %s at %s"
                        .formatted(criterion(accepted.criterion(), handover), accepted.site());
            case HandoverEvent.SupportEndSet set ->
                "Set the end of the programme’s support of %s to %s".formatted(set.site(), DAY.format(set.endsOn()));
            case HandoverEvent.FollowUpRecorded check ->
                "Recorded the check of %s %s after its support ended: %d of %d criteria hold"
                        .formatted(
                                check.site(),
                                handover.check(check.check())
                                        .map(known -> known.months() + " months")
                                        .orElse(check.check()),
                                check.held().size(),
                                handover.criteria().size());
        };
    }

    private static String criterion(String id, Handover handover) {
        return handover.criterion(id).map(known -> "“" + known.label() + "”").orElse(id);
    }
}
