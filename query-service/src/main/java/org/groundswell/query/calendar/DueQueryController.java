package org.groundswell.query.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.groundswell.domain.calendar.DueKind;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.due.Due;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is due of the caller in a programme. */
@RestController
@Tag(name = "Due things")
@RequestMapping("/api/v1/programmes/{p}/due")
class DueQueryController {

    /** What is due on a day that far ahead is nobody's business yet. */
    private static final int MOST_DAYS = 400;

    private final Dues dues;

    DueQueryController(Dues dues) {
        this.dues = dues;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What is due of the caller and not done, the oldest first",
            description =
                    "Due by a day, today where none is given; of some kinds, with commas between, or of all. Which"
                            + " day it is today does not depend on the moment asked about. Nothing for whoever sees no single site.")
    Answer<List<Due>> due(Reads reads, @RequestParam @Nullable String by, @RequestParam @Nullable String kinds) {
        RequestFaults faults = new RequestFaults();
        LocalDate today = dues.today();
        LocalDate day = faults.parsed(
                "by",
                by,
                "Give by as a date from today to %d days ahead, such as %s.".formatted(MOST_DAYS, today),
                typed -> within(today, LocalDate.parse(typed)));
        Set<DueKind> asked = faults.parsed(
                "kinds",
                kinds,
                "Give kinds as some of " + String.join(", ", DueKind.words()) + ".",
                DueQueryController::kinds);
        faults.refuseIfAny();
        return reads.answer(reading -> {
            reading.membership().requireMember();
            return dues.of(reading, asked == null ? EnumSet.allOf(DueKind.class) : asked, day == null ? today : day);
        });
    }

    private static LocalDate within(LocalDate today, LocalDate day) {
        if (day.isBefore(today) || day.isAfter(today.plusDays(MOST_DAYS))) {
            throw new IllegalArgumentException("out of bounds");
        }
        return day;
    }

    private static Set<DueKind> kinds(String typed) {
        Set<DueKind> kinds = EnumSet.noneOf(DueKind.class);
        Arrays.stream(typed.split(",")).map(String::strip).map(DueKind::of).forEach(kinds::add);
        return kinds;
    }
}
