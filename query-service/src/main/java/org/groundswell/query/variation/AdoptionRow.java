package org.groundswell.query.variation;

import java.util.List;

/**
 * How many sites stood at a stage or beyond it at the end of each month, by the wave they belong to at the moment asked about.
 *
 * @param stage the one asked about
 * @param months as {@code 2026-03}, in order
 * @param waves in order; sites without a wave under an empty word
 */
record AdoptionRow(String stage, List<String> months, List<Wave> waves, Wave all) {

    /**
     * @param sites how many the wave has, those that declined or withdrew included
     * @param reached how many stood there, by month
     */
    record Wave(String wave, int sites, List<Integer> reached) {}
}
