package org.groundswell.web.signal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;

/** A signal case as the query service tells it. */
public record SignalReading(
        String signalCase,
        String measure,
        String measureName,
        String kind,
        @Nullable String unit,
        SiteReading site,
        String rule,
        String signal,
        YearMonth firstMonth,
        YearMonth lastMonth,
        int points,
        double value,
        double centre,
        @Nullable Double lower,
        @Nullable Double upper,
        String owner,
        Instant openedAt,
        long openedEntry,
        boolean vanished,
        @Nullable String outcome,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String words) {

    public boolean open() {
        return outcome == null;
    }

    /** A page of the list. */
    public record Page(int total, List<SignalReading> items) {}

    /** One case with what happened to it, oldest first. */
    public record Detail(@JsonUnwrapped SignalReading signal, long version, List<Note> history) {}

    /** @param kind opened, continued, vanished, returned, reassigned, commented, closed or reopened */
    public record Note(
            long entry,
            String kind,
            String by,
            Instant at,
            @Nullable String words,
            @Nullable String owner,
            @Nullable YearMonth lastMonth) {}

    /** How many closed cases were false alarms. */
    public record FalseAlarms(String by, List<Line> lines) {

        public record Line(
                String key,
                String name,
                int open,
                int closed,
                int acted,
                int explained,
                int noise,
                int dataError,
                double share) {}
    }
}
