package org.groundswell.domain.assessment;

import java.time.LocalDate;
import org.groundswell.domain.instrument.Rated;

/** What a round is, as far as its rules need to know. */
public sealed interface RoundState {

    record NotOpened() implements RoundState {}

    /**
     * @param instrument the version that it is rated by
     * @param closed by somebody; the day it was to close on passes without closing it
     */
    record Opened(String round, Rated instrument, String title, LocalDate opensOn, LocalDate closesOn, boolean closed)
            implements RoundState {

        Opened closed(boolean nowClosed, LocalDate newClosesOn) {
            return new Opened(round, instrument, title, opensOn, newClosesOn, nowClosed);
        }
    }
}
