package org.groundswell.command.transfer;

import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.form.Form;

/** What callers send about moving programmes. */
final class TransferForms {

    private TransferForms() {}

    /**
     * @param programme which
     * @param transferKey base64 of 32 random bytes, which the importing administrator will be asked for
     */
    record ExportForm(String programme, String transferKey) implements Form {}

    static Refusal notATransferKey() {
        return Refusal.invalid(
                "NOT_A_TRANSFER_KEY", "transferKey", "A transfer key is 32 random bytes as base64: 44 characters.");
    }
}
