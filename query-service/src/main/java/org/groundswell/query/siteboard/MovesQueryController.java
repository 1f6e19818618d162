package org.groundswell.query.siteboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.groundswell.domain.Circumstance;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.AsAt;
import org.groundswell.query.platform.asat.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What has moved among the sites of a programme. */
@RestController
@Tag(name = "Sites")
@RequestMapping("/api/v1/programmes/{p}/moves")
class MovesQueryController {

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Moves of sites recorded since a day, the newest first",
            description =
                    "Forward, back, or into a side state and out of it; enrolling is no move. Without a day, those of"
                            + " the week before the newest entry.")
    Answer<List<SiteBoardRow.Moved>> moves(Reads reads, @RequestParam @Nullable String since) {
        RequestFaults faults = new RequestFaults();
        LocalDate day = faults.date("since", since);
        faults.refuseIfAny();
        return reads.answer(reading -> {
            reading.membership().requireMember();
            reading.membership().requireSitePages();
            return new SiteBoardStore(reading)
                    .movedSince(
                            day == null
                                    ? weekBefore(reading.asAt())
                                    : day.atStartOfDay(Circumstance.ZONE).toInstant());
        });
    }

    /** By the second clock before the day, where that is earlier: what happened by then was recorded about then. */
    private static Instant weekBefore(AsAt moment) {
        Instant newest = moment.recordedAt();
        if (newest == null) {
            return Instant.EPOCH;
        }
        LocalDate day = moment.happenedBy();
        Instant end = day == null
                ? newest
                : day.plusDays(1).atStartOfDay(Circumstance.ZONE).toInstant();
        return (end.isBefore(newest) ? end : newest).minus(7, ChronoUnit.DAYS);
    }
}
