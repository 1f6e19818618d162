package org.groundswell.query.variation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.adaptation.AdaptationEvent;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationAnswered;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationRecorded;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationReversed;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationWithdrawn;
import org.groundswell.domain.adaptation.AdaptationEvent.AfterwardsTold;
import org.groundswell.domain.adaptation.AdaptationFields;
import org.groundswell.domain.decision.DecisionEvent;
import org.groundswell.domain.decision.DecisionEvent.DecisionApproved;
import org.groundswell.domain.decision.DecisionEvent.DecisionOpened;
import org.groundswell.domain.decision.DecisionEvent.DecisionSentBack;
import org.groundswell.domain.decision.DecisionEvent.DecisionTaken;
import org.groundswell.domain.decision.DecisionEvent.DecisionWithdrawn;
import org.groundswell.domain.decision.Fields;
import org.groundswell.domain.record.RecordEvent;
import org.groundswell.domain.record.RecordEvent.RecordAmended;
import org.groundswell.domain.record.RecordEvent.RecordKept;
import org.groundswell.domain.record.RecordEvent.RecordRestored;
import org.groundswell.domain.record.RecordEvent.RecordWithdrawn;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.domain.site.SiteEvent.PartBegun;
import org.groundswell.domain.site.SiteEvent.SiteSplit;
import org.groundswell.domain.site.SiteEvent.SiteTakenIn;
import org.groundswell.domain.site.SiteEvent.SplitUndone;
import org.groundswell.domain.site.SiteEvent.TakingInUndone;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewWriter;
import org.jspecify.annotations.Nullable;

/**
 * Folds what charts are marked with: decisions once approved, adaptations that needed no answer or were agreed, logged
 * changes of context, and that a site was taken in, split, or begun as a part. A row is {@code shown} while it stands so.
 */
final class Happenings {

    private static final String CONTEXT_CHANGES = "dsf-context-change-log";
    private static final Set<String> AGREED = Set.of("agreed", "agreed-with-conditions");
    private static final String DECISION = "decision";
    private static final String ADAPTATION = "adaptation";
    private static final String REVERSED = "adaptation-reversed";
    private static final String CONTEXT = "context-change";
    private static final String TAKEN_IN = "taken-in";
    private static final String SPLIT = "split";
    private static final String PART = "part-begun";

    private final LedgerEntry entry;
    private final ViewWriter view;

    Happenings(LedgerEntry entry, ViewWriter view) {
        this.entry = entry;
        this.view = view;
    }

    void fold(DecisionEvent event) {
        String id = event.decision();
        switch (event) {
            case DecisionOpened e ->
                view.upsert(row(DECISION, id, null, e.values().words(Fields.QUESTION), null));
            case DecisionTaken e ->
                view.upsert(known(DECISION, id)
                        .with("what", text(e.values().words(Fields.CHOICE)))
                        .with("happened", day(e.values().day(Fields.DECIDED_ON))));
            case DecisionApproved _ -> show(DECISION, id, true);
            case DecisionSentBack _, DecisionWithdrawn _ -> show(DECISION, id, false);
            default -> {
                // votes, conditions, outcomes and what replaces it leave a decision where it was taken
            }
        }
    }

    void fold(AdaptationEvent event) {
        String id = event.adaptation();
        switch (event) {
            case AdaptationRecorded e ->
                view.upsert(row(
                                ADAPTATION,
                                id,
                                e.site(),
                                e.values().words(AdaptationFields.WHAT_CHANGED),
                                e.values().day(AdaptationFields.EFFECTIVE))
                        .with("measures", measures(e.values(), "adp-measures"))
                        .with("shown", e.replyBy() == null));
            case AdaptationAnswered e -> show(ADAPTATION, id, AGREED.contains(e.outcome()));
            case AdaptationReversed e -> {
                Row reversed = known(ADAPTATION, id);
                view.upsert(row(REVERSED, id, e.site(), e.reason(), null)
                        .with("what", reversed.text("what"))
                        .with("measures", reversed.textOrNull("measures"))
                        .with("shown", reversed.flag("shown")));
            }
            case AdaptationWithdrawn _ -> show(ADAPTATION, id, false);
            case AfterwardsTold _ -> {
                // how it turned out moves no mark
            }
        }
    }

