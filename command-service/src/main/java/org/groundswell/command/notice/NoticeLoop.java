package org.groundswell.command.notice;

import java.time.Clock;
import java.time.Duration;
import org.groundswell.command.platform.time.Sweeping;
import org.groundswell.domain.ledger.LedgerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Looks, in one thread, at whether a day has begun, and sends what is to be sent. What fails waits for the next time. */
@Component
@ConditionalOnProperty("groundswell.notices.enabled")
class NoticeLoop extends Sweeping {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeLoop.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final NoticeStore store;
    private final NoticeKeeper keeper;
    private final Mails mails;
    private final Clock clock;

    NoticeLoop(NoticeStore store, NoticeKeeper keeper, Mails mails, Clock clock, NoticeSettings settings) {
        super("notices", settings.sweep(), PATIENCE);
        this.store = store;
        this.keeper = keeper;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    protected void sweep() {
        try {
            for (LedgerId ledger : store.watched()) {
                keeper.bringUp(ledger);
            }
            mails.make(clock.instant());
            mails.send(clock.instant());
        } catch (RuntimeException failed) {
            LOG.warn("Notices wait; commands are not affected", failed);
        }
    }
}
