package org.groundswell.domain.access;

import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person is in a programme.
 *
 * @param region given for a regional lead only
 * @param site given for a site team only
 */
public record Grant(
        Role role, @Nullable String region, @Nullable SiteCode site) {}
