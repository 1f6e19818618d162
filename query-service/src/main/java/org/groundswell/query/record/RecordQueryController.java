package org.groundswell.query.record;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.FieldType;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.domain.record.RecordDecider;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.answer.Etag;
import org.groundswell.query.platform.answer.Missing;
import org.groundswell.query.platform.answer.Paging;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.record.RecordStore.Wish;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records of one kind. */
@RestController
@Tag(name = "Records")
@RequestMapping("/api/v1/programmes/{p}/records/{kind}")
class RecordQueryController {

    /** How records are sorted where nothing is said of it. */
    static final String NEWEST = "newest";

    private static final int USUAL_SIZE = 50;

    private final Catalogue catalogue;

    RecordQueryController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Records of a kind, searched and paged")
    Answer<RecordRow.Page> records(
            Reads reads,
            @PathVariable String kind,
            @RequestParam @Nullable String site,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String withdrawn,
            @RequestParam @Nullable String sort,
            @RequestParam @Nullable String page,
            @RequestParam @Nullable String size) {
        RequestFaults faults = new RequestFaults();
        Paging paging = Paging.of(page, size, USUAL_SIZE, faults);
        Wish wish = wish(kind, site, q, withdrawn, sort, paging, faults);
        return reads.answer(reading -> page(reading, wish));
    }

    @GetMapping(produces = Csv.MEDIA_TYPE)
    @Operation(summary = "Records of a kind as a file")
    ResponseEntity<byte[]> file(
            Reads reads,
            @PathVariable String kind,
            @RequestParam @Nullable String site,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String withdrawn,
            @RequestParam @Nullable String sort) {
        Wish wish = wish(kind, site, q, withdrawn, sort, Paging.ALL, new RequestFaults());
        Answer<RecordRow.Page> answer = reads.answer(reading -> page(reading, wish));
        List<String> fields =
                catalogue.record(kind).asked().stream().map(RecordField::id).toList();
        Csv csv = new Csv(Stream.concat(Stream.of("record", "site", "kept_at", "by"), fields.stream())
                .toArray(String[]::new));
        for (RecordRow row : answer.data().items()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(row.record());
            cells.add(row.site());
            cells.add(row.keptAt().toString());
            cells.add(row.by());
            fields.forEach(field -> cells.add(cell(row.values().get(field))));
            csv.row(cells.toArray());
        }
        return csv.file(kind, answer.asAt());
    }

    @GetMapping(path = "/latest", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The newest record of a kind at each site that has one")
    Answer<List<RecordRow.Latest>> latest(
            Reads reads,
            @PathVariable String kind,
            @Parameter(description = "A field such as fid-element: the newest for each word chosen in it")
                    @RequestParam
                    @Nullable
                    String by) {
        known(kind);
        RequestFaults faults = new RequestFaults();
        String topic = RequestFaults.filter(by);
        if (topic != null) {
            faults.word("by", topic, "", fields(kind, type -> type.isChosen() || type == FieldType.REFERENCE));
        }
        faults.refuseIfAny();
        String period = fields(kind, type -> type == FieldType.PERIOD).stream()
                .findFirst()
                .orElse(null);
        return reads.answer(reading -> {
            reading.membership().requireMember();
            reading.membership().requireSitePages();
            return new RecordStore(reading).latest(kind, topic, period);
        });
    }

    private List<String> fields(String kind, Predicate<FieldType> wanted) {
        return catalogue.record(kind).asked().stream()
                .filter(field -> wanted.test(field.type()))
                .map(RecordField::id)
                .toList();
    }

    @GetMapping(path = "/{record}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One record and how it came to read as it does")
    ResponseEntity<Answer<RecordRow.Detail>> record(
            Reads reads, @PathVariable String kind, @PathVariable String record) {
        known(kind);
        Answer<RecordRow.Detail> answer = reads.answer(reading -> {
            reading.membership().requireMember();
            reading.membership().requireSitePages();
            RecordStore store = new RecordStore(reading);
            RecordRow row = store.record(kind, record).orElseThrow(() -> Missing.record(record));
            return new RecordRow.Detail(row, store.versions(kind, record));
        });
        return Etag.of(answer.data().record().version(), answer);
    }

    private static RecordRow.Page page(Reading reading, Wish wish) {
        reading.membership().requireMember();
        reading.membership().requireSitePages();
        RecordRow.Page page = new RecordStore(reading).page(wish);
        wish.paging().refuseBeyond(page.total());
        return page;
    }

    private static Wish wish(
            String kind,
            @Nullable String site,
            @Nullable String q,
            @Nullable String withdrawn,
            @Nullable String sort,
            Paging paging,
            RequestFaults faults) {
        known(kind);
        boolean all =
                faults.word("withdrawn", withdrawn, "no", List.of("yes", "no")).equals("yes");
        String by = faults.word("sort", sort, NEWEST, List.of(NEWEST, "due"));
        faults.refuseIfAny();
        return new Wish(kind, RequestFaults.filter(site), RequestFaults.filter(q), all, by, paging);
    }

    private static void known(String kind) {
        if (!RecordDecider.KINDS.contains(kind)) {
            throw Missing.kind(kind);
        }
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number;
            case List<?> list ->
                String.join("; ", list.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }
}
