package org.groundswell.command.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.proof.SealStore.Cosigned;
import org.groundswell.command.proof.SealStore.Signed;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.Hash;
import org.groundswell.domain.ledger.proof.Proofs;
import org.groundswell.domain.ledger.proof.Tiles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far a programme's history is sealed, its checkpoints, and proofs between them. */
@RestController
@RequestMapping("/api/v1/programmes/{programme}/proof")
@Tag(name = "Proof")
class ProofController {

    private final ProofAccess access;
    private final CheckpointFinder checkpoints;
    private final SealStore seals;
    private final StoredTiles tiles;
    private final PackWriter packs;
    private final LogKeys keys;
    private final FormerCheckpoints former;
    private final ObjectProvider<SealLoop> loop;

    ProofController(
            ProofAccess access,
            CheckpointFinder checkpoints,
            SealStore seals,
            StoredTiles tiles,
            PackWriter packs,
            LogKeys keys,
            FormerCheckpoints former,
            ObjectProvider<SealLoop> loop) {
        this.access = access;
        this.checkpoints = checkpoints;
        this.seals = seals;
        this.tiles = tiles;
        this.packs = packs;
        this.keys = keys;
        this.former = former;
        this.loop = loop;
    }

    /**
     * @param key of the log, for a verifier; absent where nothing is signed here
     * @param head the newest entry
     * @param checkpoint the newest
     * @param witness who signed last, and what
     * @param refused why nothing is signed at present
     * @param former the installations that it was in before, the last one first; empty where it began here
     */
    @JsonInclude(Include.NON_NULL)
    record State(
            String ledger,
            @Nullable String key,
            long head,
            @Nullable CheckpointView checkpoint,
            @Nullable WitnessView witness,
            @Nullable String refused,
            List<FormerView> former) {}

    /**
     * Where a programme was before.
     *
     * @param key of that installation's log, for a verifier
     * @param size of the last checkpoint that it signed, before which nothing is signed here
     * @param note that checkpoint as it was signed
     */
    record FormerView(String key, long size, String note) {}

    /**
     * @param root base64
     * @param note the checkpoint as it was signed, with the signatures of witnesses
     */
    record CheckpointView(long size, String root, Instant signedAt, String note) {}

    record WitnessView(String name, long size, Instant signedAt) {}

    /** @param leaf base64, as it was sealed */
    record Inclusion(long entry, long size, String leaf, List<String> hashes) {}

    record Consistency(long from, long to, List<String> hashes) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "How far the history is sealed, signed and witnessed")
    State state(@PathVariable String programme, Caller caller) {
        LedgerId ledger = access.member(programme, caller);
        SealLoop running = loop.getIfAvailable();
        Cosigned cosigned = seals.newestCosignature(ledger);
        return new State(
                ledger.value(),
                keys.sign() ? keys.of(ledger).toString() : null,
                seals.progress(ledger).map(SealStore.Progress::head).orElse(0L),
                seals.newest(ledger).map(newest -> view(ledger, newest)).orElse(null),
                cosigned == null ? null : new WitnessView(cosigned.witness(), cosigned.size(), cosigned.signedAt()),
                running == null ? null : running.refusal(ledger).orElse(null),
                former.lastOfEach(ledger).stream()
                        .map(signed -> new FormerView(signed.key(), signed.size(), signed.note()))
                        .toList());
    }

    @GetMapping(path = "/checkpoint", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The newest checkpoint")
    CheckpointView newest(@PathVariable String programme, Caller caller) {
        LedgerId ledger = access.member(programme, caller);
        return view(ledger, checkpoints.newest(ledger));
    }

    @GetMapping(path = "/checkpoint/note", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "The newest checkpoint as a signed note", description = "In the form of C2SP tlog-checkpoint.")
    String note(@PathVariable String programme, Caller caller) {
        LedgerId ledger = access.member(programme, caller);
        return packs.note(ledger, checkpoints.newest(ledger)).toString();
    }

    @GetMapping(path = "/checkpoints/{size}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The checkpoint of a size")
    CheckpointView checkpoint(@PathVariable String programme, @PathVariable long size, Caller caller) {
        LedgerId ledger = access.member(programme, caller);
        return view(ledger, checkpoints.at(ledger, size));
    }

    @GetMapping(path = "/inclusion", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Proof that an entry is in a checkpoint",
            description = "As RFC 6962, section 2.1.1. Without a size, the newest checkpoint's.")
    Inclusion inclusion(
            @PathVariable String programme,
            @RequestParam long entry,
            @RequestParam(required = false) @Nullable Long size,
            Caller caller) {
        LedgerId ledger = access.member(programme, caller);
        Signed checkpoint = checkpoints.covering(ledger, entry, size);
        Tiles tree = tiles.of(ledger);
        return new Inclusion(
                entry,
                checkpoint.size(),
                tree.leaf(entry - 1).base64(),
                texts(Proofs.inclusion(tree, entry - 1, checkpoint.size())));
    }

    @GetMapping(path = "/consistency", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Proof that one checkpoint continues another", description = "As RFC 6962, section 2.1.2.")
    Consistency consistency(
            @PathVariable String programme, @RequestParam long from, @RequestParam long to, Caller caller) {
        LedgerId ledger = access.member(programme, caller);
        if (from < 1) {
            throw Refusal.invalid("OUT_OF_RANGE", "from", "from is a size of 1 or more; nothing continues nothing.")
                    .asException();
        }
        if (to < from) {
            throw Refusal.invalid("OUT_OF_RANGE", "to", "to is not less than from.")
                    .asException();
        }
        long sealed = seals.progress(ledger).map(SealStore.Progress::sealed).orElse(0L);
        if (to > sealed) {
            throw Refusal.invalid("NOT_SEALED", "to", "The ledger is sealed up to entry " + sealed + ".")
                    .asException();
        }
        return new Consistency(from, to, texts(Proofs.consistency(tiles.of(ledger), from, to)));
    }

    private CheckpointView view(LedgerId ledger, Signed checkpoint) {
        return new CheckpointView(
                checkpoint.size(),
                checkpoint.root().base64(),
                checkpoint.signedAt(),
                packs.note(ledger, checkpoint).toString());
    }

    private static List<String> texts(List<Hash> hashes) {
        return hashes.stream().map(Hash::base64).toList();
    }
}
