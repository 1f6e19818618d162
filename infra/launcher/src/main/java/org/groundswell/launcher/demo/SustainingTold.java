package org.groundswell.launcher.demo;

import static org.groundswell.launcher.demo.DemoCalendar.monthWaveStarts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.adoption.AdoptionCommand.ApproveDefinition;
import org.groundswell.domain.adoption.AdoptionCommand.ProposeDefinition;
import org.groundswell.domain.handover.HandoverCommand.JudgeCriterion;
import org.groundswell.domain.handover.HandoverCommand.SetSupportEnd;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCommand.ObserveStage;

/** What counts as adopted, in two versions; what was seen of stages from outside; and the handover of the first two waves. */
final class SustainingTold {

    private static final List<String> CRITERIA = List.of("BAU-1", "BAU-2", "BAU-3", "BAU-4", "BAU-5", "BAU-6", "BAU-7");

    /** One site in so many that says that it uses the change has not been visited yet. */
    private static final int UNSEEN_EVERY = 11;

    private final LedgerId ledger;
    private final DemoCalendar calendar;
    private final PersonId manager;
    private final PersonId regionalLead;
    private final List<Step> steps = new ArrayList<>();

    SustainingTold(LedgerId ledger, DemoCalendar calendar, PersonId manager, PersonId regionalLead) {
        this.ledger = ledger;
        this.calendar = calendar;
        this.manager = manager;
        this.regionalLead = regionalLead;
    }

    List<Step> of(List<DemoSite> sites) {
        define("v-demo-1", "v1", "preparing", "A team is in place and gathers its baseline", "yes", calendar.day(1, 1));
        define(
                "v-demo-2",
                "v2",
                "implementing",
                "The early-warning chart and the huddle are in use for real",
                "shown-separately",
                calendar.day(12, 1));
        sites.stream().filter(site -> site.fate() != DemoSite.Fate.DECLINED).forEach(this::see);
        sites.stream().filter(SustainingTold::isCandidate).forEach(this::handOver);
        sites.stream()
                .filter(site -> site.fate() == DemoSite.Fate.EXCELLENT && site.wave() == 1)
                .forEach(this::judgeBeforeItSustains);
        return steps;
    }

    private static boolean isCandidate(DemoSite site) {
        return site.wave() <= 2 && (site.fate() == DemoSite.Fate.ORDINARY || site.fate() == DemoSite.Fate.TINY);
    }

    private void define(String id, String version, String stage, String words, String withdrawn, LocalDate from) {
        Values values = new Values(List.of(
                FieldValue.words("adef-version", said(manager, version)),
                FieldValue.words("adef-words", said(manager, words)),
                FieldValue.chosen("adef-stage", List.of(stage)),
                FieldValue.chosen("adef-view", List.of("self-declared")),
                FieldValue.chosen("adef-withdrawn", List.of(withdrawn)),
                FieldValue.day("adef-from", from)));
        AggregateId adoption = AggregateId.adoption(ledger);
        step(from, 400, manager, adoption, new ProposeDefinition(id, values, null));
        step(from.plusDays(3), 400, regionalLead, adoption, new ApproveDefinition(id));
    }

    private void see(DemoSite site) {
        int start = monthWaveStarts(site.wave());
        LocalDate seen = calendar.day(Math.min(start + 1, DemoCalendar.MONTHS - 1), 8 + site.index() % 18);
        boolean behind = site.fate() == DemoSite.Fate.SLIPPING || site.fate() == DemoSite.Fate.LATE;
        if (site.index() % UNSEEN_EVERY == 5) {
            return;
        }
        PersonId by = site.region().equals("Midlands") ? regionalLead : manager;
        step(
                seen,
                410,
                by,
                AggregateId.site(ledger, site.code().value()),
                new ObserveStage(
                        behind ? "preparing" : "implementing",
                        seen,
                        said(by, behind ? "The team has changed; no chart in use yet" : "Saw the chart in use")));
    }

    /** Money ends in two months; the later a site began, the less is in place. */
    private void handOver(DemoSite site) {
        AggregateId handover = AggregateId.handover(ledger, site.code().value());
        LocalDate ends = calendar.month(DemoCalendar.MONTHS + 2).atEndOfMonth();
        LocalDate judged = calendar.day(DemoCalendar.MONTHS - 1, 3 + site.index() % 20);
        step(
                calendar.day(DemoCalendar.MONTHS - 2, 12),
                site.index(),
                manager,
                handover,
                new SetSupportEnd(site.code(), ends, null));
        int met = 2 + site.index() % 6;
        for (int i = 0; i < CRITERIA.size() && i < met + 2; i++) {
            String state = i < met ? "met" : i == met ? "partly-met" : "not-met";
            step(
                    judged,
                    site.index() + i,
                    manager,
                    handover,
                    new JudgeCriterion(site.code(), CRITERIA.get(i), judgement(manager, state, judged, ends)));
        }
    }

    /** A site is handed over only once all its criteria are judged. */
    private void judgeBeforeItSustains(DemoSite site) {
        LocalDate judged = calendar.day(15, 22);
        CRITERIA.forEach(criterion -> step(
                judged,
                site.index(),
                manager,
                AggregateId.handover(ledger, site.code().value()),
                new JudgeCriterion(site.code(), criterion, judgement(manager, "met", judged, judged))));
    }

    /** @param due by when a gap is to be closed */
    static Values judgement(PersonId manager, String state, LocalDate judged, LocalDate due) {
        List<FieldValue> values = new ArrayList<>(List.of(
                FieldValue.chosen("bau-state", List.of(state)),
                FieldValue.words(
                        "bau-evidence",
                        said(manager, state.equals("met") ? "Seen at the visit" : "Asked for, and not shown yet")),
                FieldValue.people("bau-judged-by", List.of(manager)),
                FieldValue.day("bau-judged-on", judged)));
        if (!state.equals("met")) {
            values.add(FieldValue.words("bau-gap-action", said(manager, "Agree it with the ward manager")));
            values.add(FieldValue.words("bau-gap-owner", said(manager, "Site lead")));
            values.add(FieldValue.day("bau-gap-due", due));
        }
        return new Values(values);
    }

    private void step(LocalDate day, int order, PersonId actor, AggregateId target, Command command) {
        steps.add(new Step(calendar.at(day, order), actor, target, command));
    }

    private static FreeText said(PersonId author, String words) {
        return new FreeText(author, words);
    }
}
