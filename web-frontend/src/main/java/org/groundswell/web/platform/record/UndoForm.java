package org.groundswell.web.platform.record;

import java.util.List;
import org.groundswell.web.client.Previewed;
import org.jspecify.annotations.Nullable;

/**
 * What undoing something would lead to, and the form that asks why.
 *
 * @param lead what is undone
 * @param lines how the thing reads again
 * @param follows what else would change, a sentence each
 * @param send the button that records it
 * @param action where the form is sent
 */
public record UndoForm(
        String title,
        String lead,
        List<RecordLine> lines,
        List<String> follows,
        String reason,
        String send,
        String action,
        String back) {

    /** @param previewed what would be recorded; nothing until the rules accepted it as it was filled in */
    public record Page(UndoForm form, @Nullable Previewed previewed) {}
}
