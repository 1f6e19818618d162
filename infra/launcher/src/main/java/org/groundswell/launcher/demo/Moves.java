package org.groundswell.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.site.Evidence;
import org.groundswell.domain.site.SiteCommand.MoveSite;
import org.jspecify.annotations.Nullable;

/** Moves of sites with all that the lifecycle asks for, as one person records them. */
final class Moves {

    private static final List<String> STAGES =
            List.of("engaged", "committed", "preparing", "implementing", "embedded", "sustaining");

    private final PersonId by;

    Moves(PersonId by) {
        this.by = by;
    }

    MoveSite forward(String to, LocalDate day) {
        return move(to, day, evidence(List.of(to), day), null);
    }

    /** From the list of sites, passing over every stage before. */
    MoveSite skip(String to, LocalDate day) {
        List<String> passed = STAGES.subList(0, STAGES.indexOf(to) + 1);
        return move(to, day, evidence(passed, day), "rsn-own-solution");
    }

    MoveSite back(String to, LocalDate day, String reason) {
        return move(to, day, List.of(), reason);
    }

    MoveSite declined(LocalDate day) {
        return side("declined", day, "rsn-own-solution", day.plusMonths(6), null, null);
    }

    MoveSite paused(LocalDate day) {
        return side("paused", day, "rsn-workload", null, day.plusMonths(6), null);
    }

    MoveSite withdrawn(LocalDate day) {
        return side("withdrawn", day, "rsn-leader-change", null, null, said("Meet a new leader within a month"));
    }

    private MoveSite side(
            String to,
            LocalDate day,
            String reason,
            @Nullable LocalDate askAgain,
            @Nullable LocalDate restart,
            @Nullable FreeText learned) {
        return new MoveSite(
                to,
                day,
                List.of(),
                reason,
                null,
                said("Chief executive"),
                askAgain,
                restart,
                restart == null ? null : Boolean.TRUE,
                learned);
    }

    private static MoveSite move(String to, LocalDate day, List<Evidence> evidence, @Nullable String reason) {
        return new MoveSite(to, day, evidence, reason, null, null, null, null, null, null);
    }

    private List<Evidence> evidence(List<String> stages, LocalDate day) {
        List<Evidence> shown = new ArrayList<>();
        stages.forEach(stage ->
                evidence(stage, day).forEach((field, words) -> shown.add(new Evidence(field, said(words)))));
        return shown;
    }

    private static Map<String, String> evidence(String stage, LocalDate day) {
        String on = day.toString();
        return new TreeMap<>(
                switch (stage) {
                    case "engaged" -> Map.of("ev-engaged-contact", "Head of midwifery", "ev-engaged-date", on);
                    case "committed" ->
                        Map.of(
                                "ev-committed-sponsor", "Medical director",
                                "ev-committed-date", on,
                                "ev-committed-measures", "Treated within the hour");
                    case "preparing" ->
                        Map.of(
                                "ev-preparing-team", "Lead midwife, consultant, data clerk",
                                "ev-preparing-champion", "Lead midwife",
                                "ev-preparing-baseline", on);
                    case "implementing" ->
                        Map.of(
                                "ev-implementing-first-use",
                                on,
                                "ev-implementing-elements",
                                "Home monitoring, call after birth, daily huddle");
                    case "embedded" ->
                        Map.of(
                                "ev-embedded-measure", "Treated within the hour, 80 % for six months",
                                "ev-embedded-period", "The six months before",
                                "ev-embedded-confirmed", "Regional lead");
                    default ->
                        Map.of(
                                "ev-sustaining-owner", "Ward manager, with the practice educator as deputy",
                                "ev-sustaining-data", "Monthly extract of the records system",
                                "ev-sustaining-resource-end", on,
                                "ev-sustaining-bau", "All seven, with the regional lead");
                });
    }

    private FreeText said(String words) {
        return new FreeText(by, words);
    }
}
