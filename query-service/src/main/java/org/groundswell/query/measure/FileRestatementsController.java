package org.groundswell.query.measure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.groundswell.domain.access.FileSince;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What of files reads otherwise now than in them. */
@RestController
@Tag(name = "Files")
@RequestMapping("/api/v1/programmes/{p}/restatements/files")
class FileRestatementsController {

    /** As many as fit into an address. */
    private static final int MOST = 50;

    private static final String FILES = """
            Questions with ; between. Each has, with ~ between: the entry of the file; the entry after which it is news; the day it \
            was taken; y where it holds figures; y where it is of many sites; measure; site; region; wave; first month; last month. \
            What means all is empty.""";

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "How much of some files reads otherwise now, and why, in the order asked",
            description =
                    "Figures told anew, measures defined anew, sites that joined, moved or left, over all sites; of one site"
                            + " alone only for whoever sees that site.")
    Answer<List<FileRestated>> restated(
            Reads reads,
            @Parameter(description = FILES, example = "120~140~2026-03-04~y~~m-1~RAA~~~~") @RequestParam @Nullable
                    String files) {
        RequestFaults faults = new RequestFaults();
        List<FileSince> asked = faults.parsed(
                "files",
                files,
                "Give files as questions with ; between, such as 120~140~2026-03-04~y~~m-1~RAA~~~~.",
                words -> Arrays.stream(words.split(";", -1))
                        .map(FileSince::parse)
                        .toList());
        List<FileSince> these = asked == null ? List.of() : asked;
        if (these.size() > MOST) {
            faults.add("files", "FILES_TOO_MANY", "Ask for at most " + MOST + " files at a time.");
        }
        faults.refuseIfAny();
        return reads.answer(reading -> {
            reading.membership().requireMember();
            return new FileRestatementStore(reading, SiteScope.of(reading.membership())).of(these);
        });
    }
}
