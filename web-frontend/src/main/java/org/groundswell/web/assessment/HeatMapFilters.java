package org.groundswell.web.assessment;

import java.util.List;
import org.groundswell.web.platform.form.Option;

/**
 * The sentence of selects above the heat map.
 *
 * @param lenses by which membership sites are shown
 * @param any whether anything is chosen
 */
public record HeatMapFilters(
        List<Option> regions,
        List<Option> waves,
        List<Option> stages,
        List<Option> groups,
        String groupsUrl,
        List<Option> lenses,
        List<Option> orders,
        boolean any,
        String clearUrl) {}
