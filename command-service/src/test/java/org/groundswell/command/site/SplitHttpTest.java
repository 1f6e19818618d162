package org.groundswell.command.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.groundswell.command.http.Api;
import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.Test;

class SplitHttpTest extends HttpTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
    private static final String REASON = "{\"reason\": \"Not this trust\"}";

    @Test
    void the_site_and_all_its_parts_are_recorded_in_one_transaction_or_nothing_is() {
        String programme = sites("RF4", "RAL");
        Reply refused = split(programme, "RF4", TODAY, part("RYJ"), part("RAL"));

        assertThat(refused.status()).as(refused.told()).isEqualTo(409);
        assertThat(refused.faultFields()).containsExactly("parts[1].code");
        assertThat(move(programme, "RYJ").status()).as("nothing was enrolled").isEqualTo(404);
        Reply done = split(programme, "RF4", TODAY, part("RYJ"), part("R1H"));
        assertThat(done.status()).as(done.told()).isEqualTo(200);
        assertThat(done.at("lastEntry").asLong() - done.at("firstEntry").asLong())
                .as("the split, and of each part its enrolment and that it began")
                .isEqualTo(4);
        Reply stands = move(programme, "RF4");
        assertThat(stands.status()).isEqualTo(409);
        assertThat(stands.told()).contains("SITE-034").contains("RYJ and R1H").contains(TODAY.toString());
        for (String part : List.of("RYJ", "R1H")) {
            assertThat(move(programme, part).status()).isEqualTo(200);
        }
    }

    @Test
    void a_part_begins_where_the_site_stood() {
        String programme = sites("RF4");
        assertThat(move(programme, "RF4").status()).isEqualTo(200);
        assertThat(split(programme, "RF4", TODAY, part("RYJ"), part("R1H")).status())
                .isEqualTo(200);

        Reply again = move(programme, "RYJ");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.told()).contains("SITE-006");
    }

    @Test
    void every_fault_is_told_at_its_field_and_a_preview_records_nothing() {
        String programme = sites("RF4");
        Reply preview = preview(programme, "RF4/split", body(TODAY, part("RYJ"), part("R1H")));
        assertThat(preview.status()).as(preview.told()).isEqualTo(200);
        assertThat(preview.at("entries").size()).isEqualTo(5);
        assertThat(preview.at("entries").toString()).contains("identified").contains("R1H");
        assertThat(preview(programme, "RF4/split", body(TODAY, part("RYJ"), part("R1H")))
                        .at("entry")
                        .asLong())
                .isEqualTo(preview.at("entry").asLong());

        Reply faulty = split(
                programme, "RF4", TODAY.plusDays(1), part("RYJ"), part("RYJ"), "{\"code\": \"R1H\", \"name\": \" \"}");
        assertThat(faulty.status()).as(faulty.told()).isEqualTo(400);
        assertThat(faulty.faultFields()).containsExactlyInAnyOrder("on", "parts[1].code", "parts[2].name");
        assertThat(split(programme, "RF4", TODAY, part("RYJ")).faultFields()).containsExactly("parts");
        assertThat(post(programme, "RF4/split", "{}").faultFields()).containsExactlyInAnyOrder("parts", "on", "reason");
        assertThat(split(programme, "RF4", TODAY, "{\"code\": \"?\", \"name\": \"North\"}", "{\"name\": \"South\"}")
                        .faultFields())
                .containsExactlyInAnyOrder("parts[0].code", "parts[1].code");
        assertThat(split(programme, "R1H", TODAY, part("RYJ"), part("RAL")).status())
                .isEqualTo(404);
    }

    @Test
    void a_split_is_undone_and_its_codes_serve_again() {
        String programme = sites("RF4", "RAL");
        assertThat(post(programme, "RF4/split/undo", REASON).told()).contains("SITE-045");
        assertThat(split(programme, "RF4", TODAY, part("RYJ"), part("R1H")).status())
                .isEqualTo(200);
        String merge =
                "{\"sites\": [\"RYJ\"], \"into\": \"RAL\", \"on\": \"%s\", \"reason\": \"One trust\"}".formatted(TODAY);
        assertThat(post(programme, "mergers", merge).status()).isEqualTo(200);
        Reply builtOn = post(programme, "RF4/split/undo", REASON);
        assertThat(builtOn.status()).isEqualTo(409);
        assertThat(builtOn.told()).contains("SITE-046").contains("RYJ").contains("RAL");
        assertThat(post(programme, "RYJ/merger/undo", REASON).status()).isEqualTo(200);

        Reply preview = preview(programme, "RF4/split/undo", REASON);
        assertThat(preview.at("entries").toString()).contains("site RF4 is identified again");
        assertThat(preview.at("undoes").toString()).contains("split into RYJ and R1H");
        Reply undone = post(programme, "RF4/split/undo", REASON);
        assertThat(undone.status()).as(undone.told()).isEqualTo(200);
        assertThat(undone.at("lastEntry").asLong() - undone.at("firstEntry").asLong())
                .isEqualTo(2);
        assertThat(move(programme, "RYJ").told()).contains("SITE-030").contains("RF4");
        assertThat(split(programme, "RF4", TODAY.minusDays(1), part("RYJ"), part("RQX"))
                        .status())
                .isEqualTo(200);
        assertThat(move(programme, "RYJ").status()).isEqualTo(200);
        assertThat(move(programme, "R1H").told()).contains("SITE-030").contains("RF4");
    }

    @Test
    void figures_of_months_before_the_day_are_taken_and_later_ones_refused_naming_the_parts() {
        String programme = sites("RF4");
        String measure = measure(programme);
        assertThat(split(programme, "RF4", LocalDate.of(2026, 3, 1), part("RYJ"), part("R1H"))
                        .status())
                .isEqualTo(200);
        String points = "/programmes/" + programme + "/measures/" + measure + "/sites/";

        assertThat(as("maya").put(points + "RF4/data-points", point("2026-02")).status())
                .isEqualTo(200);
        Reply after = as("maya").put(points + "RF4/data-points", point("2026-03"));
        assertThat(after.faultFields()).containsExactly("points[0].period");
        assertThat(after.told()).contains("SERIES-019").contains("RYJ and R1H");
        assertThat(as("maya").put(points + "RYJ/data-points", point("2026-03")).status())
                .isEqualTo(200);
    }

    @Test
    void the_words_of_a_split_are_looked_through() {
        String programme = sites("RF4");
        String doubtful = body(TODAY, part("RYJ"), part("R1H")).replace("Two trusts", "Ask ann@example.org");
        Reply warned = post(programme, "RF4/split", doubtful);

        assertThat(warned.status()).as(warned.told()).isEqualTo(422);
        assertThat(warned.faultFields()).containsExactly("reason");
        assertThat(move(programme, "RYJ").status()).as("nothing was recorded").isEqualTo(404);
    }

    @Test
    void only_the_manager_splits() {
        String programme = sites("RF4");
        member(programme, "rhys", "regional-lead", ", \"region\": \"London\"");
        String body = body(TODAY, part("RYJ"), part("R1H"));
        for (Api rhys : List.of(as("rhys"), previewing("rhys"))) {
            assertThat(rhys.post("/programmes/" + programme + "/sites/RF4/split", body)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(as("una")
                        .post("/programmes/" + programme + "/sites/RF4/split", body)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void of_two_managers_at_once_one_splits_and_the_other_is_told() throws Exception {
        for (int round = 0; round < 4; round++) {
            String programme = sites("RF4");
            CyclicBarrier start = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                Future<Reply> one = threads.submit(() -> {
                    start.await();
                    return split(programme, "RF4", TODAY, part("RYJ"), part("R1H"));
                });
                Future<Reply> other = threads.submit(() -> {
                    start.await();
                    return split(programme, "RF4", TODAY, part("RYJ"), part("RAL"));
                });
                List<Reply> replies = List.of(one.get(), other.get());
                assertThat(replies.stream().map(Reply::status)).containsExactlyInAnyOrder(200, 409);
                assertThat(replies.stream().map(Reply::told).toList().toString())
                        .contains("SITE-035");
            }
        }
    }

    @Test
    void who_saw_an_older_version_of_the_site_is_told() {
        String programme = sites("RF4");
        assertThat(move(programme, "RF4").status()).isEqualTo(200);
        assertThat(as("maya")
                        .ifMatch(0)
                        .post("/programmes/" + programme + "/sites/RF4/split", body(TODAY, part("RYJ"), part("R1H")))
                        .status())
                .isEqualTo(412);
    }

    private Reply preview(String programme, String last, String body) {
        return previewing("maya").post("/programmes/" + programme + "/sites/" + last, body);
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

    private Reply split(String programme, String site, LocalDate on, String... parts) {
        return post(programme, site + "/split", body(on, parts));
    }

    private Reply post(String programme, String last, String body) {
        return as("maya").post("/programmes/" + programme + "/sites/" + last, body);
    }

    private Reply move(String programme, String site) {
        return post(programme, site + "/moves", """
                {"to": "engaged", "happenedOn": "%1$s",
                 "evidence": [{"field": "ev-engaged-contact", "said": "Ward sister"}, {"field": "ev-engaged-date", "said": "%1$s"}]}
                """.formatted(TODAY));
    }

    private static String part(String code) {
        return "{\"code\": \"%s\", \"name\": \"Part %s\"}".formatted(code, code);
    }

    private static String body(LocalDate on, String... parts) {
        return "{\"parts\": [%s], \"on\": \"%s\", \"reason\": \"Two trusts\"}".formatted(String.join(", ", parts), on);
    }

    private static String point(String month) {
        return "{\"points\": [{\"period\": \"%s\", \"standing\": \"value\", \"numerator\": 1, \"denominator\": 2}]}"
                .formatted(month);
    }
}
