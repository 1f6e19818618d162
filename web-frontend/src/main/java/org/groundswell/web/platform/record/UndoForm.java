package org.groundswell.web.platform.record;

import java.util.List;

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

    /**
     * @param judged whether the rules accept it as it was filled in, so that it can be recorded
     * @param wordsChecked whether its author was warned of the words and meant them
     */
    public record Page(UndoForm form, boolean judged, boolean wordsChecked) {}
}
