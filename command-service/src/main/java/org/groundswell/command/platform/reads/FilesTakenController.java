package org.groundswell.command.platform.reads;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.form.Form;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which files of a programme were taken: a person's own, and everybody's for managers, auditors and administrators. */
@RestController
@RequestMapping("/api/v1/programmes/{programme}/files-taken")
@Tag(name = "Files")
class FilesTakenController {

    private final FilesTaken files;
    private final ReadLines lines;
    private final Gate gate;

    FilesTakenController(FilesTaken files, ReadLines lines, Gate gate) {
        this.files = files;
        this.lines = lines;
        this.gate = gate;
    }

    /**
     * @param total how many there are at the moment asked for
     * @param broken the number of a line that does not follow from the one before it; nothing where all shown do
     * @param seen up to which entry the caller has seen what of their own files reads otherwise
     */
    record Page(long total, @Nullable Long broken, long seen, List<Item> items) {}

    /**
     * @param number of the line in the log of readings
     * @param address that makes the file again
     * @param entry that the file is of
     * @param known the newest entry there was when it was taken
     */
    record Item(long number, Instant takenAt, String person, String address, long entry, long known) {}

    /** @param until the entry up to which it was seen */
    record SeenForm(@Nullable BigDecimal until) implements Form {}

    /** @param seen up to which entry */
    record Seen(long seen) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The files that the caller took, the latest first",
            description = "One line a file and hour, with the address that makes the same file again.")
    Page own(
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(defaultValue = "25") int size,
            Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.READ_PROGRAMME, caller);
        return page(ledger, Which.OWN_FILES, new Part(before, until, size), caller);
    }

    @GetMapping(path = "/all", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The files that anybody took, the latest first",
            description = "One line a person, file and hour. Each hashes the one before it; those shown are checked.")
    Page all(
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(defaultValue = "25") int size,
            Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.READ_ACCESS, caller);
        return page(ledger, Which.FILES, new Part(before, until, size), caller);
    }

    @PostMapping("/seen")
    @Operation(
            summary = "Say that what of the caller's files reads otherwise was seen",
            description = "Up to an entry; what is told anew afterwards is news again.")
    Seen see(@PathVariable String programme, @RequestBody SeenForm form, Caller caller) {
        LedgerId ledger = gate.programme(programme, Action.READ_PROGRAMME, caller);
        BigDecimal until = form.until();
        if (until == null
                || until.signum() < 0
                || until.stripTrailingZeros().scale() > 0
                || until.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw Refusal.invalid("UNTIL_INVALID", "until", "Give until as the number of an entry, such as 120.")
                    .asException();
        }
        files.see(ledger, caller.person(), until.longValue());
        return new Seen(files.seen(ledger, caller.person()));
    }

    private Page page(LedgerId ledger, Which which, Part part, Caller caller) {
        ReadLines.Page found = lines.page(ledger, which, caller.person(), part);
        return new Page(
                found.total(),
                found.broken(),
                files.seen(ledger, caller.person()),
                found.lines().stream().map(FilesTakenController::item).toList());
    }

    private static Item item(ReadLines.Line line) {
        return new Item(
                line.number(),
                line.read().at(),
                line.read().person().value(),
                line.read().address(),
                line.read().entry(),
                line.known());
    }
}
