package org.groundswell.query.need;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.groundswell.domain.Circumstance;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.need.NeedSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What needs the caller in a programme: one question and one snapshot for all that a first page says. */
@RestController
@Tag(name = "Due things")
@RequestMapping("/api/v1/programmes/{p}/needs")
class NeedQueryController {

    private final List<NeedSource> sources;
    private final Clock clock;

    NeedQueryController(List<NeedSource> sources, Clock clock) {
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What needs the caller now",
            description =
                    "By what tells of it; what has a day is told a week ahead. Which day it is today does not depend"
                            + " on the moment asked about. Nothing for whoever sees no single site.")
    Answer<Map<String, Object>> needs(Reads reads) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Circumstance.ZONE);
        return reads.answer(reading -> {
            reading.membership().requireMember();
            return reading.membership().seesSitePages() ? told(reading, today) : Map.of();
        });
    }

    private Map<String, Object> told(Reading reading, LocalDate today) {
        Map<String, Object> told = new TreeMap<>();
        for (NeedSource source : sources) {
            Object needs = source.needs(reading, today);
            if (needs != null && told.put(source.name(), needs) != null) {
                throw new IllegalStateException("Two views tell of " + source.name());
            }
        }
        return told;
    }
}
