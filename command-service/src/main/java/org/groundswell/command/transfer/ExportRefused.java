package org.groundswell.command.transfer;

import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.error.RejectedException;

/** What is wrong with a file, or with what was said beside it. */
final class ExportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Each is a stable code. */
    enum Reason {
        /** It is no export, or a line is not in its form. */
        FILE_UNREADABLE("file"),
        /** It ends before its end. */
        FILE_CUT_OFF("file"),
        /** Something is not as it was signed. */
        FILE_ALTERED("file"),
        /** Something stands in another's place. */
        FILE_OUT_OF_ORDER("file"),
        /** An entry is of another ledger. */
        OTHER_LEDGER("file"),
        /** This version does not know a type of event, or its revision. */
        UNKNOWN_EVENT("file"),
        /** It was signed by another key than the one given. */
        OTHER_KEY("key"),
        /** The transfer key does not open it. */
        OTHER_TRANSFER_KEY("transferKey");

        private final String field;

        Reason(String field) {
            this.field = field;
        }
    }

    ExportRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    ExportRefused(Reason reason, String message, Exception cause) {
        super(message, cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    RejectedException asRejection() {
        return Refusal.invalid(reason.name(), reason.field, String.valueOf(getMessage()))
                .asException();
    }
}
