package org.groundswell.query.builder;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groundswell.domain.calendar.DueKind;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.query.builder.BuilderRow.Version;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.due.Due;
import org.groundswell.query.platform.fold.StoredInstruments;

/** Reads built instruments and their versions. */
final class BuilderStore {

    private final Reading reading;

    BuilderStore(Reading reading) {
        this.reading = reading;
    }

    /** Those in use first, by name. */
    List<BuilderRow> all() {
        return rows("true", Map.of()).stream().map(Found::row).toList();
    }

    /** A row and the draft that stands beside it. */
    record Found(BuilderRow row, BuiltInstrument draft) {}

    Optional<Found> find(String instrument) {
        return rows("i.instrument = :instrument", Map.of("instrument", instrument)).stream()
                .findFirst();
    }

    /** The newest first. */
    List<Version> versions(String instrument) {
        return reading.sql("""
                        select v.* from view_instrument_version v
                        where v.instrument = :instrument and %s order by v.number desc
                        """.formatted(reading.asAt().in("v")))
                .param("instrument", instrument)
                .query((rs, row) -> new Version(
                        rs.getInt("number"),
                        content(rs, "content"),
                        rs.getString("published_by"),
                        requireNonNull(rs.getObject("published_at", OffsetDateTime.class))
                                .toInstant()))
                .list();
    }

    /** Those of which a further round is due by a day. */
    List<Due> dues(LocalDate by) {
        return reading
                .sql("""
                        select i.instrument, i.last_opened, i.from_entry, v.content from view_instrument i
                        join view_instrument_version v
                          on v.instrument = i.instrument and v.number = i.published and %s
                        where %s and i.state = 'published' and i.last_opened is not null
                        """.formatted(reading.asAt().in("v"), reading.asAt().in("i")))
                .query((rs, row) -> due(rs))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .filter(due -> !due.day().isAfter(by))
                .toList();
    }

    /** Nothing where it is not to be repeated. */
    private static Optional<Due> due(ResultSet rs) throws SQLException {
        String instrument = rs.getString("instrument");
        long changed = rs.getLong("from_entry");
        BuiltInstrument published = content(rs, "content");
        return published
                .dueAfter(requireNonNull(rs.getObject("last_opened", LocalDate.class)))
                .map(day -> new Due(DueKind.INSTRUMENT, instrument, day, changed, null, null, published.name()));
    }

    private List<Found> rows(String condition, Map<String, Object> params) {
        return reading.sql("""
                        select i.*, v.content from view_instrument i
                        left join view_instrument_version v
                          on v.instrument = i.instrument and v.number = i.published and %s
                        where %s and %s
                        order by i.state = 'withdrawn', lower(i.name), i.instrument
                        """.formatted(reading.asAt().in("v"), reading.asAt().in("i"), condition))
                .params(params)
                .query((rs, row) -> new Found(row(rs), content(rs, "draft")))
                .list();
    }

    private static BuilderRow row(ResultSet rs) throws SQLException {
        LocalDate lastOpened = rs.getObject("last_opened", LocalDate.class);
        BuiltInstrument published = StoredInstruments.read(rs.getString("content"));
        boolean offered = rs.getString("state").equals("published");
        return new BuilderRow(
                rs.getString("instrument"),
                rs.getString("name"),
                rs.getString("state"),
                rs.getInt("published"),
                rs.getBoolean("draft_differs"),
                rs.getString("withdrawn_because"),
                lastOpened,
                offered && lastOpened != null && published != null
                        ? published.dueAfter(lastOpened).orElse(null)
                        : null,
                rs.getLong("version"));
    }

    private static BuiltInstrument content(ResultSet rs, String column) throws SQLException {
        return requireNonNull(StoredInstruments.read(rs.getString(column)));
    }
}
