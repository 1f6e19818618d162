package org.groundswell.web.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.reading.RecordReading;
import org.groundswell.web.record.RecordViews.Cell;
import org.groundswell.web.record.RecordViews.Summary;
import org.groundswell.web.record.RecordViews.SummaryRow;
import org.jspecify.annotations.Nullable;

/** Planned and actual starts of waves, the earliest plan first, with the sites that are in each. */
final class WaveSummary {

    private static final String NAME = "records.summary.waves";

    private WaveSummary() {}

    /** @param sites how many are in each wave, by its name */
    static Summary of(PageModel page, RecordKind kind, List<RecordReading> plans, Map<String, Integer> sites) {
        List<SummaryRow> rows = plans.stream()
                .sorted(Comparator.comparing(WaveSummary::planned))
                .map(plan -> row(page, kind, plan, sites))
                .toList();
        long late = plans.stream()
                .filter(plan -> actual(plan) != null && days(plan) > 0)
                .count();
        return new Summary(
                page.text(NAME),
                page.text(NAME + ".told", rows.size(), late),
                Stream.of("planned", "actual", "moved", "sites")
                        .map(column -> page.text(NAME + "." + column))
                        .toList(),
                rows);
    }

    private static SummaryRow row(PageModel page, RecordKind kind, RecordReading plan, Map<String, Integer> sites) {
        String wave = String.valueOf(plan.values().get("wst-wave"));
        LocalDate actual = actual(plan);
        return new SummaryRow(
                wave,
                page.programmeLink("/records/" + kind.id() + "/" + plan.record()),
                Stream.of(
                                page.texts().date(planned(plan)),
                                actual == null
                                        ? page.text(NAME + ".not-yet")
                                        : page.texts().date(actual),
                                actual == null ? "–" : page.text(NAME + ".days", days(plan), Math.abs(days(plan))),
                                page.texts().number(sites.getOrDefault(wave, 0)))
                        .map(said -> new Cell(said, null))
                        .toList());
    }

    /** By how many days a wave started after its plan; before it where negative. */
    private static long days(RecordReading plan) {
        return ChronoUnit.DAYS.between(planned(plan), Objects.requireNonNull(actual(plan)));
    }

    private static LocalDate planned(RecordReading plan) {
        return LocalDate.parse(String.valueOf(plan.values().get("wst-planned")));
    }

    private static @Nullable LocalDate actual(RecordReading plan) {
        Object day = plan.values().get("wst-actual");
        return day == null ? null : LocalDate.parse(day.toString());
    }
}
