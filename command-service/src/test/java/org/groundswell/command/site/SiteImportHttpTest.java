package org.groundswell.command.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.Test;

class SiteImportHttpTest extends HttpTest {

    private static final String COLUMNS = "{\"code\": \"Code\", \"name\": \"Name\", \"region\": \"Region\"}";

    @Test
    void a_list_is_previewed_enrolled_in_one_go_and_changes_nothing_the_second_time() {
        String programme = programme();
        StringBuilder list = new StringBuilder("Code;Name;Region\n");
        for (int i = 0; i < 274; i++) {
            list.append("S%03d;Site %d;Region %d\n".formatted(i, i, i % 7));
        }
        String upload = upload(programme, list.toString());

        Reply preview = as("maya").post(path(programme, "import-preview"), request(upload, "refuse-all"));
        assertThat(preview.status()).as(preview.told()).isEqualTo(200);
        assertThat(preview.at("recorded").asInt()).isEqualTo(274);
        Reply commit = as("maya").post(path(programme, "import"), request(upload, "refuse-all"));
        assertThat(commit.status()).as(commit.told()).isEqualTo(200);
        assertThat(commit.at("report.sitesEnrolled").size()).isEqualTo(274);
        Reply again = as("maya").post(path(programme, "import"), request(upload, "refuse-all"));
        assertThat(again.status()).as(again.told()).isEqualTo(200);
        assertThat(again.at("report.unchanged").asInt()).isEqualTo(274);
        assertThat(again.at("lastEntry").isNull()).isTrue();
    }

    @Test
    void known_sites_take_the_names_and_regions_of_a_later_list() {
        String programme = programme();
        enrol(programme, "RF4", "London");
        String upload = upload(programme, "Code,Name,Region\nRF4,Barking,\nR1H,Barts,London\n");
        Reply commit = as("maya").post(path(programme, "import"), request(upload, "refuse-all"));

        assertThat(commit.status()).as(commit.told()).isEqualTo(200);
        assertThat(commit.at("report.corrected").asInt()).isEqualTo(1);
        assertThat(commit.at("report.recorded").asInt()).isEqualTo(1);
    }

    @Test
    void a_site_that_somebody_renamed_since_the_preview_is_not_renamed_back() {
        String programme = programme();
        enrol(programme, "RF4", "London");
        String upload = upload(programme, "Code,Name,Region\nRF4,Barking,\n");
        Reply preview = as("maya").post(path(programme, "import-preview"), request(upload, "refuse-all"));
        Reply renamed =
                as("maya").ifMatch(0).put("/programmes/" + programme + "/sites/RF4", "{\"name\": \"Havering\"}");
        assertThat(renamed.status()).as(renamed.told()).isEqualTo(200);

        String seen = request(upload, "refuse-all")
                .replaceFirst("}$", ", \"replacing\": \"" + preview.text("replacing") + "\"}");
        Reply late = as("maya").post(path(programme, "import"), seen);
        assertThat(late.status()).as(late.told()).isEqualTo(409);
        assertThat(late.at("report.errors").toString()).contains("CHANGED_SINCE_PREVIEW");
    }

    @Test
    void bad_rows_are_named_and_refuse_all_or_leave_the_good_ones_as_chosen() {
        String programme = programme();
        String upload = upload(
                programme, "Code,Name,Region\nRF4,Barking,London\n,Nameless,London\nno code!,X,Y\nR1H,\"a\",b,c\n");

        Reply refused = as("maya").post(path(programme, "import"), request(upload, "refuse-all"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("IMPORT-REFUSED");
        assertThat(refused.at("report.errors")
                        .valueStream()
                        .map(error -> error.path("row").asInt()))
                .containsExactly(3, 4, 5);
        Reply kept = as("maya").post(path(programme, "import"), request(upload, "keep-good"));
        assertThat(kept.status()).as(kept.told()).isEqualTo(200);
        assertThat(kept.at("report.sitesEnrolled").toString()).isEqualTo("[\"RF4\"]");
        assertThat(kept.at("report.rowsRefused").asInt()).isEqualTo(3);
    }

    @Test
    void wrong_columns_unknown_uploads_and_other_words_are_refused() {
        String programme = programme();
        String upload = upload(programme, "Code,Name,Region\nRF4,Barking,London\n");
        Reply wrong = as("maya")
                .post(
                        path(programme, "import-preview"),
                        "{\"upload\": \"%s\", \"columns\": {\"code\": \"ODS\"}, \"onError\": \"refuse-all\"}"
                                .formatted(upload));

        assertThat(wrong.at("wouldCommit").asBoolean()).isFalse();
        assertThat(wrong.at("errors").toString()).contains("COLUMN_UNKNOWN").contains("ODS");
        assertThat(as("maya")
                        .post(path(programme, "import"), request("u-none", "refuse-all"))
                        .faultFields())
                .containsExactly("upload");
        assertThat(as("maya")
                        .post(path(programme, "import"), request(upload, "whatever"))
                        .faultFields())
                .containsExactly("onError");
        assertThat(as("maya")
                        .post(path(programme(), "import"), request(upload, "refuse-all"))
                        .status())
                .as("another programme's upload")
                .isEqualTo(400);
    }

    @Test
    void only_the_manager_loads_lists() {
        String programme = programme();
        member(programme, "rhys", "regional-lead", ", \"region\": \"London\"");

        assertThat(as("rhys")
                        .raw(
                                "/programmes/" + programme + "/uploads",
                                "text/csv",
                                "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(403);
        assertThat(as("rhys")
                        .post(path(programme, "import"), request("u-x", "refuse-all"))
                        .status())
                .isEqualTo(403);
        assertThat(as("una")
                        .post(path(programme, "import"), request("u-x", "refuse-all"))
                        .status())
                .isEqualTo(404);
    }

    private String upload(String programme, String text) {
        Reply upload = as("maya")
                .raw("/programmes/" + programme + "/uploads", "text/csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(upload.status()).as(upload.told()).isEqualTo(201);
        return upload.text("upload");
    }

    private static String path(String programme, String last) {
        return "/programmes/" + programme + "/sites/" + last;
    }

    private static String request(String upload, String onError) {
        return "{\"upload\": \"%s\", \"columns\": %s, \"onError\": \"%s\"}".formatted(upload, COLUMNS, onError);
    }
}
