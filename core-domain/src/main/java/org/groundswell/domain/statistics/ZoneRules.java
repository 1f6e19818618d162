package org.groundswell.domain.statistics;

/**
 * The rules of Western Electric (1956) and of Nelson (1984), which count points in zones of one, two and three sigma. Only the
 * point that completes a pattern is flagged, with the lowest number that applies. They begin anew in each phase; a missing or
 * excluded point breaks every pattern. Where limits differ from point to point, a window is measured by those of the point that
 * completes it, as qcc does.
 */
final class ZoneRules {

    private static final int ALTERNATING = 14;
    private static final int HUGGING = 15;
    private static final int MIXTURE = 8;
    private static final int NELSON_TREND = 6;

    private final Series series;
    private final Limits limits;
    private final Labels labels;
    private final int from;
    private final int to;

    private ZoneRules(Phase phase, Limits limits, Labels labels) {
        this.series = phase.series();
        this.limits = limits;
        this.labels = labels;
        this.from = phase.from();
        this.to = phase.to();
    }

    static void westernElectric(Phase phase, Limits limits, Labels labels) {
        ZoneRules rules = new ZoneRules(phase, limits, labels);
        rules.outside(Rule.WE_1);
        rules.inZone(3, 2, Rule.WE_2);
        rules.inZone(5, 1, Rule.WE_3);
        rules.oneSide(8, Rule.WE_4);
    }

    static void nelson(Phase phase, Limits limits, Labels labels) {
        ZoneRules rules = new ZoneRules(phase, limits, labels);
        rules.outside(Rule.NELSON_1);
        rules.oneSide(9, Rule.NELSON_2);
        rules.trend();
        rules.alternating();
        rules.inZone(3, 2, Rule.NELSON_5);
        rules.inZone(5, 1, Rule.NELSON_6);
        rules.hugging();
        rules.mixture();
    }

    private void outside(Rule rule) {
        for (int i = from; i < to; i++) {
            int side = MakingDataCount.beyond(series.value[i], limits.lower(i), limits.upper(i));
            if (side != 0) {
                labels.offer(i, rule, side);
            }
        }
    }

    /** All but one of a window, the last among them, beyond so many sigma on one side. */
    private void inZone(int window, int sigmas, Rule rule) {
        int whole = 0;
        for (int i = from; i < to; i++) {
            whole = series.counts(i) ? whole + 1 : 0;
            int side = whole < window ? 0 : beyond(i, i, sigmas);
            if (side == 0) {
                continue;
            }
            int beyond = 0;
            for (int j = i - window + 1; j <= i; j++) {
                beyond += beyond(j, i, sigmas) == side ? 1 : 0;
            }
            if (beyond >= window - 1) {
                labels.offer(i, rule, side);
            }
        }
    }

    /** On which side the figure of one point is beyond so many sigma of another. */
    private int beyond(int figure, int of, int sigmas) {
        double value = series.value[figure];
        return sigmas == 1
                ? MakingDataCount.beyond(value, limits.lowerOne(of), limits.upperOne(of))
                : MakingDataCount.beyond(value, limits.lowerNear(of), limits.upperNear(of));
    }

    private void oneSide(int length, Rule rule) {
        int run = 0;
        int before = 0;
        for (int i = from; i < to; i++) {
            int side = series.counts(i) ? Line.side(series.value[i], limits.centre[i]) : 0;
            run = side != 0 && side == before ? run + 1 : Math.abs(side);
            before = side;
            if (run >= length) {
                labels.offer(i, rule, side);
            }
        }
    }

    private void trend() {
        int steps = 0;
        int before = 0;
        for (int i = from + 1; i < to; i++) {
            int step = step(i);
            steps = step != 0 && step == before ? steps + 1 : Math.abs(step);
            before = step;
            if (steps >= NELSON_TREND - 1) {
                labels.offer(i, Rule.NELSON_3, step);
            }
        }
    }

    private void alternating() {
        int turns = 0;
        int before = 0;
        for (int i = from + 1; i < to; i++) {
            int step = step(i);
            turns = step * before < 0 ? turns + 1 : 0;
            before = step;
            if (turns >= ALTERNATING - 2) {
                labels.offer(i, Rule.NELSON_4, 0);
            }
        }
    }

    private int step(int i) {
        boolean both = series.counts(i) && series.counts(i - 1);
        return both ? (int) Math.signum(series.value[i] - series.value[i - 1]) : 0;
    }

    private void hugging() {
        int run = 0;
        for (int i = from; i < to; i++) {
            boolean within = series.counts(i) && !Double.isNaN(limits.upperOne(i)) && beyond(i, i, 1) == 0;
            run = within ? run + 1 : 0;
            if (run >= HUGGING) {
                labels.offer(i, Rule.NELSON_7, 0);
            }
        }
    }

    /** Eight beyond one sigma, on both sides. */
    private void mixture() {
        int run = 0;
        int lastHigh = -1;
        int lastLow = -1;
        for (int i = from; i < to; i++) {
            int side = series.counts(i) ? beyond(i, i, 1) : 0;
            run = side == 0 ? 0 : run + 1;
            lastHigh = side > 0 ? i : lastHigh;
            lastLow = side < 0 ? i : lastLow;
            int start = i - MIXTURE + 1;
            if (run >= MIXTURE && lastHigh >= start && lastLow >= start) {
                labels.offer(i, Rule.NELSON_8, 0);
            }
        }
    }
}
