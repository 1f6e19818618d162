package org.groundswell.query.measure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.Objects;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.query.platform.answer.Missing;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which sites have sent their figures of a month, and which are late. */
@RestController
@Tag(name = "Measures")
@RequestMapping("/api/v1/programmes/{p}/measures/{m}/returns")
class ReturnsQueryController {

    private final Lifecycle lifecycle;

    ReturnsQueryController(Catalogue catalogue) {
        this.lifecycle = catalogue.lifecycle();
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Figures of a month that are due, in and late",
            description = "Due of every site that gathers its baseline or is further on, and is neither paused nor has"
                    + " left. In is a figure, and the word that there is none to give; a month told to be missing is late. Without a"
                    + " month, the newest that any site has sent.")
    Answer<ReturnsRow> returns(Reads reads, @PathVariable String m, @RequestParam @Nullable String month) {
        RequestFaults faults = new RequestFaults();
        YearMonth asked = faults.month("month", month);
        faults.refuseIfAny();
        return reads.answer(reading -> {
            reading.membership().requireMember();
            reading.membership().requireSitePages();
            MeasureBrief measure = new MeasureStore(reading).measure(m).orElseThrow(() -> Missing.measure(m));
            return new ReturnsStore(reading, lifecycle).of(measure, asked == null ? newest(measure, faults) : asked);
        });
    }

    private static YearMonth newest(MeasureBrief measure, RequestFaults faults) {
        YearMonth newest = measure.lastPeriod();
        if (newest == null) {
            faults.add("month", "MONTH_MISSING", "Give month as a month, such as 2026-03; no figures say which.");
        }
        faults.refuseIfAny();
        return Objects.requireNonNull(newest);
    }
}
