package org.groundswell.web.reading;

import java.time.LocalDate;
import java.util.Optional;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Rated;
import org.jspecify.annotations.Nullable;

/**
 * A round and how far the sites have come in it.
 *
 * @param built the version that it is rated by, where the programme built the instrument
 * @param status open or closed
 */
public record RoundReading(
        String round,
        String title,
        String instrument,
        @Nullable String instrumentVersion,
        @Nullable String wording,
        @Nullable BuiltInstrument built,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        String status,
        long version,
        int sites,
        int started,
        int revealed,
        int agreed) {

    /** What the round is rated by; nothing where this release does not know it. */
    public Optional<Instrument> by(Catalogue catalogue) {
        return rated().by(catalogue);
    }

    public Rated rated() {
        return new Rated(instrument, instrumentVersion == null ? "" : instrumentVersion, wording, built);
    }

    public boolean open() {
        return status.equals("open");
    }
}
