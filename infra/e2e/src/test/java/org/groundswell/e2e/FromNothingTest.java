package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** On the running installation: what is truth and what is only distributed, or only a view of it. */
class FromNothingTest {

    private static final String TOPIC = "groundswell.events";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final RunningGroundswell groundswell = RunningGroundswell.shared();
    private final CommandClient ada = new CommandClient(groundswell, "ada");

    @Test
    void a_topic_deleted_and_refilled_and_every_view_folded_anew_give_equal_digests()
            throws ExecutionException, InterruptedException {
        CommandClient maya = new CommandClient(groundswell, "maya");
        String programme = maya.create("/programmes", "{\"name\":\"Before\"}");
        maya.settle(programme);
        await(
                "the views are up to date",
                () -> ada.read("/operations").path("lag").asLong() == 0);
        JsonNode before = ada.read("/operations/digests");

        try (Admin kafka = Admin.create(Map.of("bootstrap.servers", groundswell.kafka()))) {
            kafka.deleteTopics(Set.of(TOPIC)).all().get();
        }
        ada.post("/operations/relay/refill", "");
        List<String> views = ada.read("/operations")
                .path("views")
                .valueStream()
                .map(view -> view.path("view").asString())
                .toList();
        ada.ask("/operations/rebuild?view=" + String.join("&view=", views));
        await(
                "every view is swapped in",
                () -> ada.read("/operations")
                        .path("views")
                        .valueStream()
                        .allMatch(view ->
                                view.path("rebuild").path("state").asString().equals("swapped")));

        assertThat(ada.read("/operations/digests")).isEqualTo(before);
        assertThat(before.propertyNames()).containsExactlyInAnyOrderElementsOf(views);
        maya.post("/programmes/" + programme + "/sites", "{\"code\":\"N01\",\"name\":\"After the refill\"}");
        maya.settle(programme);
        assertThat(ada.read("/operations/digests")).isNotEqualTo(before);
    }

    private void await(String what, java.util.function.BooleanSupplier holds) {
        long began = System.nanoTime();
        while (!holds.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - began)).as(what).isLessThan(LIMIT);
        }
    }
}
