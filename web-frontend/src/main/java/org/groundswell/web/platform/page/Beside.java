package org.groundswell.web.platform.page;

import org.jspecify.annotations.Nullable;

/**
 * What stands beside a page that its own controller knows nothing of.
 *
 * @param comparison what is different at another moment, where the address asks for it
 * @param replay the step of a replay that the page is shown at, where the address asks for one
 * @param discussion what people said about what the page shows, where that is something to be commented on
 * @param unread how many notices the caller has not read; absent where that is not known
 */
public record Beside(
        @Nullable Comparison comparison,
        @Nullable Replay replay,
        @Nullable Discussion discussion,
        @Nullable Integer unread) {

    static final Beside NOTHING = new Beside(null, null, null, null);

    Beside compared(Comparison found) {
        return new Beside(found, replay, discussion, unread);
    }

    Beside replayed(Replay step) {
        return new Beside(comparison, step, discussion, unread);
    }

    Beside discussed(Discussion said) {
        return new Beside(comparison, replay, said, unread);
    }

    Beside unread(@Nullable Integer count) {
        return new Beside(comparison, replay, discussion, count);
    }
}
