package org.groundswell.launcher.demo;

import static org.groundswell.launcher.demo.DemoCalendar.monthWaveStarts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.site.Evidence;
import org.groundswell.domain.site.SiteCommand.EnrolSite;
import org.groundswell.domain.site.SiteCommand.MoveSite;
import org.jspecify.annotations.Nullable;

/** Enrolment, stages and side states of the story. */
final class SitesTold {

    private final LedgerId ledger;
    private final DemoCalendar calendar;
    private final PersonId manager;
    private final List<Step> steps = new ArrayList<>();

    SitesTold(LedgerId ledger, DemoCalendar calendar, PersonId manager) {
        this.ledger = ledger;
        this.calendar = calendar;
        this.manager = manager;
    }

    List<Step> of(List<DemoSite> sites) {
        sites.forEach(this::tell);
        return steps;
    }

    private void tell(DemoSite site) {
        LocalDate listed = calendar.day(0, 3);
        step(
                site,
                listed,
                new EnrolSite(
                        site.code(),
                        site.name(),
                        site.region(),
                        "Wave " + site.wave(),
                        says("On the target list for wave " + site.wave()),
                        listed));
        int start = monthWaveStarts(site.wave());
        forward(
                site,
                "engaged",
                calendar.day(Math.max(0, start - 2), 5 + site.index() % 20),
                Map.of(
                        "ev-engaged-contact",
                        "Clinical lead, " + site.name(),
                        "ev-engaged-date",
                        calendar.day(Math.max(0, start - 2), 5).toString()));
        if (site.fate() == DemoSite.Fate.DECLINED) {
            side(site, "declined", calendar.day(start - 1, 12), "rsn-own-solution", "Clinical director");
            return;
        }
        forward(
                site,
                "committed",
                calendar.day(start - 1, 3 + site.index() % 12),
                Map.of(
                        "ev-committed-sponsor", "Medical director",
                        "ev-committed-date", calendar.day(start - 1, 3).toString(),
                        "ev-committed-measures", "Treatment offered in time; readmissions"));
        forward(
                site,
                "preparing",
                calendar.day(start - 1, 18 + site.index() % 9),
                Map.of(
                        "ev-preparing-team", "Lead nurse, consultant, data clerk",
                        "ev-preparing-champion", "Lead nurse",
                        "ev-preparing-baseline", calendar.day(start - 1, 15).toString()));
        if (site.fate() == DemoSite.Fate.LATE && site.wave() == 3) {
            return;
        }
        forward(
                site,
                "implementing",
                calendar.day(start, 6 + site.index() % 20),
                Map.of(
                        "ev-implementing-first-use",
                        calendar.day(start, 6).toString(),
                        "ev-implementing-elements",
                        "Early-warning chart, daily huddle, one-page guide"));
        later(site, start);
    }

    private void later(DemoSite site, int start) {
        switch (site.fate()) {
            case PAUSED -> side(site, "paused", calendar.day(15, 9), "rsn-workload", "Chief nurse");
            case WITHDRAWN -> side(site, "withdrawn", calendar.day(16, 11), "rsn-leader-change", "Chief executive");
            case EXCELLENT, ORDINARY -> {
                if (start + 8 < DemoCalendar.MONTHS && site.gain() > 0.4) {
                    forward(
                            site,
                            "embedded",
                            calendar.day(start + 8, 8 + site.index() % 18),
                            Map.of(
                                    "ev-embedded-measure", "Treatment offered in time, 85 % for six months",
                                    "ev-embedded-period",
                                            calendar.month(start + 2) + " to " + calendar.month(start + 7),
                                    "ev-embedded-confirmed", "Regional lead"));
                }
                if (site.fate() == DemoSite.Fate.EXCELLENT && start + 14 < DemoCalendar.MONTHS) {
                    forward(
                            site,
                            "sustaining",
                            calendar.day(start + 14, 10),
                            Map.of(
                                    "ev-sustaining-owner", "Ward manager, with the practice educator as deputy",
                                    "ev-sustaining-data", "Monthly extract of the records system",
                                    "ev-sustaining-resource-end",
                                            calendar.day(start + 14, 1).toString(),
                                    "ev-sustaining-bau", "Reviewed with the regional lead"));
                }
            }
            case SLIPPING ->
                move(
                        site,
                        calendar.day(16, 20),
                        new MoveSite(
                                "preparing",
                                calendar.day(16, 20),
                                List.of(),
                                "rsn-champion-left",
                                says("The lead nurse moved to another trust"),
                                null,
                                null,
                                null,
                                null,
                                null));
            default -> {}
        }
    }

    private void forward(DemoSite site, String to, LocalDate on, Map<String, String> evidence) {
        List<Evidence> shown = evidence.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new Evidence(e.getKey(), says(e.getValue())))
                .toList();
        move(site, on, new MoveSite(to, on, shown, null, null, null, null, null, null, null));
    }

    private void side(DemoSite site, String to, LocalDate on, String reason, String decidedBy) {
        boolean paused = to.equals("paused");
        @Nullable
        FreeText learned = to.equals("withdrawn") ? says("A new leader needs to be met within a month") : null;
        move(
                site,
                on,
                new MoveSite(
                        to,
                        on,
                        List.of(),
                        reason,
                        null,
                        says(decidedBy),
                        to.equals("declined") ? on.plusMonths(6) : null,
                        paused ? on.plusMonths(4) : null,
                        paused ? Boolean.TRUE : null,
                        learned));
    }

    private void move(DemoSite site, LocalDate on, MoveSite command) {
        if (calendar.isPast(on)) {
            step(site, on, command);
        }
    }

    private void step(DemoSite site, LocalDate on, org.groundswell.domain.Command command) {
        steps.add(new Step(
                calendar.at(on, site.index()),
                manager,
                AggregateId.site(ledger, site.code().value()),
                command));
    }

    private FreeText says(String text) {
        return new FreeText(manager, text);
    }
}
