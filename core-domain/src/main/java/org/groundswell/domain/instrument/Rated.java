package org.groundswell.domain.instrument;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a round is rated by: an instrument of the catalogue, perhaps in other words than its own, or one that the programme built. Of
 * the latter a round carries the version whole, so that its answers stay under the words they were given to.
 *
 * @param id of the catalogue's instrument, or of the one that was built
 * @param wording of the catalogue's instrument; nothing for its own words
 * @param built the published version; nothing where the instrument is of the catalogue
 */
public record Rated(
        String id,
        String version,
        @Nullable String wording,
        @Nullable BuiltInstrument built) {

    /**
     * What names a part of it among measures, such as {@code three-s:STR-1}. Versions that a programme publishes may have other
     * levels under the same ids, so each has series of its own.
     */
    public String series(String part) {
        return (built == null ? id : id + "." + version) + ":" + part;
    }

    /** The instrument; nothing where the catalogue does not know it. */
    public Optional<Instrument> by(Catalogue catalogue) {
        BuiltInstrument own = built;
        return own == null
                ? catalogue.instrument(id).map(known -> known.worded(wording))
                : Optional.of(own.instrument(id, version));
    }
}
