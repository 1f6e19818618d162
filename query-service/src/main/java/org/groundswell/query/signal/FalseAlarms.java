package org.groundswell.query.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How many closed cases turned out to be noise or data errors.
 *
 * @param by rule, measure or size
 */
record FalseAlarms(String by, List<Line> lines) {

    /**
     * @param key the rule, the measure's id, or the site's usual denominator: under-20, 20-99, 100-499, 500-and-more or none
     * @param name the measure's name; else the key
     * @param open not counted in any share
     */
    record Line(String key, String name, int open, int closed, int acted, int explained, int noise, int dataError) {

        /** From 0 to 1; 0 where none is closed. */
        @JsonProperty
        public double share() {
            return closed == 0 ? 0 : (double) (noise + dataError) / closed;
        }
    }
}