    void fold(RecordEvent event) {
        if (!event.kind().equals(CONTEXT_CHANGES)) {
            return;
        }
        switch (event) {
            case RecordKept e -> view.upsert(context(e.record(), e.site(), e.values()));
            case RecordAmended e -> {
                Row before = known(CONTEXT, e.record());
                Values changed = e.changed();
                view.upsert(before.with("what", or(text(changed.words("dsf-log-what")), before.text("what")))
                        .with("happened", or(changed.day("dsf-log-date"), before.date("happened")))
                        .with(
                                "measures",
                                e.emptied().contains("dsf-log-measures")
                                        ? null
                                        : changed.has("dsf-log-measures")
                                                ? measures(changed, "dsf-log-measures")
                                                : before.textOrNull("measures")));
            }
            case RecordWithdrawn e -> show(CONTEXT, e.record(), false);
            case RecordRestored e -> show(CONTEXT, e.record(), true);
        }
    }

    void fold(SiteEvent event) {
        switch (event) {
            case SiteTakenIn e -> mark(TAKEN_IN, e.into().value(), e.on());
            case TakingInUndone _ -> unmark(TAKEN_IN);
            case SiteSplit e ->
                mark(
                        SPLIT,
                        SiteStanding.told(
                                e.parts().stream().map(SiteCode::value).toList()),
                        e.on());
            case SplitUndone _ -> unmark(SPLIT);
            case PartBegun e -> {
                unmark(TAKEN_IN);
                mark(PART, e.of().value(), e.on());
            }
            default -> {
                // its stages and groups stand elsewhere
            }
        }
    }

    /** @param others the codes of the sites that it became or was */
    private void mark(String kind, String others, LocalDate on) {
        String code = entry.aggregate().local();
        view.upsert(row(kind, code, new SiteCode(code), null, on)
                .with("what", others)
                .with("shown", true));
    }

    private void unmark(String kind) {
        view.find(VariationTables.HAPPENING, kind, entry.aggregate().local())
                .ifPresent(mark -> view.upsert(mark.with("shown", false)));
    }

    private Row context(String record, @Nullable SiteCode site, Values values) {
        return row(CONTEXT, record, site, values.words("dsf-log-what"), values.day("dsf-log-date"))
                .with("measures", measures(values, "dsf-log-measures"))
                .with("shown", true);
    }

    private Row row(
            String kind, String id, @Nullable SiteCode site, @Nullable FreeText what, @Nullable LocalDate happened) {
        return VariationTables.HAPPENING
                .row()
                .with("kind", kind)
                .with("id", id)
                .with("site", site == null ? null : site.value())
                .with("what", text(what))
                .with("happened", day(happened))
                .with("shown", false);
    }

    private Row known(String kind, String id) {
        return view.find(VariationTables.HAPPENING, kind, id)
                .orElseThrow(() -> new IllegalStateException("Nobody told of " + kind + " " + id));
    }

    private void show(String kind, String id, boolean shown) {
        view.upsert(known(kind, id).with("shown", shown));
    }

    /** The day it was recorded, where nobody said when it took effect. */
    private LocalDate day(@Nullable LocalDate told) {
        return told == null ? LocalDate.ofInstant(entry.recordedAt(), ZoneOffset.UTC) : told;
    }

    private static <T> T or(@Nullable T changed, T before) {
        return Objects.requireNonNullElse(changed, before);
    }

    private static @Nullable String measures(Values values, String field) {
        List<String> chosen = values.allChosen(field);
        return chosen.isEmpty() ? null : String.join(" ", chosen);
    }

    private static String text(@Nullable FreeText words) {
        return words == null ? "" : words.text();
    }
}
