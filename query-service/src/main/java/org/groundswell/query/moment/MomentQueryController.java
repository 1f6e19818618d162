package org.groundswell.query.moment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.groundswell.domain.record.RecordDecider;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.NamedMoments;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.asat.RecordedEntry;
import org.groundswell.query.platform.record.StoredValues;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The moments by which {@code asAt} may be given, the newest first. Open to all members, as they say nothing of any site. */
@RestController
@Tag(name = "History")
@RequestMapping("/api/v1/programmes/{p}/moments")
class MomentQueryController {

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Moments of the history that have a name: those that people keep, and decisions taken")
    Answer<List<MomentRow>> moments(Reads reads) {
        return reads.answer(reading -> {
            reading.membership().requireMember();
            Stream<MomentRow> decisions =
                    reading.membership().seesSitePages() ? taken(reading).stream() : Stream.empty();
            return Stream.concat(kept(reading).stream(), decisions)
                    .sorted(Comparator.comparingLong(MomentRow::entry)
                            .reversed()
                            .thenComparing(MomentRow::moment))
                    .toList();
        });
    }

    private static List<MomentRow> taken(Reading reading) {
        return reading.sql("""
                        select d.decision, d.question, d.taken_entry, d.taken_at from view_decision d
                        where %s and d.taken_entry is not null
                        """.formatted(reading.asAt().in("d")))
                .query((row, number) -> new MomentRow(
                        "decision:" + row.getString("decision"),
                        "decision",
                        row.getString("question"),
                        row.getLong("taken_entry"),
                        row.getTimestamp("taken_at").toInstant()))
                .list();
    }

    /** One that names an entry which is still to come is left out. */
    private static List<MomentRow> kept(Reading reading) {
        List<Named> named = reading.sql("""
                        select r.record, r.field_values from view_record r
                        where %s and r.kind = :kind and not r.withdrawn
                        """.formatted(reading.asAt().in("r")))
                .param("kind", RecordDecider.NAMED_MOMENT)
                .query((row, number) -> Named.of(row.getString("record"), row.getString("field_values")))
                .list();
        Map<Long, RecordedEntry> recorded =
                RecordedEntry.of(reading, named.stream().map(Named::entry).toList());
        return named.stream()
                .flatMap(one -> Optional.ofNullable(recorded.get(one.entry())).map(one::at).stream())
                .toList();
    }

    private record Named(String record, String kind, String name, long entry) {

        static Named of(String record, String stored) {
            Map<String, Object> values = StoredValues.told(StoredValues.read(stored));
            return new Named(
                    record,
                    values.get("nmd-kind") instanceof List<?> chosen ? String.valueOf(chosen.getFirst()) : "other",
                    String.valueOf(values.get("nmd-name")),
                    NamedMoments.entryOf(stored).orElse(0L));
        }

        MomentRow at(RecordedEntry recorded) {
            return new MomentRow("moment:" + record, kind, name, entry, recorded.recordedAt());
        }
    }
}
