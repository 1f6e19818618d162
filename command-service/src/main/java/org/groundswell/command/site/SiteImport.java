package org.groundswell.command.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.Targeted;
import org.groundswell.command.platform.gate.Folds;
import org.groundswell.command.site.SiteImportForms.ListedSite;
import org.groundswell.command.site.SiteImportForms.SitesReport;
import org.groundswell.command.upload.ImportChoices;
import org.groundswell.command.upload.Replaced;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteCommand;
import org.groundswell.domain.site.SiteDecider;
import org.groundswell.domain.site.SiteState;
import org.groundswell.domain.site.roster.RosterMapping;
import org.groundswell.domain.site.roster.RosterPlan;
import org.groundswell.domain.site.roster.RosterPlanner;
import org.groundswell.domain.table.OnError;
import org.groundswell.domain.table.RowError;
import org.groundswell.domain.table.SourceTable;
import org.jspecify.annotations.Nullable;

/**
 * What a list of sites asks of each site: an unknown code is enrolled; a known one takes the name, region and wave that the list
 * gives, where they differ.
 */
final class SiteImport {

    private static final int SAMPLED = 10;

    private final List<Targeted> commands = new ArrayList<>();
    private final List<SiteCode> enrolled = new ArrayList<>();
    private final LedgerId programme;
    private final Circumstance circumstance;
    private final Replaced replaced = new Replaced();
    private int corrected;
    private int unchanged;

    private SiteImport(LedgerId programme, Circumstance circumstance) {
        this.programme = programme;
        this.circumstance = circumstance;
    }

    /** @param commands to be sent in one transaction if the report says it would commit */
    record Prepared(SitesReport report, List<Targeted> commands) {}

    static Prepared prepare(
            SourceTable table,
            RosterMapping mapping,
            String onError,
            @Nullable String seen,
            LedgerId programme,
            AggregateReader reader,
            Circumstance circumstance) {
        OnError choice = ImportChoices.onError(onError);
        RosterPlan plan = RosterPlanner.plan(table, mapping);
        Map<String, SiteState> present = reader.readAll(programme, "site", SiteDecider.initial(), Folds.SITE);
        SiteImport prepared = new SiteImport(programme, circumstance);
        for (RosterPlan.ListedSite listed : plan.sites()) {
            SiteState state = present.get(listed.code().value());
            if (state instanceof SiteState.Enrolled site) {
                prepared.change(listed, site);
            } else {
                prepared.enrol(listed);
            }
        }
        return new Prepared(prepared.report(plan, choice, seen), prepared.commands);
    }

    private void enrol(RosterPlan.ListedSite listed) {
        enrolled.add(listed.code());
        ask(
                listed,
                new SiteCommand.EnrolSite(listed.code(), listed.name(), listed.region(), listed.wave(), null, null));
    }

    private void change(RosterPlan.ListedSite listed, SiteState.Enrolled site) {
        String name = listed.name();
        boolean renamed = name != null && !name.equals(site.name());
        boolean regrouped = differs(listed.region(), site.region()) || differs(listed.wave(), site.wave());
        if (renamed && name != null) {
            ask(listed, new SiteCommand.RenameSite(name));
        }
        if (regrouped) {
            ask(listed, new SiteCommand.RegroupSite(listed.region(), listed.wave(), circumstance.today()));
        }
        if (renamed || regrouped) {
            replaced.add(listed.code().value(), site.name(), site.region(), site.wave());
            corrected++;
        } else {
            unchanged++;
        }
    }

    /** What the list leaves blank stays. */
    private static boolean differs(@Nullable String listed, @Nullable String present) {
        return listed != null && !Objects.equals(listed, present);
    }

    private void ask(RosterPlan.ListedSite listed, SiteCommand command) {
        commands.add(new Targeted(AggregateId.site(programme, listed.code().value()), command));
    }

    private SitesReport report(RosterPlan plan, OnError onError, @Nullable String seen) {
        String replacing = replaced.fingerprint();
        List<RowError> errors = Stream.concat(Replaced.changedSince(seen, replacing), plan.errors().stream())
                .toList();
        boolean changed = errors.size() > plan.errors().size();
        return new SitesReport(
                plan.rowsRead(),
                plan.rowsKept(),
                0,
                plan.rowsRefused(),
                0,
                enrolled.size(),
                corrected,
                unchanged,
                List.copyOf(enrolled),
                plan.wouldCommit(onError) && !changed,
                errors,
                plan.errorsTotal() + (changed ? 1 : 0),
                plan.notes(),
                plan.sites().stream()
                        .limit(SAMPLED)
                        .map(site -> new ListedSite(site.code(), site.name(), site.region(), site.wave()))
                        .toList(),
                replacing);
    }
}
