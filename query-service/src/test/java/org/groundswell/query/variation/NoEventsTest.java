package org.groundswell.query.variation;

import static org.assertj.core.api.Assertions.assertThat;

import org.groundswell.domain.statistics.FunnelResult.Side;
import org.groundswell.domain.statistics.FunnelResult.Unit;
import org.junit.jupiter.api.Test;

class NoEventsTest {

    private static Unit without(double expected) {
        return new Unit("A", 0, expected, 0, null, 0.4, 2.0, 0.2, 3.0, Side.LOW, Side.LOW);
    }

    @Test
    void a_tiny_site_without_events_stands_out_by_nothing() {
        Unit judged = NoEvents.judged(without(0.6));
        assertThat(judged.outside95()).isEqualTo(Side.NONE);
        assertThat(judged.outside998()).isEqualTo(Side.NONE);
    }

    @Test
    void a_site_of_which_many_events_were_expected_does() {
        assertThat(NoEvents.judged(without(4)).outside95()).isEqualTo(Side.LOW);
        assertThat(NoEvents.judged(without(4)).outside998()).isEqualTo(Side.NONE);
        assertThat(NoEvents.judged(without(7)).outside998()).isEqualTo(Side.LOW);
    }

    @Test
    void a_site_with_events_is_left_to_its_limits() {
        Unit unit = new Unit("A", 1, 9, 1 / 9.0, -3.2, 0.4, 2.0, 0.2, 3.0, Side.LOW, Side.LOW);
        assertThat(NoEvents.judged(unit)).isEqualTo(unit);
    }
}
