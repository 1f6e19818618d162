package org.groundswell.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** With a type of the test's own: {@code test.Visit}, which had {@code day} and now has {@code date} and {@code minutes}. */
class UpcastersTest {

    private static final UnaryOperator<Map<String, Object>> RENAMED = values -> {
        Map<String, Object> next = new HashMap<>(values);
        next.put("date", next.remove("day"));
        return next;
    };

    private static final UnaryOperator<Map<String, Object>> WITH_MINUTES = values -> {
        Map<String, Object> next = new HashMap<>(values);
        next.putIfAbsent("minutes", 0);
        return next;
    };

    private final Upcasters upcasters =
            Upcasters.standard().with("test.Visit", 1, RENAMED).with("test.Visit", 2, WITH_MINUTES);

    @Test
    void an_old_revision_becomes_the_newest_step_by_step() {
        assertThat(upcasters.upcast("test.Visit", 1, 3, Map.of("day", "2026-03-01")))
                .isEqualTo(Map.of("date", "2026-03-01", "minutes", 0));
    }

    @Test
    void a_revision_takes_only_the_steps_after_it() {
        assertThat(upcasters.upcast("test.Visit", 2, 3, Map.of("date", "2026-03-01")))
                .isEqualTo(Map.of("date", "2026-03-01", "minutes", 0));
        assertThat(upcasters.upcast("test.Visit", 3, 3, Map.of("date", "2026-03-01")))
                .isEqualTo(Map.of("date", "2026-03-01"));
    }

    @Test
    void a_registered_type_is_upcast_to_its_own_newest_revision() {
        Map<String, Object> values = Map.of("name", "A");
        assertThat(Upcasters.standard().upcast("site.SiteRenamed", 1, values)).isEqualTo(values);
        assertThatThrownBy(() -> Upcasters.standard().upcast("test.Visit", 1, values))
                .hasMessageContaining("Not a registered event");
    }

    @Test
    void a_revision_from_the_future_is_refused() {
        assertThatThrownBy(() -> upcasters.upcast("test.Visit", 4, 3, Map.of())).hasMessageContaining("Revision 4");
        assertThatThrownBy(() -> upcasters.upcast("test.Visit", 0, 3, Map.of())).hasMessageContaining("Revision 0");
    }

    @Test
    void a_missing_step_is_refused() {
        Upcasters holed = Upcasters.standard().with("test.Visit", 1, RENAMED);
        assertThatThrownBy(() -> holed.upcast("test.Visit", 1, 3, Map.of("day", "x")))
                .hasMessageContaining("from revision 2");
    }

    @Test
    void two_steps_from_one_revision_are_refused() {
        assertThatThrownBy(() -> upcasters.with("test.Visit", 1, RENAMED)).hasMessageContaining("two steps");
    }

    @Test
    void every_registered_type_can_be_upcast_from_its_first_revision() {
        for (EventTypes.EventType type : EventTypes.all()) {
            Map<String, Object> values = new HashMap<>();
            assertThat(Upcasters.standard().upcast(type.name(), type.revision(), values))
                    .isSameAs(values);
        }
    }
}
