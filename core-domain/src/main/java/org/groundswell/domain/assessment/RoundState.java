package org.groundswell.domain.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a round is, as far as its rules need to know. */
public sealed interface RoundState {

    record NotOpened() implements RoundState {}

    /** @param closed by somebody; the day it was to close on passes without closing it */
    record Opened(
            String round,
            String instrumentId,
            String instrumentVersion,
            @Nullable String wording,
            String title,
            LocalDate opensOn,
            LocalDate closesOn,
            boolean closed)
            implements RoundState {

        Opened closed(boolean nowClosed, LocalDate newClosesOn) {
            return new Opened(round, instrumentId, instrumentVersion, wording, title, opensOn, newClosesOn, nowClosed);
        }
    }
}
