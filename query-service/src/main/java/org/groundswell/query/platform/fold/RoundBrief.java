package org.groundswell.query.platform.fold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Rated;
import org.groundswell.query.platform.asat.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A round and how far its sites are.
 *
 * @param built the version that it is rated by, where the programme built the instrument
 * @param status open or closed
 * @param version the sequence number of the last event of the round
 * @param sites sites of the programme that the round asks, or that have rated in it
 * @param started assessments with a rating
 * @param revealed assessments whose ratings were revealed
 * @param agreed assessments with every rated item agreed
 */
public record RoundBrief(
        String round,
        String title,
        String instrument,
        String instrumentVersion,
        @Nullable String wording,
        @Nullable BuiltInstrument built,
        LocalDate opensOn,
        LocalDate closesOn,
        String status,
        long version,
        int sites,
        int started,
        int revealed,
        int agreed) {

    /** Which sites {@code s} a round {@code r} asks: not those that lived on in others before it closed, nor a part that was
     * taken back since and had not begun by then. */
    private static final String ASKED =
            "(not " + SiteRows.livesOn("s") + " or s.since > r.closes_on and s.grouped_on <= r.closes_on)";

    /** The instrument; nothing where this release does not know it. */
    public Optional<Instrument> by(Catalogue catalogue) {
        return new Rated(instrument, instrumentVersion, wording, built).by(catalogue);
    }

    /**
     * The rounds of a condition on {@code r}, the newest first. Rows that belong to another are found by its key, laterally and with a
     * limit: past versions of them are then not read.
     *
     * @param params of the condition
     */
    public static List<RoundBrief> read(Reading reading, String condition, Map<String, ?> params) {
        return reading.sql("""
                        select r.*, c.started, c.revealed, c.agreed,
                               (select count(*) from {view_assessment_site} s where %s and (%s or exists (
                                    select 1 from view_heat_map o
                                    where o.round = r.round and o.site = s.code and o.status <> 'none' and %s))) as sites
                        from view_round r
                        left join lateral (
                          select c.* from view_round_count c where c.round = r.round and %s
                          order by c.from_entry desc limit 1) c on true
                        where %s and %s
                        order by r.opens_on desc, r.round
                        """.formatted(
                                reading.asAt().in("s"),
                                ASKED,
                                reading.asAt().in("o"),
                                reading.asAt().in("c"),
                                reading.asAt().in("r"),
                                condition))
                .params(params)
                .query(RoundBrief::map)
                .list();
    }

    private static RoundBrief map(ResultSet rs, int rowNumber) throws SQLException {
        RoundFact fact = RoundRows.map(rs, rowNumber);
        return new RoundBrief(
                fact.round(),
                fact.title(),
                fact.instrument(),
                fact.instrumentVersion(),
                fact.wording(),
                fact.built(),
                fact.opensOn(),
                fact.closesOn(),
                fact.status(),
                fact.version(),
                rs.getInt("sites"),
                rs.getInt("started"),
                rs.getInt("revealed"),
                rs.getInt("agreed"));
    }
}
