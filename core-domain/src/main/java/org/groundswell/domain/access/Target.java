package org.groundswell.domain.access;

import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What an action is asked of. */
public sealed interface Target {

    /** The whole installation, beyond any programme. */
    record Installation() implements Target {}

    /** A programme as a whole. */
    record Programme() implements Target {}

    /** One site, as it is grouped now. */
    record Site(SiteCode code, @Nullable String region) implements Target {}

    Target INSTALLATION = new Installation();
    Target PROGRAMME = new Programme();

    static Target site(SiteCode code, @Nullable String region) {
        return new Site(code, region);
    }
}
