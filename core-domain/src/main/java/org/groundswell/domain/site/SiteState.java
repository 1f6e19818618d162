package org.groundswell.domain.site;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.instrument.Lifecycle.Position;
import org.jspecify.annotations.Nullable;

/** What a site within a programme is, as far as its rules need to know. */
public sealed interface SiteState {

    SiteStanding standing();

    /** That the site ended and lives on in others, and from which day. */
    sealed interface Ending {

        LocalDate on();
    }

    /** Another site took this one in. */
    record Merger(SiteCode into, LocalDate on) implements Ending {}

    /** The site became several. */
    record Split(List<SiteCode> parts, LocalDate on) implements Ending {

        public Split {
            parts = List.copyOf(parts);
        }

        /** The codes of its parts, as a sentence tells them. */
        String told() {
            return SiteStanding.told(parts.stream().map(SiteCode::value).toList());
        }
    }

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
     * @param ending what became of it, where it lives on in others; its position stays the one it held
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
            @Nullable Ending ending)
            implements SiteState {

        @Override
        public SiteStanding standing() {
            return switch (ending) {
                case null -> SiteStanding.ofSideState(position.sideState());
                case Merger merger -> SiteStanding.takenIn(merger.into().value(), merger.on());
                case Split split ->
                    SiteStanding.split(
                            split.parts().stream().map(SiteCode::value).toList(), split.on());
            };
        }

        /** The day of the last step of its own way: a move, or another grouping. */
        LocalDate lastStepOn() {
            return lastMovedOn.isAfter(groupedFrom) ? lastMovedOn : groupedFrom;
        }

        Enrolled named(String newName) {
            return new Enrolled(code, newName, region, wave, groupedFrom, position, lastMovedOn, resourceEnded, ending);
        }

        Enrolled grouped(@Nullable String newRegion, @Nullable String newWave, LocalDate from) {
            return new Enrolled(code, name, newRegion, newWave, from, position, lastMovedOn, resourceEnded, ending);
        }

        Enrolled moved(Position to, LocalDate on) {
            return new Enrolled(code, name, region, wave, groupedFrom, to, on, resourceEnded, ending);
        }

        Enrolled endedOn(LocalDate day) {
            return new Enrolled(code, name, region, wave, groupedFrom, position, lastMovedOn, day, ending);
        }

        Enrolled ended(@Nullable Ending now) {
            return new Enrolled(code, name, region, wave, groupedFrom, position, lastMovedOn, resourceEnded, now);
        }
    }
}
