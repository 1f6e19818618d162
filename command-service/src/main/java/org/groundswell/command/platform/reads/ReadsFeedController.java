package org.groundswell.command.platform.reads;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.FileTaken;
import org.groundswell.domain.access.HistoryRead;
import org.groundswell.domain.access.ReadNoted;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What auditors read on the query side, and the files that people took. For services with the role {@code feed-reader} only. */
@RestController
@RequestMapping("/api/v1/ledgers/reads")
@Tag(name = "Feed")
class ReadsFeedController {

    private static final int MOST_AT_ONCE = 500;

    private final HistoryReads reads;
    private final FilesTaken files;

    ReadsFeedController(HistoryReads reads, FilesTaken files) {
        this.reads = reads;
        this.files = files;
    }

    /**
     * @param entry the last entry that was read
     * @param known of a file that was taken, the newest entry there was then; left out for what an auditor read
     */
    record Told(
            @Nullable String ledger,
            @Nullable String person,
            @Nullable String address,
            @Nullable Long entry,
            @Nullable Instant at,
            @Nullable Long known) {}

    record TheseReads(@Nullable List<Told> reads) {}

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Note what auditors read, and which files were taken",
            description =
                    "In the order given. Told again it is noted once: a line stands for a person, address, entry and hour.")
    void note(@RequestBody TheseReads told) {
        List<Told> given = told.reads() == null ? List.of() : told.reads();
        if (given.size() > MOST_AT_ONCE) {
            throw Refusal.invalid("TOO_MANY", "reads", "Tell at most %d reads at a time.".formatted(MOST_AT_ONCE))
                    .asException();
        }
        given.stream().map(ReadsFeedController::read).toList().forEach(this::keep);
    }

    private void keep(ReadNoted noted) {
        Long known = noted.known();
        if (known == null) {
            reads.note(noted.read());
        } else {
            files.note(new FileTaken(noted.read(), known));
        }
    }

    private static ReadNoted read(Told told) {
        String ledger = told.ledger();
        String person = told.person();
        String address = told.address();
        Instant at = told.at();
        if (ledger == null
                || !LedgerId.isValid(ledger)
                || person == null
                || person.isBlank()
                || address == null
                || address.length() > HistoryRead.LONGEST
                || at == null
                || (told.entry() != null && told.entry() < 0)
                || (told.known() != null && told.known() < 0)) {
            throw Refusal.invalid(
                            "READ_UNTOLD", "reads", "Tell of each read its ledger, person, address, entry and moment.")
                    .asException();
        }
        return new ReadNoted(
                new HistoryRead(
                        new LedgerId(ledger),
                        new PersonId(person),
                        address,
                        told.entry() == null ? 0 : told.entry(),
                        at),
                told.known());
    }
}
