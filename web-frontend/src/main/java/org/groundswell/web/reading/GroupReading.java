package org.groundswell.web.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A saved group of sites.
 *
 * @param owner who made it, and alone may change it
 * @param size how many sites it has
 * @param sites those of them that the reader may see
 */
public record GroupReading(
        String group, String name, String owner, boolean shared, long version, int size, List<Site> sites) {

    public GroupReading {
        sites = Lists.of(sites);
    }

    /** A site of it, as it is grouped at the moment asked about. */
    public record Site(
            String code,
            String name,
            @Nullable String region,
            @Nullable String wave) {}
}
