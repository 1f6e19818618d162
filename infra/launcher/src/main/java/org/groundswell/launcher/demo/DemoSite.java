package org.groundswell.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.site.SiteCode;

/**
 * One invented site and its character.
 *
 * @param size cases in an ordinary month
 * @param start the share of good care before the change, between 0 and 1
 * @param gain how much of the remaining gap the change closes in time
 * @param strength how good its 3S arrangements are, between 0 and 1
 */
record DemoSite(
        int index,
        SiteCode code,
        String name,
        String region,
        int wave,
        Fate fate,
        int size,
        double start,
        double gain,
        double strength,
        PersonId lead) {

    static final List<String> REGIONS = List.of("East", "Midlands", "North", "South", "West");

    static final List<String> FIRST = List.of(
            "Ashmere",
            "Bellcombe",
            "Carrow",
            "Dunmoor",
            "Eastleigh",
            "Fenwick",
            "Glenholt",
            "Harrow Down",
            "Inverlea",
            "Jarrowby",
            "Kelston",
            "Langmere",
            "Marlow Vale",
            "Netherby",
            "Oakhampton",
            "Penrose",
            "Quarrydale",
            "Rosebeck",
            "Stanmoor",
            "Thornley");

    private static final List<String> SECOND = List.of("General", "Community", "Infirmary");

    /** What becomes of a site, so that every page has something to show. */
    enum Fate {
        ORDINARY,
        EXCELLENT,
        SLIPPING,
        TINY,
        LATE,
        PAUSED,
        WITHDRAWN,
        DECLINED
    }

    /** Sixty sites from a fixed seed; the first three belong to the demo site teams. */
    static List<DemoSite> sixty(DemoPeople people) {
        Random random = new Random(20_260_301);
        List<DemoSite> sites = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Fate fate = fateOf(i);
            String name = FIRST.get(i % 20) + " " + SECOND.get(i / 20);
            int size = fate == Fate.TINY ? 3 + random.nextInt(3) : 30 + random.nextInt(240);
            double start = 0.50 + 0.25 * random.nextDouble();
            double gain = fate == Fate.EXCELLENT ? 0.85 : 0.25 + 0.45 * random.nextDouble();
            double strength = fate == Fate.EXCELLENT ? 0.9 : 0.30 + 0.5 * random.nextDouble();
            sites.add(new DemoSite(
                    i,
                    new SiteCode("D%02d".formatted(i + 1)),
                    name,
                    REGIONS.get(i % REGIONS.size()),
                    1 + i % 4,
                    fate,
                    size,
                    start,
                    gain,
                    strength,
                    people.leadOf(i)));
        }
        return List.copyOf(sites);
    }

    private static Fate fateOf(int i) {
        return switch (i) {
            case 4, 23, 37 -> Fate.EXCELLENT;
            case 8, 28 -> Fate.SLIPPING;
            case 13, 31, 46 -> Fate.TINY;
            case 10, 21, 44, 50 -> Fate.LATE;
            case 17, 34 -> Fate.PAUSED;
            case 26, 41 -> Fate.WITHDRAWN;
            case 55, 58 -> Fate.DECLINED;
            default -> Fate.ORDINARY;
        };
    }
}
