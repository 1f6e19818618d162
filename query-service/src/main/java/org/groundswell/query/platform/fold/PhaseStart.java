package org.groundswell.query.platform.fold;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.jspecify.annotations.Nullable;

/**
 * The first month of a phase of a series' chart, by a recalculation in force.
 *
 * @param baselinePoints how many of its first points give the limits, or nothing for all
 */
public record PhaseStart(YearMonth from, @Nullable Integer baselinePoints) {

    /** What is in force for a series, of a table of {@link LimitsRows}. */
    public static List<PhaseStart> inForce(ViewTable recalculations, String measure, String site, ViewWriter view) {
        return view.list(recalculations, measure, site).stream()
                .filter(row -> row.text("standing").equals(LimitsRows.APPROVED))
                .map(PhaseStart::of)
                .sorted(Comparator.comparing(PhaseStart::from))
                .toList();
    }

    private static PhaseStart of(Row row) {
        return new PhaseStart(YearMonth.parse(row.text("from_month")), row.integerOrNull("baseline_points"));
    }

    /** Phases as one word each, such as {@code 2026-03} or {@code 2026-03/12}; nothing where there are none. */
    public static @Nullable String write(List<PhaseStart> phases) {
        return phases.isEmpty()
                ? null
                : phases.stream()
                        .map(phase -> phase.baselinePoints() == null
                                ? phase.from().toString()
                                : phase.from() + "/" + phase.baselinePoints())
                        .collect(Collectors.joining(" "));
    }

    public static List<PhaseStart> read(@Nullable String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split(" "))
                        .map(word -> word.split("/"))
                        .map(parts -> new PhaseStart(
                                YearMonth.parse(parts[0]), parts.length == 1 ? null : Integer.valueOf(parts[1])))
                        .toList();
    }

    /** The baselines of those phases that have one, by the phase's first day. */
    public static Map<LocalDate, Integer> baselines(List<PhaseStart> phases) {
        return phases.stream()
                .filter(phase -> phase.baselinePoints() != null)
                .collect(Collectors.toMap(
                        phase -> phase.from().atDay(1), phase -> Objects.requireNonNull(phase.baselinePoints())));
    }
}
