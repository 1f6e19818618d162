package org.groundswell.command.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.groundswell.command.http.Api;
import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.Test;

class MergerHttpTest extends HttpTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @Test
    void several_sites_are_taken_in_at_once_or_none_is() {
        String programme = sites("RF4", "RYJ", "R1H");
        Reply refused = merge(programme, "\"RF4\", \"NONE\"", "R1H", TODAY);

        assertThat(refused.status()).as(refused.told()).isEqualTo(400);
        assertThat(refused.told()).contains("SITE-031").contains("NONE");
        assertThat(move(programme, "RF4").status()).as("nothing was recorded").isEqualTo(200);
        Reply merged = merge(programme, "\"RF4\", \"RYJ\"", "R1H", TODAY);
        assertThat(merged.status()).as(merged.told()).isEqualTo(200);
        assertThat(merged.at("lastEntry").asLong() - merged.at("firstEntry").asLong())
                .isEqualTo(1);
        for (String site : List.of("RF4", "RYJ")) {
            Reply stands = move(programme, site);
            assertThat(stands.status()).isEqualTo(409);
            assertThat(stands.told()).contains("SITE-030").contains("R1H").contains(TODAY.toString());
        }
    }

    @Test
    void every_fault_of_every_site_is_told_and_nothing_is_recorded_by_a_preview() {
        String programme = sites("RF4", "RYJ", "R1H");
        Reply preview = preview(programme, "mergers", body("\"RF4\", \"RYJ\"", "R1H", TODAY));

        assertThat(preview.status()).as(preview.told()).isEqualTo(200);
        assertThat(preview.at("entries").size()).isEqualTo(2);
        assertThat(preview.at("entries").toString())
                .contains("site RF4 as taken in by R1H")
                .contains("site RYJ as taken in by R1H");
        assertThat(preview(programme, "mergers", body("\"RF4\"", "R1H", TODAY))
                        .at("entry")
                        .asLong())
                .isEqualTo(preview.at("entry").asLong());
        assertThat(preview(programme, "mergers", body("\"R1H\", \"RYJ\"", "R1H", TODAY.plusDays(1)))
                        .faultFields())
                .containsExactlyInAnyOrder("on", "sites");
        Reply faulty = post(programme, "mergers", body("\"R1H\", \"RYJ\"", "R1H", TODAY.plusDays(1)));
        assertThat(faulty.status()).as(faulty.told()).isEqualTo(400);
        assertThat(faulty.faultFields()).containsExactlyInAnyOrder("on", "sites");
        assertThat(post(programme, "mergers", body("", "R1H", TODAY)).faultFields())
                .containsExactly("sites");
        assertThat(post(programme, "mergers", body("\"RF4\", \"RF4\"", "R1H", TODAY))
                        .faultFields())
                .containsExactly("sites");
        assertThat(post(programme, "mergers", "{}").faultFields())
                .containsExactlyInAnyOrder("sites", "into", "on", "reason");
    }

    @Test
    void a_merger_is_undone_until_its_successor_was_taken_in() {
        String programme = sites("RF4", "RYJ", "R1H");
        String reason = "{\"reason\": \"It was another trust\"}";
        assertThat(post(programme, "RF4/merger/undo", reason).told()).contains("SITE-028");
        assertThat(merge(programme, "\"RF4\"", "RYJ", TODAY).status()).isEqualTo(200);
        assertThat(merge(programme, "\"RYJ\"", "R1H", TODAY).status()).isEqualTo(200);

        Reply builtOn = post(programme, "RF4/merger/undo", reason);
        assertThat(builtOn.status()).as(builtOn.told()).isEqualTo(409);
        assertThat(builtOn.told()).contains("SITE-029").contains("RYJ").contains("R1H");
        assertThat(preview(programme, "RF4/merger/undo", reason).status()).isEqualTo(409);
        assertThat(post(programme, "RYJ/merger/undo", reason).status()).isEqualTo(200);
        Reply preview = preview(programme, "RF4/merger/undo", reason);
        assertThat(preview.at("entries").toString()).contains("site RF4 is identified again");
        assertThat(preview.at("undoes").toString()).contains("taken in by RYJ");
        Reply undone = post(programme, "RF4/merger/undo", reason);
        assertThat(undone.status()).as(undone.told()).isEqualTo(200);
        assertThat(move(programme, "RF4").status()).isEqualTo(200);
    }

    @Test
    void late_figures_of_months_before_the_day_are_taken_and_later_ones_refused_naming_the_successor() {
        String programme = sites("RF4", "RYJ");
        String measure = measure(programme);
        assertThat(merge(programme, "\"RF4\"", "RYJ", LocalDate.of(2026, 3, 1)).status())
                .isEqualTo(200);
        String points = "/programmes/" + programme + "/measures/" + measure + "/sites/RF4/data-points";
        Reply before = as("maya").put(points, point("2026-02"));
        Reply after = as("maya").put(points, point("2026-03"));

        assertThat(before.status()).as(before.told()).isEqualTo(200);
        assertThat(after.status()).as(after.told()).isEqualTo(409);
        assertThat(after.faultFields()).containsExactly("points[0].period");
        assertThat(after.told()).contains("SERIES-018").contains("RYJ").contains("2026-03-01");
        Reply begun = as("maya").post("/programmes/" + programme + "/actions", """
                {"site": "RF4", "what": "Ring the ward", "owner": "%s", "due": "%s"}
                """.formatted(
                        KEYCLOAK.person("maya"), TODAY.plusDays(7)));
        assertThat(begun.status()).as(begun.told()).isEqualTo(409);
        assertThat(begun.told()).contains("STANDING-001").contains("RYJ");
    }

    @Test
    void only_the_manager_merges() {
        String programme = sites("RF4", "RYJ");
        member(programme, "rhys", "regional-lead", ", \"region\": \"London\"");
        for (Api rhys : List.of(as("rhys"), previewing("rhys"))) {
            assertThat(rhys.post("/programmes/" + programme + "/sites/mergers", body("\"RF4\"", "RYJ", TODAY))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(as("una")
                        .post("/programmes/" + programme + "/sites/mergers", body("\"RF4\"", "RYJ", TODAY))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void of_two_managers_at_once_one_merges_and_the_other_is_told() throws Exception {
        for (int round = 0; round < 5; round++) {
            String programme = sites("RF4", "RYJ");
            List<Reply> replies = together(
                    () -> merge(programme, "\"RF4\"", "RYJ", TODAY), () -> merge(programme, "\"RYJ\"", "RF4", TODAY));

            assertThat(replies.stream().map(Reply::status)).containsExactlyInAnyOrder(200, 409);
            Reply told = replies.stream()
                    .filter(each -> each.status() == 409)
                    .findFirst()
                    .orElseThrow();
            assertThat(told.told()).containsAnyOf("SITE-022", "SITE-025").contains("was");
        }
    }

    private static List<Reply> together(Callable<Reply> one, Callable<Reply> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<Reply> first = threads.submit(() -> {
                start.await();
                return one.call();
            });
            Future<Reply> second = threads.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }

    private String sites(String... codes) {
        String programme = programme();
        for (String code : codes) {
            Reply enrolled = as("maya").post("/programmes/" + programme + "/sites", """
                            {"code": "%s", "name": "%s", "region": "London", "reason": "On the list", "listedOn": "2026-01-05"}
                            """.formatted(code, code));
            assertThat(enrolled.status()).as(enrolled.told()).isEqualTo(201);
        }
        return programme;
    }

    private Reply merge(String programme, String sites, String into, LocalDate on) {
        return post(programme, "mergers", body(sites, into, on));
    }

    private Reply post(String programme, String last, String body) {
        return as("maya").post("/programmes/" + programme + "/sites/" + last, body);
    }

    private Reply preview(String programme, String last, String body) {
        return previewing("maya").post("/programmes/" + programme + "/sites/" + last, body);
    }

    private Reply move(String programme, String site) {
        return post(programme, site + "/moves", """
                {"to": "engaged", "happenedOn": "%1$s",
                 "evidence": [{"field": "ev-engaged-contact", "said": "Ward sister"}, {"field": "ev-engaged-date", "said": "%1$s"}]}
                """.formatted(TODAY));
    }

    private static String body(String sites, String into, LocalDate on) {
        return "{\"sites\": [%s], \"into\": \"%s\", \"on\": \"%s\", \"reason\": \"One trust\"}"
                .formatted(sites, into, on);
    }

    private static String point(String month) {
        return "{\"points\": [{\"period\": \"%s\", \"standing\": \"value\", \"numerator\": 1, \"denominator\": 2}]}"
                .formatted(month);
    }
}
