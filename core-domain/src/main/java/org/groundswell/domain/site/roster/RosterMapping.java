package org.groundswell.domain.site.roster;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which columns of a list of sites mean what, as a person chose. Only the code must be there. */
public record RosterMapping(
        String code,
        @Nullable String name,
        @Nullable String region,
        @Nullable String wave) {

    List<String> columns() {
        return Stream.of(code, name, region, wave).filter(Objects::nonNull).toList();
    }
}
