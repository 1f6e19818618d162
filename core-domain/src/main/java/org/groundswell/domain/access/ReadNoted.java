package org.groundswell.domain.access;

import org.jspecify.annotations.Nullable;

/**
 * A line that one side has noted and the other is to keep.
 *
 * @param known of a file that was taken, the newest entry there was then; nothing for what an auditor read
 */
public record ReadNoted(HistoryRead read, @Nullable Long known) {

    public static ReadNoted of(FileTaken file) {
        return new ReadNoted(file.read(), file.known());
    }
}
