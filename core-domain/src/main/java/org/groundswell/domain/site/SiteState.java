package org.groundswell.domain.site;

import java.time.LocalDate;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.instrument.Lifecycle.Position;
import org.jspecify.annotations.Nullable;

/** What a site within a programme is, as far as its rules need to know. */
public sealed interface SiteState {

    SiteStanding standing();

    /** That another site took this one in, and from which day. */
    record Merger(SiteCode into, LocalDate on) {}

    record NotEnrolled() implements SiteState {

        @Override
        public SiteStanding standing() {
            return SiteStanding.NOT_ENROLLED;
        }
    }

    /**
     * @param groupedFrom since when it belongs to this region and wave
     * @param position its stage, and its side state if it is in one
     * @param lastMovedOn when the last move happened, or when it was listed
     * @param resourceEnded the day that its entry into the last stage gave for the end of the programme's resources
     * @param merger which site took it in; its position stays the one it held
     */
    record Enrolled(
            SiteCode code,
            String name,
            @Nullable String region,
            @Nullable String wave,
            LocalDate groupedFrom,
            Position position,
            LocalDate lastMovedOn,
            @Nullable LocalDate resourceEnded,
            @Nullable Merger merger)
            implements SiteState {

        @Override
        public SiteStanding standing() {
            return merger == null
                    ? SiteStanding.ofSideState(position.sideState())
                    : SiteStanding.takenIn(merger.into().value(), merger.on());
        }

        Enrolled named(String newName) {
            return new Enrolled(code, newName, region, wave, groupedFrom, position, lastMovedOn, resourceEnded, merger);
        }

        Enrolled grouped(@Nullable String newRegion, @Nullable String newWave, LocalDate from) {
            return new Enrolled(code, name, newRegion, newWave, from, position, lastMovedOn, resourceEnded, merger);
        }

        Enrolled moved(Position to, LocalDate on) {
            return new Enrolled(code, name, region, wave, groupedFrom, to, on, resourceEnded, merger);
        }

        Enrolled endedOn(LocalDate day) {
            return new Enrolled(code, name, region, wave, groupedFrom, position, lastMovedOn, day, merger);
        }

        Enrolled merged(@Nullable Merger now) {
            return new Enrolled(code, name, region, wave, groupedFrom, position, lastMovedOn, resourceEnded, now);
        }
    }
}
