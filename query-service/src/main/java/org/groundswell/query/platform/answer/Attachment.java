package org.groundswell.query.platform.answer;

import org.groundswell.query.platform.asat.AsAt;
import org.springframework.http.ContentDisposition;

/** Names files after what they are of, their ledger, their entry and, where they were read by it, the second clock. */
final class Attachment {

    private Attachment() {}

    /** @return a content disposition */
    static String named(String what, AsAt asAt, String ending) {
        String happened = asAt.happenedBy() == null ? "" : "-happened-by-" + asAt.happenedBy();
        return ContentDisposition.attachment()
                .filename("%s-%s-entry-%d%s.%s".formatted(what, asAt.ledger(), asAt.entry(), happened, ending))
                .build()
                .toString();
    }
}
