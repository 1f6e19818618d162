package org.groundswell.web.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the mails of notices stand on the command side.
 *
 * @param configured whether there is a server to send by
 * @param unsent those that wait, were refused or have lapsed, the oldest first
 */
public record MailReport(boolean configured, Standing mails, List<Unsent> unsent) {

    public record Standing(long waiting, @Nullable Instant oldest, long sent, long refused, long lapsed) {}

    /** @param kind at-once, daily or weekly */
    public record Unsent(
            String mail,
            String kind,
            String state,
            int notices,
            int attempts,
            Instant madeAt,
            @Nullable String error) {}

    public MailReport {
        unsent = unsent == null ? List.of() : unsent;
    }
}
