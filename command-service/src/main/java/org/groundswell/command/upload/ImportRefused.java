package org.groundswell.command.upload;

import java.util.List;
import org.groundswell.domain.table.RowError;

/** A file was not taken in, because rows are at fault and all were to be refused, or because there was nothing to take. */
public final class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object report;
    private final transient List<RowError> errors;

    public ImportRefused(Object report, List<RowError> errors, int errorsTotal) {
        super(
                errorsTotal == 0
                        ? "Nothing was imported: the file holds no row that could be taken in."
                        : "Nothing was imported: %,d faults were found. Correct the file, or choose to keep the good rows."
                                .formatted(errorsTotal),
                null,
                false,
                false);
        this.report = report;
        this.errors = errors;
    }

    public Object report() {
        return report;
    }

    public List<RowError> errors() {
        return errors;
    }
}
