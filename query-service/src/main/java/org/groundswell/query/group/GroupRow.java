package org.groundswell.query.group;

import java.util.List;
import org.groundswell.query.platform.fold.SiteBrief;

/**
 * A saved group of sites.
 *
 * @param owner who made it, and alone may change it
 * @param shared whether every member of the programme sees it
 * @param version as commands expect it
 * @param size how many sites it has
 * @param sites those of them that the reader may see, by name
 */
record GroupRow(
        String group, String name, String owner, boolean shared, long version, int size, List<SiteBrief> sites) {}
