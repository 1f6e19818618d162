package org.groundswell.query.variation;

import org.groundswell.domain.statistics.FunnelResult;
import org.groundswell.domain.statistics.FunnelResult.Side;

/**
 * A site without events has no logarithm, and limits that were widened on the logarithm never reach zero: it would always lie
 * below them. It is judged by Poisson's own chance of no event where so many are expected, {@code exp(-expected)}.
 */
final class NoEvents {

    private static final double BELOW_95 = 0.025;
    private static final double BELOW_998 = 0.001;

    private NoEvents() {}

    /** @param unit of a ratio, its denominator the events expected */
    static FunnelResult.Unit judged(FunnelResult.Unit unit) {
        if (unit.numerator() != 0 || unit.z() != null) {
            return unit;
        }
        double chance = Math.exp(-unit.denominator());
        return new FunnelResult.Unit(
                unit.id(),
                unit.numerator(),
                unit.denominator(),
                unit.value(),
                null,
                unit.lower95(),
                unit.upper95(),
                unit.lower998(),
                unit.upper998(),
                chance < BELOW_95 ? Side.LOW : Side.NONE,
                chance < BELOW_998 ? Side.LOW : Side.NONE);
    }
}
