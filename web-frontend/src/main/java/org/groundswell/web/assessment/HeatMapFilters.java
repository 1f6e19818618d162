package org.groundswell.web.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentence of selects above the heat map, with what is chosen in each. */
public record HeatMapFilters(
        List<Choice> regions,
        List<Choice> waves,
        List<Choice> stages,
        List<Choice> orders,
        @Nullable String search,
        boolean any,
        String clearUrl) {

    public record Choice(String value, String label, boolean chosen) {}
}
