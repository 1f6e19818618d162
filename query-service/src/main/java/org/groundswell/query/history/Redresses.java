package org.groundswell.query.history;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessPolicy;
import org.groundswell.domain.access.Target;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.remedy.Remedies;
import org.groundswell.domain.remedy.Remedy;
import org.groundswell.domain.remedy.Traces;
import org.groundswell.domain.remedy.Traces.Trace;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.intake.EventDecoder;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** How an entry is put right, by the domain's table, and what became of it, by the history of the thing that it belongs to. */
final class Redresses {

    private final Reading reading;
    private final HistoryStore store;
    private final EventDecoder decoder;

    Redresses(Reading reading, EventDecoder decoder) {
        this.reading = reading;
        this.store = new HistoryStore(reading);
        this.decoder = decoder;
    }

    HistoryRow.Redress of(HistoryRow.Detail entry) {
        Remedy remedy = remedy(entry);
        List<HistoryRow.Detail> all = store.of(entry.aggregate(), entry.site());
        Map<Long, HistoryRow.Detail> known =
                all.stream().collect(Collectors.toMap(HistoryRow.Detail::entry, Function.identity()));
        Traces traces = new Traces(
                all.stream().map(each -> new Trace(each.entry(), remedy(each))).toList());
        return new HistoryRow.Redress(
                ways(remedy, entry.site()),
                remedy.whyNot() == null ? null : remedy.whyNot().name(),
                traces.stands(entry.entry()),
                others(traces.undoneBy(entry.entry()), known),
                others(traces.undid(entry.entry()), known));
    }

    /** One whose payload is cut for the reader is not decoded. */
    private Remedy remedy(HistoryRow.Detail entry) {
        if (entry.masked()) {
            return Remedy.HIDDEN;
        }
        AggregateId aggregate = AggregateId.parse(entry.aggregate());
        return Remedies.of(decoder.decode(stored(entry, aggregate)), aggregate);
    }

    private static LedgerEntry stored(HistoryRow.Detail entry, AggregateId aggregate) {
        LedgerId ledger = aggregate.ledger();
        return new LedgerEntry(
                ledger,
                entry.entry(),
                entry.id(),
                entry.type(),
                entry.revision(),
                aggregate,
                entry.sequence(),
                entry.recordedAt(),
                new PersonId(entry.actor()),
                entry.command(),
                entry.correlation(),
                entry.why(),
                entry.wordsChecked(),
                entry.payload().getBytes(StandardCharsets.UTF_8));
    }

    private List<HistoryRow.Way> ways(Remedy remedy, @Nullable String site) {
        if (remedy.steps().isEmpty()) {
            return List.of();
        }
        Target target = site == null
                ? Target.PROGRAMME
                : Target.site(new SiteCode(site), store.regionOf(site).orElse(null));
        return remedy.steps().stream()
                .map(step -> new HistoryRow.Way(
                        step.way().name(),
                        step.of(),
                        AccessPolicy.allows(
                                step.action(), target, reading.membership().asked())))
                .toList();
    }

    private static List<HistoryRow.Other> others(List<Long> entries, Map<Long, HistoryRow.Detail> known) {
        return entries.stream()
                .map(known::get)
                .map(other -> new HistoryRow.Other(other.entry(), other.what()))
                .toList();
    }
}
