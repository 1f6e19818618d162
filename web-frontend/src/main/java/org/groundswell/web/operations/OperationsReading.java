package org.groundswell.web.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.groundswell.web.operations.OperationsView.Ledger;
import org.groundswell.web.operations.OperationsView.Parked;
import org.groundswell.web.operations.OperationsView.View;
import org.groundswell.web.platform.page.Texts;
import org.jspecify.annotations.Nullable;

/** Puts what the two services say side by side, ledger by ledger, and says in one sentence whether anything is wrong. */
final class OperationsReading {

    private OperationsReading() {}

    static OperationsView of(
            Texts texts,
            Instant now,
            @Nullable RelayReport relay,
            @Nullable SealReport seal,
            @Nullable MailReport mail,
            @Nullable QueryReport query,
            Map<String, String> names) {
        List<Ledger> ledgers = ledgers(texts, relay, query, names);
        List<Parked> parked = query == null ? List.of() : parked(query);
        String wrong = wrong(texts, relay, seal, query, ledgers, parked);
        return new OperationsView(
                wrong == null ? texts.text("operations.finding.well", ledgers.size()) : wrong,
                wrong == null,
                now,
                relay,
                seal,
                mail,
                query,
                ledgers,
                parked,
                query == null ? List.of() : views(query));
    }

    private static @Nullable String wrong(
            Texts texts,
            @Nullable RelayReport relay,
            @Nullable SealReport seal,
            @Nullable QueryReport query,
            List<Ledger> ledgers,
            List<Parked> parked) {
        if (relay == null) {
            return texts.text("operations.finding.commands");
        }
        if (query == null) {
            return texts.text("operations.finding.queries");
        }
        if (seal != null && !seal.refusals().isEmpty()) {
            return texts.text("operations.finding.refusing", seal.refusals().size());
        }
        if (seal != null && seal.state().equals("stalled")) {
            return texts.text("operations.finding.unsealed");
        }
        if (!parked.isEmpty()) {
            return texts.text("operations.finding.parked", parked.size());
        }
        if (relay.state().equals("stalled")) {
            return texts.text("operations.finding.stalled", texts.moment(relay.since()));
        }
        long waiting =
                ledgers.stream().filter(ledger -> ledger.stopped() != null).count();
        if (waiting > 0) {
            return texts.text("operations.finding.stopped", waiting);
        }
        long behind = ledgers.stream().mapToLong(Ledger::behind).max().orElse(0);
        return behind > 0 ? texts.text("operations.finding.behind", behind) : null;
    }

    private static List<Ledger> ledgers(
            Texts texts, @Nullable RelayReport relay, @Nullable QueryReport query, Map<String, String> names) {
        Map<String, RelayReport.Progress> relayed = new LinkedHashMap<>();
        if (relay != null) {
            relay.ledgers().forEach(progress -> relayed.put(progress.ledger(), progress));
        }
        Map<String, QueryReport.OfLedger> read = new LinkedHashMap<>();
        if (query != null) {
            query.ledgers().forEach(ledger -> read.put(ledger.ledger(), ledger));
        }
        List<String> all = new ArrayList<>(relayed.keySet());
        read.keySet().stream().filter(ledger -> !relayed.containsKey(ledger)).forEach(all::add);
        return all.stream()
                .map(ledger -> ledger(texts, ledger, names.get(ledger), relayed.get(ledger), read.get(ledger)))
                .sorted(Comparator.comparingLong(Ledger::behind).reversed().thenComparing(Ledger::ledger))
                .toList();
    }

    private static Ledger ledger(
            Texts texts,
            String id,
            @Nullable String name,
            RelayReport.@Nullable Progress relayed,
            QueryReport.@Nullable OfLedger read) {
        long head = Math.max(relayed == null ? 0 : relayed.head(), read == null ? 0 : read.head());
        Long slowest = read == null
                ? null
                : Long.valueOf(read.views().stream()
                        .mapToLong(QueryReport.OfPlace::entry)
                        .min()
                        .orElse(head));
        QueryReport.Stop stop = read == null ? null : read.stopped();
        return new Ledger(
                id,
                name,
                head,
                relayed == null ? null : Long.valueOf(relayed.relayed()),
                slowest,
                slowest == null ? 0 : head - slowest,
                stop == null ? null : texts.text("operations.stopped", stop.expected(), stop.offered()));
    }

    private static List<Parked> parked(QueryReport query) {
        List<Parked> parked = new ArrayList<>();
        for (QueryReport.OfLedger ledger : query.ledgers()) {
            for (QueryReport.OfPlace place : ledger.views()) {
                QueryReport.Parked stuck = place.parked();
                if (stuck != null) {
                    parked.add(new Parked(
                            place.view(), ledger.ledger(), stuck.entry(), stuck.type(), stuck.reason(), stuck.at()));
                }
            }
        }
        return parked;
    }

    private static List<View> views(QueryReport query) {
        return query.views().stream()
                .map(view -> {
                    long behind = query.ledgers().stream()
                            .flatMap(ledger -> ledger.views().stream())
                            .filter(place -> place.view().equals(view.view()))
                            .mapToLong(QueryReport.OfPlace::lag)
                            .max()
                            .orElse(0);
                    QueryReport.Rebuild rebuild = view.rebuild();
                    return new View(
                            view.view(),
                            view.version(),
                            behind,
                            rebuild == null ? null : rebuild.state().toLowerCase(Locale.ROOT),
                            rebuild == null
                                    ? null
                                    : rebuild.finishedAt() == null ? rebuild.requestedAt() : rebuild.finishedAt(),
                            rebuild == null ? null : rebuild.reason());
                })
                .toList();
    }
}
