package org.groundswell.web.transfer;

import org.jspecify.annotations.Nullable;

/**
 * One programme before it is exported.
 *
 * @param name its name, or its id where that is not known
 * @param transferKey made up for this showing and kept nowhere
 * @param key public, of the log, which whoever imports it must know; null where nothing is signed
 */
public record ExportView(
        String programme,
        String name,
        long entries,
        String transferKey,
        @Nullable String key) {}
