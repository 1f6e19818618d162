package org.groundswell.web.access;

import org.jspecify.annotations.Nullable;

/**
 * Whose access is to be taken away.
 *
 * @param where the region or site it is for; null for the whole programme
 * @param self whether it is the reader's own
 */
public record RevokeView(String name, String role, @Nullable String where, boolean self) {}
