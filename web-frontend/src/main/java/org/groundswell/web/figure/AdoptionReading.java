package org.groundswell.web.figure;

import java.time.LocalDate;
import java.util.List;

/**
 * How a programme's sites adopted over time, by wave.
 *
 * @param programme its name
 * @param months at whose ends sites were counted, by their first days, or other days; the same for each wave, in order
 */
public record AdoptionReading(String programme, List<LocalDate> months, List<Wave> waves) {

    public AdoptionReading {
        int count = months.size();
        if (waves.stream().anyMatch(wave -> wave.adopted().size() != count)) {
            throw new IllegalArgumentException("Each wave has a count for each month");
        }
        months = List.copyOf(months);
        waves = List.copyOf(waves);
    }

    /**
     * @param name such as wave 2, or the sites without one, as told to readers
     * @param sites enrolled in it
     * @param adopted how many of them had adopted by each month
     */
    public record Wave(String name, int sites, List<Integer> adopted) {

        public Wave {
            adopted = List.copyOf(adopted);
        }
    }
}
