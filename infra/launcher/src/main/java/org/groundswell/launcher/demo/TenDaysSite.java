package org.groundswell.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/**
 * One of the 152 sites of the ten days.
 *
 * @param index from 0; the first twelve are the Midlands', the first three those of the site teams
 * @param place its stage, or the side state in which it ends
 * @param wave nothing where it has not been given one
 */
record TenDaysSite(
        int index,
        SiteCode code,
        String name,
        String region,
        @Nullable String wave,
        String place) {

    static final String MIDLANDS = "Midlands";
    static final String WAVE_FOUR = "Wave 4";

    /** How many of the sites stand where, in the order of their numbers. */
    private enum Standing {
        EMBEDDED(53),
        IMPLEMENTING(27),
        SUSTAINING(7),
        PREPARING(16),
        COMMITTED(12),
        ENGAGED(10),
        IDENTIFIED(8),
        DECLINED(7),
        PAUSED(6),
        WITHDRAWN(6);

        private final int sites;

        Standing(int sites) {
            this.sites = sites;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<String> KINDS =
            List.of("General", "Community", "Infirmary", "Royal", "County", "Park", "Victoria", "Women’s");
    private static final List<String> ELSEWHERE = List.of("East", "North", "South", "West");
    private static final List<String> GOING_FOR_WAVE_FOUR = List.of("preparing", "committed", "engaged");

    static List<TenDaysSite> all() {
        List<TenDaysSite> sites = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            for (int i = 0; i < standing.sites; i++) {
                sites.add(numbered(sites.size(), standing.word()));
            }
        }
        return List.copyOf(sites);
    }

    private static TenDaysSite numbered(int index, String place) {
        List<String> names = DemoSite.FIRST;
        return new TenDaysSite(
                index,
                new SiteCode("T%03d".formatted(index + 1)),
                names.get(index % names.size()) + " " + KINDS.get(index / names.size()),
                index < 12 ? MIDLANDS : ELSEWHERE.get(index % ELSEWHERE.size()),
                wave(index, place),
                place);
    }

    private static @Nullable String wave(int index, String place) {
        if (GOING_FOR_WAVE_FOUR.contains(place)) {
            return WAVE_FOUR;
        }
        return place.equals("identified") ? null : "Wave " + (1 + index % 3);
    }

    boolean isAt(String... places) {
        return List.of(places).contains(place);
    }

    /** Whether its figures of last month are due: it has a team that gathers them, and has not stopped. */
    boolean sendsFigures() {
        return isAt("preparing", "implementing", "embedded", "sustaining");
    }

    boolean isInWaveFour() {
        return WAVE_FOUR.equals(wave);
    }
}
