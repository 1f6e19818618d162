package org.groundswell.command.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.proof.SealStore.Signed;
import org.groundswell.command.proof.StoredEntries.Stored;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.Pack;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people take with them to check elsewhere: an entry's record, its receipt, a site's pack, the whole programme's. */
@RestController
@RequestMapping("/api/v1/programmes/{programme}/proof")
@Tag(name = "Proof")
class PackController {

    private static final int BUFFER = 1 << 16;

    private final ProofAccess access;
    private final CheckpointFinder checkpoints;
    private final StoredEntries entries;
    private final PackWriter packs;

    PackController(ProofAccess access, CheckpointFinder checkpoints, StoredEntries entries, PackWriter packs) {
        this.access = access;
        this.checkpoints = checkpoints;
        this.entries = entries;
        this.packs = packs;
    }

    /**
     * @param record what goes into the tree, exactly
     * @param leaf hexadecimal; the hash of the record as it is now
     * @param salt hexadecimal
     * @param payload base64 of the stored bytes
     * @param withheld why salt and payload are not shown
     */
    @JsonInclude(Include.NON_NULL)
    record EntryView(
            @JsonRawValue String record,
            String leaf,
            @Nullable String salt,
            @Nullable String payload,
            @Nullable String withheld) {}

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream into) throws IOException;
    }

    @GetMapping(path = "/entries/{entry}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "An entry's record, with what is hashed into it")
    EntryView entry(@PathVariable String programme, @PathVariable long entry, Caller caller) {
        Stored stored = readable(access.member(programme, caller), entry, caller);
        String json = new String(stored.record().bytes(), StandardCharsets.UTF_8);
        String leaf = stored.record().leaf().hex();
        return switch (PackWriter.contents(stored, caller.person())) {
            case Pack.Shown shown ->
                new EntryView(
                        json,
                        leaf,
                        HexFormat.of().formatHex(shown.salt()),
                        Base64.getEncoder().encodeToString(shown.payload()),
                        null);
            case Pack.Withheld withheld -> new EntryView(json, leaf, null, null, withheld.why());
        };
    }

    @GetMapping(path = "/receipts/{entry}", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(
            summary = "An entry's receipt",
            description = "Record, payload, proof, checkpoint and key, to be verified offline.")
    void receipt(
            @PathVariable String programme,
            @PathVariable long entry,
            @RequestParam(required = false) @Nullable Long size,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        LedgerId ledger = access.member(programme, caller);
        Stored stored = readable(ledger, entry, caller);
        Signed checkpoint = checkpoints.covering(ledger, entry, size);
        send(
                response,
                "%s-entry-%d-receipt.jsonl".formatted(ledger, entry),
                into -> packs.receipt(ledger, stored, checkpoint, caller.person(), into));
    }

    @GetMapping(path = "/pack", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(
            summary = "The whole programme's pack",
            description = "Every entry up to a checkpoint, streamed; proves that nothing is missing.")
    void programme(
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable Long size,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        LedgerId ledger = access.whole(programme, caller);
        Signed checkpoint = checkpoints.newestOr(ledger, size);
        send(
                response,
                "%s-entries-1-to-%d.jsonl".formatted(ledger, checkpoint.size()),
                into -> packs.programme(ledger, checkpoint, caller.person(), into));
    }

    @GetMapping(path = "/sites/{site}/pack", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(
            summary = "A site's pack",
            description = "The site's entries, each with its proof; shows nothing of any other site.")
    void site(
            @PathVariable String programme,
            @PathVariable String site,
            @RequestParam(required = false) @Nullable Long size,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        Gate.Place place = access.site(programme, site, caller);
        Signed checkpoint = checkpoints.newestOr(place.programme(), size);
        send(
                response,
                "%s-%s-up-to-%d.jsonl".formatted(place.programme(), place.site(), checkpoint.size()),
                into -> packs.site(place.programme(), place.site(), checkpoint, caller.person(), into));
    }

    private Stored readable(LedgerId ledger, long entry, Caller caller) {
        Stored stored = entries.one(ledger, entry).orElseThrow(() -> ProofAccess.unknown(entry));
        access.entry(ledger, stored, caller);
        return stored;
    }

    private static void send(HttpServletResponse response, String name, Writing writing) throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        OutputStream into = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        writing.to(into);
        into.flush();
    }
}
