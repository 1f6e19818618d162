package org.groundswell.command.transfer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.openapi.Creates;
import org.groundswell.command.platform.seal.TransferKey;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.web.Answer;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.command.proof.LogKeys;
import org.groundswell.command.transfer.ExportStore.Covered;
import org.groundswell.command.transfer.ExportStore.Exportable;
import org.groundswell.command.transfer.ExportWriter.Export;
import org.groundswell.command.transfer.TransferForms.ExportForm;
import org.groundswell.command.transfer.Transfers.Move;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.transfer.TransferCommand.ExportProgramme;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Programmes out of this installation and into it, whole; for administrators. */
@RestController
@RequestMapping("/api/v1/transfers")
@Tag(name = "Transfers")
class TransferController {

    private static final int BUFFER = 1 << 16;

    private final Gate gate;
    private final CommandDispatch dispatch;
    private final Transfers transfers;
    private final ExportStore store;
    private final ExportWriter writer;
    private final Imports imports;
    private final LogKeys log;

    TransferController(
            Gate gate,
            CommandDispatch dispatch,
            Transfers transfers,
            ExportStore store,
            ExportWriter writer,
            Imports imports,
            LogKeys log) {
        this.gate = gate;
        this.dispatch = dispatch;
        this.transfers = transfers;
        this.store = store;
        this.writer = writer;
        this.imports = imports;
        this.log = log;
    }

    /**
     * @param programmes which may be exported
     * @param moves the latest first
     */
    record TransfersView(List<ProgrammeView> programmes, List<Move> moves) {}

    /**
     * @param sealed how many of its entries a checkpoint covers, and hence an export would hold
     * @param key public, that whoever imports it must know; absent where nothing is signed here
     */
    record ProgrammeView(
            String programme,
            long entries,
            long sealed,
            @Nullable String key) {}

    @GetMapping
    @Operation(summary = "Which programmes there are, and which were exported and imported, when and by whom")
    TransfersView transfers(Caller caller) {
        gate.installation(Action.MOVE_PROGRAMME, caller);
        return new TransfersView(store.programmes().stream().map(this::view).toList(), transfers.all());
    }

    private ProgrammeView view(Exportable one) {
        String key = log.sign() ? log.of(new LedgerId(one.programme())).toString() : null;
        return new ProgrammeView(one.programme(), one.entries(), one.sealed(), key);
    }

    @PostMapping(
            path = "/exports",
            produces = {"application/gzip", MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(
            summary = "Export a programme with its whole history",
            description =
                    "JSON lines, packed by gzip, streamed, up to the newest checkpoint. The keys and names of its people are in it under the transfer key, which the caller makes up (32 random bytes as base64) and hands over by another way. The act is recorded.")
    void export(@RequestBody ExportForm form, Submission submission, Caller caller, HttpServletResponse response)
            throws IOException {
        gate.installation(Action.MOVE_PROGRAMME, caller);
        Optional<TransferKey> transfer = TransferKey.parse(form.transferKey());
        List<Rejection> faults = new ArrayList<>();
        if (!form.programme().startsWith("p-")
                || !LedgerId.isValid(form.programme())
                || !store.isHere(new LedgerId(form.programme()))) {
            faults.add(Refusal.invalid("PROGRAMME_UNKNOWN", "programme", "There is no such programme; check its id."));
        }
        if (transfer.isEmpty()) {
            faults.add(TransferForms.notATransferKey());
        }
        if (transfer.isEmpty() || !faults.isEmpty()) {
            throw new RejectedException(faults);
        }
        send(sealed(new LedgerId(form.programme()), submission), transfer.get(), submission, response);
    }

    private Export sealed(LedgerId ledger, Submission submission) {
        if (!log.sign()) {
            throw Refusal.conflict(
                            "NOT_SIGNED_HERE",
                            "This installation has no signing key (GROUNDSWELL_SIGNING_KEY), so nobody could check the file.")
                    .asException();
        }
        Covered covered = store.newest(ledger)
                .orElseThrow(() -> Refusal.conflict(
                                "NOT_SEALED", "No checkpoint has been signed yet. Ask again in ten seconds.")
                        .asException());
        return new Export(
                ledger,
                covered.size(),
                covered.root(),
                submission.circumstance().now());
    }

    private void send(Export export, TransferKey transfer, Submission submission, HttpServletResponse response)
            throws IOException {
        String programme = export.ledger().value();
        dispatch.send(
                submission.withoutVersion(),
                AggregateId.transfer(programme),
                new ExportProgramme(programme, export.size(), export.root().base64()));
        response.setContentType("application/gzip");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s-entries-1-to-%d.export.gz\"".formatted(programme, export.size()));
        OutputStream into = new GZIPOutputStream(response.getOutputStream(), BUFFER);
        writer.write(export, transfer, into);
        into.close();
    }

    @PostMapping(
            path = "/imports",
            consumes = {"application/gzip", MediaType.APPLICATION_OCTET_STREAM_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Creates
    @Operation(
            summary = "Import a programme with its whole history",
            description =
                    "The file as it was exported. Every hash and signature is proved before anything is stored; then everything is, or nothing. The programme must not be here yet. Log-Key is the public key of the log it comes from, got by another way than the file; Transfer-Key is the one it was exported under.")
    ResponseEntity<Answer> take(
            @RequestHeader(name = "Log-Key", required = false) @Nullable String key,
            @RequestHeader(name = "Transfer-Key", required = false) @Nullable String transferKey,
            HttpServletRequest request,
            Submission submission,
            Caller caller)
            throws IOException {
        gate.installation(Action.MOVE_PROGRAMME, caller);
        Imports.Agreed agreed = Imports.Agreed.read(key, transferKey);
        return Answer.created(
                imports.take(request.getInputStream(), agreed, submission),
                receipt -> receipt.aggregate().local(),
                programme -> URI.create("/api/v1/programmes/" + programme));
    }
}
