package org.groundswell.command.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAccumulator;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.reads.FilesTaken;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.notice.Notice;
import org.groundswell.domain.notice.NoticePolicy;
import org.groundswell.domain.notice.NoticeRun;
import org.groundswell.domain.notice.Rehearsal;
import org.groundswell.domain.notice.Watched;
import org.springframework.stereotype.Component;

/**
 * Brings the notices of a ledger up to its newest entry and to today. What a run knows is kept in memory and is made again from the
 * ledger where it is lost: the same notices come of it, and each is kept once.
 */
@Component
class NoticeKeeper {

    private final LedgerFacts facts;
    private final FilesTaken files;
    private final AggregateReader reader;
    private final NoticeStore store;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Map<LedgerId, Running> running = new ConcurrentHashMap<>();

    NoticeKeeper(
            LedgerFacts facts,
            FilesTaken files,
            AggregateReader reader,
            NoticeStore store,
            Catalogue catalogue,
            Clock clock) {
        this.facts = facts;
        this.files = files;
        this.reader = reader;
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** How far a ledger is read. */
    private static final class Running {

        private final NoticeRun run;
        private long entry;
        private long files;

        Running(NoticeRun run) {
            this.run = run;
        }
    }

    void bringUp(LedgerId ledger) {
        Running known = running.computeIfAbsent(ledger, id -> new Running(NoticeRun.of(id, catalogue.lifecycle())));
        synchronized (known) {
            try {
                advance(ledger, known);
            } catch (RuntimeException failure) {
                running.remove(ledger, known);
                throw failure;
            }
        }
    }

    /** Forgets what is known of all ledgers, as a process that was killed does. */
    void forget() {
        running.clear();
    }

    private void advance(LedgerId ledger, Running known) {
        long head = reader.newestEntry(ledger);
        List<Notice> notices = new ArrayList<>();
        long heardOf = files(ledger, known);
        if (heardOf < known.entry) {
            facts.read(ledger, heardOf, known.entry, fact -> notices.addAll(known.run.readForFiles(fact)));
        }
        facts.read(ledger, known.entry, head, fact -> notices.addAll(known.run.read(fact)));
        notices.addAll(known.run.until(today()));
        Watched from = store.watchedFrom(ledger);
        notices.removeIf(notice -> !from.tells(notice));
        if (!notices.isEmpty()) {
            store.keep(ledger, notices, clock.instant());
        }
        known.entry = head;
    }

    /** The first entry at which one of the files was taken that were not heard of before. */
    private long files(LedgerId ledger, Running known) {
        LongAccumulator first = new LongAccumulator(Math::min, Long.MAX_VALUE);
        known.files = files.after(ledger, known.files, file -> {
            known.run.took(file);
            first.accumulate(file.known());
        });
        return first.get();
    }

    /** What a policy would have led to in the weeks up to today; nothing is kept or sent. */
    Rehearsal rehearse(LedgerId ledger, NoticePolicy policy, int weeks) {
        LocalDate today = today();
        Rehearsal.Reader rehearsed =
                new Rehearsal.Reader(ledger, catalogue.lifecycle(), policy, today.minusWeeks(weeks));
        files.after(ledger, 0, rehearsed::took);
        facts.read(ledger, 0, reader.newestEntry(ledger), rehearsed::read);
        return rehearsed.until(today);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Circumstance.ZONE);
    }
}
