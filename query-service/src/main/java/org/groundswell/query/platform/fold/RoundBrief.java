package org.groundswell.query.platform.fold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Rated;
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
    public static final String ASKED =
            "(not " + SiteRows.livesOn("s") + " or s.since > r.closes_on and s.grouped_on <= r.closes_on)";

    /** The instrument; nothing where this release does not know it. */
    public Optional<Instrument> by(Catalogue catalogue) {
        return new Rated(instrument, instrumentVersion, wording, built).by(catalogue);
    }

    /** Reads a round's columns and the four counts by their names. */
    public static RoundBrief map(ResultSet rs, int rowNumber) throws SQLException {
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
