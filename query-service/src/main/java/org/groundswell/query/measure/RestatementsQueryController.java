package org.groundswell.query.measure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.groundswell.query.measure.RestatedRow.Counted;
import org.groundswell.query.measure.RestatementStore.Part;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.answer.Paging;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which figures read otherwise now than they did where they were shown. */
@RestController
@Tag(name = "Measures")
@RequestMapping("/api/v1/programmes/{p}/restatements")
class RestatementsQueryController {

    private static final String SINCE =
            "The entry at which the figures were shown, as a file's name or a decision has it";
    private static final int USUAL_SIZE = 50;
    private static final int MOST_ENTRIES = 500;

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Figures that were told anew since an entry, as they read then and as they read now",
            description =
                    "One line a measure, site and month that had been told by the entry. New months restate nothing.")
    Answer<RestatedRow.Page> restated(
            Reads reads,
            @Parameter(description = SINCE, required = true) @RequestParam @Nullable String since,
            @ParameterObject Narrowed narrowed,
            @RequestParam @Nullable String page,
            @RequestParam @Nullable String size) {
        RequestFaults faults = new RequestFaults();
        Paging paging = Paging.of(page, size, USUAL_SIZE, faults);
        Part part = narrowed.part(faults);
        long entry = since(since, faults);
        return reads.answer(reading -> page(reading, entry, part, paging));
    }

    @GetMapping(produces = Csv.MEDIA_TYPE)
    @Operation(summary = "The same as a file")
    ResponseEntity<byte[]> file(
            Reads reads,
            @Parameter(description = SINCE, required = true) @RequestParam @Nullable String since,
            @ParameterObject Narrowed narrowed) {
        RequestFaults faults = new RequestFaults();
        Part part = narrowed.part(faults);
        long entry = since(since, faults);
        Answer<RestatedRow.Page> answer = reads.answer(reading -> page(reading, entry, part, Paging.ALL));
        Csv csv = new Csv(
                "measure",
                "site",
                "period",
                "was_standing",
                "was_value",
                "was_numerator",
                "was_denominator",
                "standing",
                "value",
                "numerator",
                "denominator",
                "entry",
                "recorded_at",
                "by");
        for (RestatedRow row : answer.data().items()) {
            csv.row(
                    row.measure(),
                    row.site(),
                    row.period(),
                    row.was().standing(),
                    row.was().value(),
                    row.was().numerator(),
                    row.was().denominator(),
                    row.is().standing(),
                    row.is().value(),
                    row.is().numerator(),
                    row.is().denominator(),
                    row.entry(),
                    row.recordedAt(),
                    row.by());
        }
        return csv.file("restated-since-" + entry, answer.asAt());
    }

    @GetMapping(path = "/counts", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "How many figures were told anew since each of some entries, over all sites; none are left out")
    Answer<List<Counted>> counts(
            Reads reads,
            @Parameter(description = "Entries with commas between") @RequestParam @Nullable String entries) {
        RequestFaults faults = new RequestFaults();
        List<Long> asked = faults.parsed(
                "entries",
                entries,
                "Give entries as numbers with commas between, such as 12,40.",
                words -> Arrays.stream(words.split(",", -1))
                        .map(Long::valueOf)
                        .distinct()
                        .toList());
        List<Long> these = asked == null ? List.of() : asked;
        if (these.size() > MOST_ENTRIES) {
            faults.add("entries", "ENTRIES_TOO_MANY", "Ask for at most " + MOST_ENTRIES + " entries at a time.");
        }
        faults.refuseIfAny();
        return reads.answer(reading -> {
            reading.membership().requireMember();
            return new RestatementStore(reading).counts(these);
        });
    }

    private static long since(@Nullable String since, RequestFaults faults) {
        Long entry = faults.entry("since", since);
        if (RequestFaults.filter(since) == null) {
            faults.add(
                    "since", "SINCE_MISSING", "Give since as the entry at which the figures were shown, such as 120.");
        }
        faults.refuseIfAny();
        return Objects.requireNonNull(entry);
    }

    /** The part that is asked about, as a file has it; everything that is left out means all. */
    record Narrowed(
            @Nullable String measure,
            @Nullable String site,
            @Nullable String region,
            @Nullable String wave,
            @Nullable String from,
            @Nullable String to) {

        Part part(RequestFaults faults) {
            return new Part(
                    RequestFaults.filter(measure),
                    RequestFaults.filter(site),
                    RequestFaults.filter(region),
                    RequestFaults.filter(wave),
                    faults.month("from", from),
                    faults.month("to", to));
        }
    }

    private static RestatedRow.Page page(Reading reading, long since, Part part, Paging paging) {
        reading.membership().requireMember();
        reading.membership().requireSitePages();
        RestatedRow.Page page =
                new RestatementStore(reading).page(since, part, SiteScope.of(reading.membership()), paging);
        paging.refuseBeyond(page.total());
        return page;
    }
}
