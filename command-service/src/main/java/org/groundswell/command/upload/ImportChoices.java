package org.groundswell.command.upload;

import java.util.List;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.domain.table.OnError;

/** The words that every import request uses alike. */
public final class ImportChoices {

    private ImportChoices() {}

    /** @throws org.groundswell.command.platform.error.RejectedException for another word */
    public static OnError onError(String word) {
        return OnError.of(word)
                .orElseThrow(() -> notOneOf("onError", OnError.words()).asException());
    }

    public static Refusal notOneOf(String field, List<String> words) {
        return Refusal.invalid("NOT_ONE_OF", field, "Choose one of: " + String.join(", ", words) + ".");
    }
}
