package org.groundswell.web.platform.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a replay, shown above the screen as it was then.
 *
 * @param error why nothing can be replayed; then there is nothing else
 * @param place which step of how many
 * @param only which entries are walked through, in words; empty where all are
 * @param step the entry itself; absent before the first that matches
 * @param playUrl plays on by itself; absent at the last step and while playing
 * @param pauseUrl absent unless playing
 * @param keepUrl keeps to this screen, or lets each step choose its own again
 * @param screens other pages that this step concerns
 * @param noteUrl where a finding about this step is noted; absent for who may not
 */
public record Replay(
        @Nullable String error,
        String place,
        String only,
        @Nullable Step step,
        @Nullable String previousUrl,
        @Nullable String nextUrl,
        @Nullable String playUrl,
        @Nullable String pauseUrl,
        boolean keeping,
        String keepUrl,
        List<Screen> screens,
        @Nullable String noteUrl,
        String historyUrl,
        String endUrl) {

    public Replay {
        screens = List.copyOf(screens);
    }

    /** @param why the reason given; absent where none was */
    public record Step(
            long entry,
            String when,
            String who,
            String what,
            @Nullable String why,
            String url) {}

    public record Screen(String label, String url) {}

    public static Replay refused(String error, String endUrl) {
        return new Replay(error, "", "", null, null, null, null, null, false, endUrl, List.of(), null, endUrl, endUrl);
    }
}
