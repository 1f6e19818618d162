package org.groundswell.query.record;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reads;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is kept of each kind of record. */
@RestController
@Tag(name = "Records")
@RequestMapping("/api/v1/programmes/{p}/records")
class RecordCountsController {

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "How many records of each kind stand, and the newest",
            description = "Of those that the caller may see. A kind of which nothing was ever kept is left out.")
    Answer<List<RecordRow.Count>> counts(Reads reads) {
        return reads.answer(reading -> {
            reading.membership().requireMember();
            reading.membership().requireSitePages();
            return new RecordStore(reading).counts();
        });
    }
}
