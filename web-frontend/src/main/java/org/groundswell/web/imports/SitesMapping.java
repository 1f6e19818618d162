package org.groundswell.web.imports;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which column holds what of a site, as the order carries it. */
record SitesMapping(
        @Nullable String code,
        @Nullable String name,
        @Nullable String region,
        @Nullable String wave) {

    /** The body of preview and commit. */
    record Request(
            String upload,
            SitesMapping columns,
            String onError,
            @Nullable String replacing) {}

    static SitesMapping of(Function<String, @Nullable String> chosen) {
        return new SitesMapping(
                chosen.apply("code"), chosen.apply("name"), chosen.apply("region"), chosen.apply("wave"));
    }
}
