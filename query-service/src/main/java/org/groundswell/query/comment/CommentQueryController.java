package org.groundswell.query.comment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.groundswell.query.platform.answer.Etag;
import org.groundswell.query.platform.answer.Missing;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Comments on a thing, and one of them. */
@RestController
@Tag(name = "Comments")
@RequestMapping("/api/v1/programmes/{p}/comments")
class CommentQueryController {

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The newest 200 comments on a thing, the oldest first; none on what the caller may not see")
    Answer<CommentRow.Page> comments(
            Reads reads,
            @Parameter(description = "The kind of thing, such as decision, site, signal or entry")
                    @RequestParam
                    @Nullable
                    String on,
            @Parameter(description = "Which of them, as the history names it") @RequestParam @Nullable String of) {
        RequestFaults faults = new RequestFaults();
        String kind = given(faults, "on", on, "Say on what kind of thing, such as on=decision.");
        String reference = given(faults, "of", of, "Say on which of them, such as of=d-1.");
        faults.refuseIfAny();
        return reads.answer(reading -> {
            admit(reading);
            return new CommentStore(reading).about(kind, reference);
        });
    }

    @GetMapping(path = "/{comment}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One comment")
    ResponseEntity<Answer<CommentRow>> comment(Reads reads, @PathVariable String comment) {
        Answer<CommentRow> answer = reads.answer(reading -> {
            admit(reading);
            return new CommentStore(reading).comment(comment).orElseThrow(() -> Missing.comment(comment));
        });
        return Etag.of(answer.data().version(), answer);
    }

    private static void admit(Reading reading) {
        reading.membership().requireMember();
        reading.membership().requireSitePages();
    }

    private static String given(RequestFaults faults, String field, @Nullable String value, String message) {
        String given = RequestFaults.filter(value);
        if (given == null) {
            faults.add(field, field.equals("on") ? "ON_REQUIRED" : "OF_REQUIRED", message);
        }
        return Objects.requireNonNullElse(given, "");
    }
}
