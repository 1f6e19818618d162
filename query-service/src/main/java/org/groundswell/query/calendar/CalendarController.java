package org.groundswell.query.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.groundswell.domain.calendar.CalendarSecret;
import org.groundswell.query.platform.error.ProblemException;
import org.groundswell.query.platform.intake.LedgerFeed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The one question that is answered without a token: what is due of the person whose calendar's secret is brought. */
@RestController
@Tag(name = "Due things")
class CalendarController {

    static final String SECRET = "Groundswell-Calendar";

    private final LedgerFeed commandSide;
    private final CalendarReads reads;

    CalendarController(LedgerFeed commandSide, CalendarReads reads) {
        this.commandSide = commandSide;
        this.reads = reads;
    }

    /** @param programmes by name */
    record Calendar(List<CalendarReads.Programme> programmes) {}

    @GetMapping(path = "/api/v1/calendar", produces = MediaType.APPLICATION_JSON_VALUE)
    @SecurityRequirements
    @Operation(
            summary = "What is due of a person over all their programmes",
            description =
                    "For calendar programs, which cannot sign in: the secret of the person's calendar is brought in the header"
                            + " Groundswell-Calendar. A secret that is unknown or withdrawn is not found, as is none.")
    ResponseEntity<Calendar> calendar(@RequestHeader(name = SECRET, required = false) @Nullable String secret) {
        if (secret == null || CalendarSecret.parse(secret).isEmpty()) {
            throw ProblemException.notFound("calendar");
        }
        LedgerFeed.CalendarReader reader = whose(secret).orElseThrow(() -> ProblemException.notFound("calendar"));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Calendar(reads.of(reader)));
    }

    private Optional<LedgerFeed.CalendarReader> whose(String secret) {
        try {
            return commandSide.calendarReader(secret);
        } catch (LedgerFeed.FeedUnavailableException silent) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "CALENDAR_UNKNOWN",
                    "Whose calendar this is cannot be told at the moment. Try again shortly.");
        }
    }
}
