package org.groundswell.command.platform.reads;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.reads.ReadLines.Part;
import org.groundswell.command.platform.reads.ReadLines.Which;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who read the history; for managers, administrators and auditors. */
@RestController
@RequestMapping("/api/v1/programmes/{programme}/history-reads")
@Tag(name = "Proof")
class HistoryReadsController {

    private final ReadLines lines;
    private final Gate gate;

    HistoryReadsController(ReadLines lines, Gate gate) {
        this.lines = lines;
        this.gate = gate;
    }

    /**
     * @param total how many lines there are at the moment asked for
     * @param broken the number of a line that does not follow from the one before it; nothing where all shown do
     */
    record Page(long total, @Nullable Long broken, List<Item> items) {}

    /**
     * @param entry the last entry that was read; 0 where the address says itself which
     * @param hash hexadecimal
     */
    record Item(long number, Instant readAt, String person, String address, long entry, String hash) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What auditors read of the history, the latest first",
            description =
                    "One line a person, address, entry and hour. Each hashes the one before it; those shown are checked.")
    Page reads(
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(defaultValue = "100") int size,
            Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.READ_ACCESS, caller);
        ReadLines.Page found = lines.page(ledger, Which.READINGS, caller.person(), new Part(before, until, size));
        return new Page(
                found.total(),
                found.broken(),
                found.lines().stream().map(HistoryReadsController::item).toList());
    }

    private static Item item(ReadLines.Line line) {
        return new Item(
                line.number(),
                line.read().at(),
                line.read().person().value(),
                line.read().address(),
                line.read().entry(),
                line.hash().hex());
    }
}
