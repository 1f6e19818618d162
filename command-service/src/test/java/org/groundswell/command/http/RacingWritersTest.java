package org.groundswell.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.groundswell.domain.Circumstance;
import org.junit.jupiter.api.Test;

/** Many write to one thing at the same moment: what becomes of each one's work is said to each, and none is lost. */
class RacingWritersTest extends HttpTest {

    private static final int WRITERS = 16;

    /** What one writer was told. */
    private record Told(int writer, Reply reply) {

        boolean accepted() {
            return reply.status() == 200;
        }

        @Override
        public String toString() {
            return "writer %d: %d %s".formatted(writer, reply.status(), reply.told());
        }
    }

    @Test
    void of_those_who_saw_the_same_answer_one_is_first_and_every_other_is_told_what_stands() throws Exception {
        String question = "/programmes/" + programme() + "/questions/OVER-1";
        long seen = as("maya").put(question, answer("Nobody waits")).version();
        Api maya = as("maya").ifMatch(seen);
        List<Told> first = race(writer -> maya.put(question, answer("Words of " + writer)));
        assertThat(first).as(first::toString).filteredOn(Told::accepted).hasSize(1);
        long stands = seen + 1;
        assertThat(first)
                .filteredOn(told -> !told.accepted())
                .as(first::toString)
                .allSatisfy(told -> {
                    assertThat(told.reply().status()).isEqualTo(412);
                    assertThat(told.reply().text("actualVersion")).isEqualTo(Long.toString(stands));
                });
        long version = stands;
        for (Told told : first) {
            if (!told.accepted()) {
                Reply again = as("maya").ifMatch(version).put(question, answer("Words of " + told.writer()));
                assertThat(again.status()).as(again.told()).isEqualTo(200);
                version = again.version();
            }
        }
        assertThat(version).as("each writer's words are a version of their own").isEqualTo(seen + WRITERS);
    }

    @Test
    void of_those_who_move_one_site_at_once_one_is_first_and_every_other_is_told_what_stands() throws Exception {
        String programme = programme();
        enrol(programme, "RF4", "London");
        String moves = "/programmes/" + programme + "/sites/RF4/moves";
        Api maya = as("maya").ifMatch(0);
        List<Told> told = race(writer -> maya.post(moves, """
                {"to": "engaged", "happenedOn": "%1$s",
                 "evidence": [{"field": "ev-engaged-contact", "said": "Contact %2$d"}, {"field": "ev-engaged-date", "said": "%1$s"}]}
                """.formatted(LocalDate.now(Circumstance.ZONE), writer)));
        assertThat(told).as(told::toString).filteredOn(Told::accepted).hasSize(1);
        assertThat(told).filteredOn(each -> !each.accepted()).as(told::toString).allSatisfy(each -> {
            assertThat(each.reply().status()).isEqualTo(412);
            assertThat(each.reply().text("actualVersion")).isEqualTo("1");
        });
    }

    @Test
    void those_who_write_to_different_months_of_one_series_are_all_saved() throws Exception {
        String programme = programme();
        enrol(programme, "RF4", "London");
        String figures = "/programmes/" + programme + "/measures/" + measure(programme) + "/sites/RF4/data-points";
        Api maya = as("maya");
        List<Told> told = race(writer -> maya.put(figures, """
                {"points": [{"period": "%d-01", "numerator": %d, "denominator": 100}]}""".formatted(2000 + writer, writer)));
        assertThat(told).as(told::toString).allMatch(Told::accepted);
        List<Long> versions =
                told.stream().map(each -> each.reply().version()).sorted().toList();
        assertThat(versions)
                .containsExactlyElementsOf(
                        IntStream.range(0, WRITERS).mapToObj(Long::valueOf).toList());
        Reply more = as("maya").put(figures, """
                {"points": [{"period": "2000-01", "numerator": 7, "denominator": 100}]}""");
        assertThat(more.faultFields())
                .as("what the first of them wrote still stands")
                .contains("reason");
    }

    @Test
    void two_people_who_rate_one_site_at_once_are_both_saved() throws Exception {
        String programme = programme();
        enrol(programme, "RF4", "London");
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        member(programme, "tom", "site-team", ", \"site\": \"RF4\"");
        String round =
                as("maya").post("/programmes/" + programme + "/rounds", """
                {"instrument": "three-s", "title": "First", "opensOn": "2026-01-01", "closesOn": "2030-12-31"}""").id();
        String site = "/programmes/" + programme + "/rounds/" + round + "/sites/RF4";
        Api sita = as("sita");
        Api tom = as("tom");
        List<Told> told = race(writer -> (writer % 2 == 0 ? sita : tom)
                .put(site + "/ratings", """
                {"ratings": [{"item": "%s-%d", "rating": "2"}]}""".formatted(writer < WRITERS / 2 ? "STR" : "SUP", 1 + writer / 2 % 4)));
        assertThat(told).as(told::toString).allMatch(Told::accepted);
        assertThat(told.stream().map(each -> each.reply().version()))
                .as("each is a version of its own")
                .doesNotHaveDuplicates();
    }

    private static String answer(String ambition) {
        return "{\"values\": {\"OVER-1.ambition\": \"%s\", \"OVER-1.horizon\": 4}}".formatted(ambition);
    }

    /** All at the same moment. @return what each was told, by writer */
    private static List<Told> race(IntFunction<Reply> writing) throws Exception {
        CyclicBarrier line = new CyclicBarrier(WRITERS);
        List<Told> told = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Boolean>> all = IntStream.range(0, WRITERS)
                    .<Callable<Boolean>>mapToObj(writer -> () -> {
                        line.await();
                        return told.add(new Told(writer, writing.apply(writer)));
                    })
                    .toList();
            for (Future<Boolean> each : writers.invokeAll(all)) {
                each.get();
            }
        }
        return told;
    }
}
