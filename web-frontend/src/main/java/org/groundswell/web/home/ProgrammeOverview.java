package org.groundswell.web.home;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** As much of a programme as the start page needs. */
record ProgrammeOverview(int sites, List<Round> rounds, List<Measure> measures) {

    /** A dated invitation to assess. */
    record Round(
            String round,
            String title,
            @Nullable LocalDate closesOn,
            String status,
            int sites,
            int started,
            int agreed) {

        boolean isOpen() {
            return status.equals("open");
        }
    }

    /** @param sites how many send it */
    record Measure(String measure, String name, int sites) {}

    /** One site's figures of a measure. */
    record Series(List<Point> points) {

        record Point(YearMonth period) {}

        Series {
            points = points == null ? List.of() : points;
        }

        @Nullable
        YearMonth latest() {
            return points.stream()
                    .map(Point::period)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    /** One site's assessment in a round. */
    record Assessment(String status, List<Object> mine, List<Flag> flags) {

        record Flag(String state) {}

        Assessment {
            mine = mine == null ? List.of() : mine;
            flags = flags == null ? List.of() : flags;
        }

        long openFlags() {
            return flags.stream().filter(flag -> flag.state().equals("open")).count();
        }
    }

    ProgrammeOverview {
        rounds = rounds == null ? List.of() : rounds;
        measures = measures == null ? List.of() : measures;
    }

    List<Round> openRounds() {
        return rounds.stream().filter(Round::isOpen).toList();
    }
}
