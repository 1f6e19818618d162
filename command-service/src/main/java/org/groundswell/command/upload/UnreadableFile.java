package org.groundswell.command.upload;

/** A file that cannot be read as a table of rows; the message says what to do about it. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public UnreadableFile(Reason reason, String whatToDo) {
        super(whatToDo);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why, with the HTTP status that says so. */
    public enum Reason {
        EMPTY_FILE(400),
        NO_ROWS(400),
        DAMAGED_FILE(400),
        TOO_MANY_ROWS(413),
        FILE_TOO_LARGE(413),
        SUSPICIOUS_FILE(413),
        LEGACY_SPREADSHEET(415),
        NOT_A_TABLE(415);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
