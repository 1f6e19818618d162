package org.groundswell.command.platform.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledgers and their entries as stored. For services with the role {@code feed-reader} only. */
@RestController
@RequestMapping("/api/v1/ledgers")
@Tag(name = "Feed")
class FeedController {

    private static final int MOST = 50_000;
    private static final int BUFFER = 1 << 16;

    private final LedgerFeed feed;

    FeedController(LedgerFeed feed) {
        this.feed = feed;
    }

    @GetMapping
    @Operation(summary = "Every ledger and its newest entry")
    List<LedgerFeed.Head> ledgers() {
        return feed.heads();
    }

    @GetMapping(path = "/{ledger}/entries", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(
            summary = "A ledger's entries, one JSON object a line",
            description = "Dense from after + 1. The payload is the stored bytes.")
    void entries(
            @PathVariable String ledger,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "5000") int limit,
            HttpServletResponse response)
            throws IOException {
        if (after < 0) {
            throw Refusal.invalid("OUT_OF_RANGE", "after", "Entries start at 1: after is 0 or more.")
                    .asException();
        }
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("OUT_OF_RANGE", "limit", "limit is 1 to " + MOST + ".")
                    .asException();
        }
        if (!LedgerId.isValid(ledger) || !feed.exists(new LedgerId(ledger))) {
            throw Refusal.notFound("There is no such ledger.").asException();
        }
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream into = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        feed.stream(new LedgerId(ledger), after, limit, line -> line.writeTo(into));
        into.flush();
    }
}
