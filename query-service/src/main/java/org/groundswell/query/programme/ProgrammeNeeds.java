package org.groundswell.query.programme;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.access.Role;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.need.NeedSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The first steps of a programme that are still to be taken, and how far its open rounds are, for managers. */
@Component
class ProgrammeNeeds implements NeedSource {

    /**
     * How far a programme is set up.
     *
     * @param rounds how many, open or not
     * @param open the rounds that are, the newest first
     */
    record Begun(long sites, long rounds, long measures, List<Open> open) {}

    /** @param started how many of the sites have a rating */
    record Open(String round, String title, LocalDate closesOn, int sites, int started) {}

    @Override
    public String name() {
        return "programme";
    }

    @Override
    public @Nullable Object needs(Reading reading, LocalDate today) {
        return reading.membership().is(Role.PROGRAMME_MANAGER) ? begun(new ProgrammeStore(reading)) : null;
    }

    private static Begun begun(ProgrammeStore store) {
        ProgrammeStore.Totals totals = store.totals();
        List<Open> open = store.openRounds().stream()
                .map(round -> new Open(round.round(), round.title(), round.closesOn(), round.sites(), round.started()))
                .toList();
        return new Begun(totals.sites(), totals.rounds(), totals.measures(), open);
    }
}
