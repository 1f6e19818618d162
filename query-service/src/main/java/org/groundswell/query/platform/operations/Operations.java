package org.groundswell.query.platform.operations;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.intake.IntakeBoard;
import org.groundswell.query.platform.intake.ProgressStore;
import org.groundswell.query.platform.intake.ProgressStore.Progress;
import org.groundswell.query.platform.intake.View;
import org.groundswell.query.platform.intake.Views;
import org.groundswell.query.platform.rebuild.RebuildStore;
import org.groundswell.query.platform.store.Digests;
import org.groundswell.query.platform.store.Lane;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Gathers how the query side stands, from stored progress and what this instance knows of the ledgers. */
@Component
public class Operations {

    private final Views views;
    private final ProgressStore progress;
    private final IntakeBoard board;
    private final RebuildStore rebuilds;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;

    Operations(
            Views views,
            ProgressStore progress,
            IntakeBoard board,
            RebuildStore rebuilds,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.views = views;
        this.progress = progress;
        this.board = board;
        this.rebuilds = rebuilds;
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    public OperationsReport report() {
        Map<String, Map<String, Progress>> stored = new TreeMap<>();
        for (Progress one : progress.all(Lane.LIVE)) {
            stored.computeIfAbsent(one.ledger().value(), ledger -> new TreeMap<>())
                    .put(one.view(), one);
        }
        Set<String> ledgers = new TreeSet<>(stored.keySet());
        board.heads().keySet().forEach(ledger -> ledgers.add(ledger.value()));
        List<OperationsReport.OfLedger> rows = ledgers.stream()
                .map(ledger -> ofLedger(ledger, stored.getOrDefault(ledger, Map.of())))
                .toList();
        return new OperationsReport(
                board.feed(),
                rows.stream().mapToLong(OperationsReport.OfLedger::lag).max().orElse(0),
                rows.stream()
                        .flatMap(row -> row.views().stream())
                        .filter(place -> place.parked() != null)
                        .count(),
                rows,
                ofViews());
    }

    private OperationsReport.OfLedger ofLedger(String ledger, Map<String, Progress> stored) {
        long furthest =
                stored.values().stream().mapToLong(Progress::entry).max().orElse(0);
        long head = Math.max(board.head(new LedgerId(ledger)), furthest);
        List<OperationsReport.OfPlace> places = views.all().stream()
                .map(view -> {
                    Progress one = stored.get(view.name());
                    long entry = one == null ? 0 : one.entry();
                    return new OperationsReport.OfPlace(
                            view.name(), entry, head - entry, one == null ? null : one.parked());
                })
                .toList();
        long lag =
                places.stream().mapToLong(OperationsReport.OfPlace::lag).max().orElse(0);
        return new OperationsReport.OfLedger(ledger, head, lag, board.stops().get(ledger), places);
    }

    private List<OperationsReport.OfView> ofViews() {
        Map<String, RebuildStore.Rebuild> byView =
                rebuilds.all().stream().collect(Collectors.toMap(RebuildStore.Rebuild::view, Function.identity()));
        return views.all().stream()
                .map(view -> new OperationsReport.OfView(view.name(), view.version(), byView.get(view.name())))
                .toList();
    }

    /** The digest of every view of every ledger, with the rows standing still meanwhile. */
    public Map<String, Map<String, String>> digests() {
        return Objects.requireNonNull(snapshot.execute(status -> {
            JdbcClient.create(jdbc)
                    .sql("lock table intake_gate in access share mode")
                    .update();
            Map<String, Map<String, String>> digests = new TreeMap<>();
            for (Progress one : progress.all(Lane.LIVE)) {
                views.named(one.view())
                        .ifPresent(view -> digests.computeIfAbsent(view.name(), name -> new TreeMap<>())
                                .put(one.ledger().value(), digest(view, one.ledger())));
            }
            return digests;
        }));
    }

    private String digest(View view, LedgerId ledger) {
        return Objects.requireNonNull(jdbc.execute((ConnectionCallback<String>)
                (Connection connection) -> Digests.of(connection, Lane.LIVE, view.tables(), ledger)));
    }
}
