package org.groundswell.query.file;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.groundswell.domain.access.FileTaken;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.reads.WaitingReads;
import org.groundswell.query.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notes that the caller takes a file of a page, in the database that the file is made from. */
@RestController
@Tag(name = "Files")
@RequestMapping("/api/v1/programmes/{p}/files-taken")
class FileTakenController {

    private final WaitingReads waiting;

    FileTakenController(WaitingReads waiting) {
        this.waiting = waiting;
    }

    private record By(LedgerId programme, Caller caller) {}

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Note that the caller takes a file of a page",
            description =
                    "Of the entry that asAt means. Kept by the command side within seconds; told again within the hour it is one.")
    void take(
            Reads reads,
            @Parameter(description = "The file's path and query, as the page has it", required = true)
                    @RequestParam
                    @Nullable
                    String address) {
        Answer<By> answer = reads.answer(reading -> by(reading, address));
        By by = answer.data();
        waiting.take(
                by.programme(),
                by.caller().person(),
                FileTaken.address(String.valueOf(address), answer.asAt().entry()),
                answer.asAt().entry(),
                answer.asAt().head());
    }

    private static By by(Reading reading, @Nullable String address) {
        reading.membership().requireMember();
        RequestFaults faults = new RequestFaults();
        String given = RequestFaults.filter(address);
        Optional<LedgerId> programme = given == null ? Optional.empty() : FileTaken.programme(path(given));
        if (!programme.equals(Optional.of(reading.programme()))) {
            faults.add(
                    "address",
                    "ADDRESS_INVALID",
                    "Give address as the path of a file of this programme, such as /programmes/%s/sites.csv."
                            .formatted(reading.programme()));
        }
        faults.refuseIfAny();
        return new By(reading.programme(), reading.caller());
    }

    private static String path(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }
}
