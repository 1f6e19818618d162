package org.groundswell.web.variation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which of many sites are drawn or listed one by one: those that stand out, and every so many of the others; where those would take
 * most of the room, every so many of all alike, so that no part of a picture is emptied by another.
 */
final class Thinning {

    private Thinning() {}

    /**
     * Codes of those that remain; of all where there is room for them.
     *
     * @param room about how many there may be
     * @param own the reader's own site, which always remains
     */
    static <T> Set<String> of(
            List<T> all, Function<T, String> code, Predicate<T> standsOut, int room, @Nullable String own) {
        int outstanding = (int) all.stream().filter(standsOut).count();
        boolean kept = all.size() <= room || outstanding <= room / 2;
        int stepAmongThem = kept ? 1 : step(all.size(), room);
        int stepAmongOthers = kept ? step(all.size() - outstanding, room - outstanding) : stepAmongThem;
        Set<String> codes = new HashSet<>();
        int them = 0;
        int others = 0;
        for (T each : all) {
            boolean taken = standsOut.test(each) ? them++ % stepAmongThem == 0 : others++ % stepAmongOthers == 0;
            if (taken || code.apply(each).equals(own)) {
                codes.add(code.apply(each));
            }
        }
        return codes;
    }

    private static int step(int count, int room) {
        return Math.max(1, Math.ceilDiv(count, Math.max(1, room)));
    }
}
