package org.groundswell.command.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.Test;

class FiguresImportHttpTest extends HttpTest {

    @Test
    void a_file_and_its_mapping_may_come_in_one_request() {
        Place place = place();
        byte[] file = bytes("site,month,seen,all\nRF4,2019-01,9,10\n");
        String request = "{\"mapping\": " + MAPPING + ", \"onError\": \"refuse-all\"}";
        String path = place.figures() + "/import";

        Reply imported = as("maya").with("Idempotency-Key", "one-shot-1").file(path, "a.csv", file, "request", request);
        assertThat(imported.status()).as(imported.told()).isEqualTo(200);
        assertThat(imported.at("report.recorded").asInt()).isEqualTo(1);

        Reply repeated = as("maya").with("Idempotency-Key", "one-shot-1").file(path, "a.csv", file, "request", request);
        assertThat(repeated.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(repeated.at("lastEntry").asLong())
                .isEqualTo(imported.at("lastEntry").asLong());
        assertThat(repeated.at("report")).isEqualTo(imported.at("report"));
    }

    @Test
    void one_request_without_its_parts_or_with_faulty_ones_is_refused() {
        Place place = place();
        String path = place.figures() + "/import";
        byte[] file = bytes("site,month,seen,all\nRF4,2019-01,9,10\n");

        assertThat(as("maya").file(path, "a.csv", file).faultFields()).containsExactly("request");
        assertThat(as("maya").file(path, "a.csv", file, "request", "{").faultFields())
                .containsExactly("request");
        assertThat(as("maya")
                        .file(path, "a.csv", file, "request", "{\"onError\": 1}")
                        .faultFields())
                .containsExactlyInAnyOrder("mapping", "onError");
        assertThat(as("maya")
                        .file(
                                path,
                                "a.csv",
                                new byte[0],
                                "request",
                                "{\"mapping\": " + MAPPING + ", \"onError\": \"keep-good\"}")
                        .text("code"))
                .isEqualTo("UPLOAD-EMPTY-FILE");
    }

    @Test
    void every_bad_row_is_named_with_its_column_and_reason_and_nothing_is_half_done() {
        Place place = place();
        Reply refused = place.importing("""
                site,month,seen,all
                RF4,2019-01,9,10
                ZZ9,2019-01,9,10
                RF4,2019-02,11,10
                RF4,2019-03,-1,10
                RF4,2019-04,nine,10
                RF4,2019-05,9,10
                RF4,2019-05,8,10
                RF4,spring,9,10
                RF4,2019-06,9
                """, "refuse-all");

        assertThat(refused.status()).as(refused.told()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("IMPORT-REFUSED");
        assertThat(refused.at("report.errors")
                        .valueStream()
                        .map(error -> error.path("row").asInt())
                        .distinct())
                .containsExactly(3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(refused.at("report.errors").valueStream())
                .allSatisfy(
                        error -> assertThat(error.path("reason").asString("")).isNotBlank());
        assertThat(place.version()).as("nothing was recorded").isEqualTo(-1);
    }

    @Test
    void the_good_rows_are_kept_where_the_person_chose_so() {
        Place place = place();
        Reply kept = place.importing(
                "site,month,seen,all\nRF4,2019-01,9,10\nRF4,2019-02,11,10\nRF4,2019-03,NA,NA\nRF4,2019-04,0,10\n",
                "keep-good");

        assertThat(kept.status()).as(kept.told()).isEqualTo(200);
        assertThat(kept.at("report.recorded").asInt()).isEqualTo(3);
        assertThat(kept.at("report.rowsRefused").asInt()).isEqualTo(1);
        assertThat(kept.at("report.sample").toString()).contains("missing");
    }

    @Test
    void a_wrong_column_and_an_unclear_filter_are_refused() {
        Place place = place();
        Reply wrong = place.importing("ward,month,seen,all\nRF4,2019-01,9,10\n", "refuse-all");

        assertThat(wrong.at("report.errors").toString()).contains("COLUMN_UNKNOWN");
        String filter =
                MAPPING.replace("\"severalRows\"", "\"keepRowsWhere\": [{\"column\": \"seen\"}], \"severalRows\"");
        Reply unclear = as("maya")
                .post(
                        place.figures() + "/import-preview",
                        "{\"upload\": \"%s\", \"mapping\": %s, \"onError\": \"keep-good\"}"
                                .formatted(place.upload("site,month,seen,all\nRF4,2019-01,9,10\n"), filter));
        assertThat(unclear.faultFields()).as(unclear.told()).containsExactly("mapping.keepRowsWhere[0]");
    }

    @Test
    void corrections_need_a_reason_and_replace_with_it() {
        Place place = place();
        place.importing("site,month,seen,all\nRF4,2019-01,9,10\nRF4,2019-02,5,10\n", "refuse-all");
        String changed = "site;month;seen;all\nRF4;01/01/2019;8;10\nRF4;01/02/2019;5;10\n";

        Reply unreasoned = place.importing(changed, "keep-good");
        assertThat(unreasoned.status()).isEqualTo(409);
        assertThat(unreasoned.at("report.errors").toString()).contains("CORRECTION_NEEDS_REASON");
        Reply corrected = as("maya")
                .post(
                        place.figures() + "/import",
                        "{\"upload\": \"%s\", \"mapping\": %s, \"onError\": \"refuse-all\", \"correctionReason\": \"Late returns\"}"
                                .formatted(
                                        place.upload(changed.replace("01/01/2019", "2019-01-01")
                                                .replace("01/02/2019", "2019-02-01")),
                                        MAPPING));
        assertThat(corrected.status()).as(corrected.told()).isEqualTo(200);
        assertThat(corrected.at("report.corrected").asInt()).isEqualTo(1);
        assertThat(corrected.at("report.unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void a_figure_that_somebody_changed_since_the_preview_is_not_replaced() {
        Place place = place();
        place.importing("site,month,seen,all\nRF4,2019-01,9,10\nRF4,2019-02,5,10\n", "refuse-all");
        String upload = place.upload("site,month,seen,all\nRF4,2019-01,8,10\n");
        String seen = place.preview(upload).text("replacing");

        place.correct("RF4", "2019-01", 7);
        Reply late = place.commit(upload, seen);
        assertThat(late.status()).as(late.told()).isEqualTo(409);
        assertThat(late.at("report.errors").toString()).contains("CHANGED_SINCE_PREVIEW");
        assertThat(late.at("report.replacing").asString()).isNotEqualTo(seen);

        String again = place.preview(upload).text("replacing");
        place.correct("RF4", "2019-02", 6);
        Reply kept = place.commit(upload, again);
        assertThat(kept.status())
                .as("another month than those it replaces: %s", kept.told())
                .isEqualTo(200);
    }

    @Test
    void formula_cells_are_read_by_value_or_refused_by_row() throws IOException {
        Place place = place();
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Figures");
            String[] header = {"site", "month", "seen", "all"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(1, 0, "RF4");
            sheet.value(1, 1, java.time.LocalDate.of(2019, 1, 1));
            sheet.style(1, 1).format("mmm-yy").set();
            sheet.value(1, 2, 9);
            sheet.value(1, 3, 10);
            sheet.value(2, 0, "RF4");
            sheet.value(2, 1, "2019-02");
            sheet.formula(2, 2, "C2-1");
            sheet.value(2, 3, 10);
        }
        Reply upload = as("maya").file("/programmes/" + place.programme() + "/uploads", "a.xlsx", out.toByteArray());
        Reply preview =
                as("maya").post(place.figures() + "/import-preview", place.request(upload.text("upload"), "keep-good"));

        assertThat(preview.at("recorded").asInt()).as(preview.told()).isEqualTo(1);
        assertThat(preview.at("errors").toString()).contains("formula");
        assertThat(preview.at("sample").get(0).path("period").asString("")).isEqualTo("2019-01");
    }

    @Test
    void only_the_manager_imports_and_only_for_a_measure_that_is_defined() {
        Place place = place();
        member(place.programme(), "sita", "site-team", ", \"site\": \"RF4\"");
        String request = place.request("u-none", "keep-good");

        assertThat(as("sita").post(place.figures() + "/import", request).status())
                .isEqualTo(403);
        assertThat(as("una").post(place.figures() + "/import", request).status())
                .isEqualTo(404);
        String unknown = "/programmes/" + place.programme() + "/measures/m-none/figures/import-preview";
        assertThat(as("maya")
                        .post(
                                unknown,
                                place.request(place.upload("site,month,seen,all\nRF4,2019-01,9,10\n"), "keep-good"))
                        .status())
                .isEqualTo(404);
    }

    private static final String MAPPING = """
            {"site": "site", "period": "month", "numerator": {"column": "seen"}, "denominator": {"column": "all"},
             "severalRows": "refuse", "enrolUnknownSites": false}""";

    private Place place() {
        String programme = programme();
        enrol(programme, "RF4", "London");
        return new Place(programme, measure(programme));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A programme with one site and one measure. */
    private final class Place {

        private final String programme;
        private final String measure;

        Place(String programme, String measure) {
            this.programme = programme;
            this.measure = measure;
        }

        String programme() {
            return programme;
        }

        Reply preview(String upload) {
            return as("maya").post(figures() + "/import-preview", reasoned(upload, ""));
        }

        Reply commit(String upload, String seen) {
            return as("maya").post(figures() + "/import", reasoned(upload, ",\"replacing\":\"" + seen + "\""));
        }

        private static String reasoned(String upload, String more) {
            return "{\"upload\": \"%s\", \"mapping\": %s, \"onError\": \"refuse-all\", \"correctionReason\": \"Late returns\"%s}"
                    .formatted(upload, MAPPING, more);
        }

        void correct(String site, String month, int seen) {
            String path = "/programmes/" + programme + "/measures/" + measure + "/sites/" + site + "/data-points";
            Reply corrected = as("maya").put(path, """
                    {"points": [{"period": "%s", "numerator": %d, "denominator": 10}], "reason": "Counted again"}""".formatted(month, seen));
            assertThat(corrected.status()).as(corrected.told()).isEqualTo(200);
        }

        String figures() {
            return "/programmes/" + programme + "/measures/" + measure + "/figures";
        }

        String upload(String text) {
            Reply upload = as("maya").raw("/programmes/" + programme + "/uploads", "text/csv", bytes(text));
            assertThat(upload.status()).as(upload.told()).isEqualTo(201);
            return upload.text("upload");
        }

        String request(String upload, String onError) {
            return "{\"upload\": \"%s\", \"mapping\": %s, \"onError\": \"%s\"}".formatted(upload, MAPPING, onError);
        }

        Reply importing(String text, String onError) {
            return as("maya").post(figures() + "/import", request(upload(text), onError));
        }

        /** The version of the site's series, told by a stale request. */
        long version() {
            Reply stale = as("maya")
                    .ifMatch(99)
                    .put(
                            "/programmes/" + programme + "/measures/" + measure + "/sites/RF4/data-points",
                            "{\"points\": [{\"period\": \"2019-01\", \"standing\": \"missing\"}]}");
            assertThat(stale.status()).as(stale.told()).isEqualTo(412);
            return stale.at("actualVersion").asLong();
        }
    }
}
