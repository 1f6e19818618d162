package org.groundswell.command.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.Test;

class UploadHttpTest extends HttpTest {

    private static final long TWO_HUNDRED_MB = 200L << 20;

    @Test
    void a_file_is_described_and_kept_for_its_sender() {
        String uploads = uploads();
        Reply reply = as("maya").file(uploads, "C:\\figures\\may.csv", bytes("site;month;n\nRF4;2019-01;5\n"));

        assertThat(reply.status()).as(reply.told()).isEqualTo(201);
        assertThat(reply.text("upload")).startsWith("u-");
        assertThat(reply.text("fileName")).isEqualTo("may.csv");
        assertThat(reply.text("format")).isEqualTo("csv");
        assertThat(reply.text("delimiter")).isEqualTo("semicolon");
        assertThat(reply.at("columns").toString()).isEqualTo("[\"site\",\"month\",\"n\"]");
        assertThat(reply.at("rows").asInt()).isEqualTo(1);
        assertThat(reply.text("sha256")).matches("[0-9a-f]{64}");
    }

    @Test
    void pasted_rows_and_raw_bytes_are_taken_as_well() {
        String uploads = uploads();
        Reply pasted = as("maya").raw(uploads, "text/plain", bytes("site\tmonth\nRF4\t2019-01\n"));
        assertThat(pasted.text("delimiter")).as(pasted.told()).isEqualTo("tab");
        assertThat(pasted.text("fileName")).isEqualTo("pasted text");
        Reply wide = as("maya")
                .raw(uploads, "text/csv", "\uFEFFsite,month\nRF4,2019-01\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(wide.text("encoding")).as(wide.told()).isEqualTo("UTF-16LE");
    }

    @Test
    void a_workbook_is_read_by_its_first_sheet() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("Figures").value(0, 0, "site");
            workbook.newWorksheet("Notes").value(0, 0, "x");
        }
        assertThat(as("maya").file(uploads(), "a.xlsx", out.toByteArray()).text("code"))
                .isEqualTo("UPLOAD-NO-ROWS");
        ByteArrayOutputStream full = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(full, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Figures");
            sheet.value(0, 0, "site");
            sheet.value(1, 0, "RF4");
            workbook.newWorksheet("Notes").value(0, 0, "x");
        }
        Reply reply = as("maya").file(uploads(), "a.xlsx", full.toByteArray());
        assertThat(reply.text("sheet")).as(reply.told()).isEqualTo("Figures");
        assertThat(reply.at("notices").toString()).contains("Notes");
    }

    @Test
    void files_that_are_no_table_are_refused_with_what_to_do() {
        String uploads = uploads();

        assertRefused(as("maya").file(uploads, "empty.csv", new byte[0]), 400, "UPLOAD-EMPTY-FILE");
        assertRefused(as("maya").raw(uploads, "text/csv", new byte[0]), 400, "UPLOAD-EMPTY-FILE");
        assertRefused(as("maya").file(uploads, "head.csv", bytes("a,b\n")), 400, "UPLOAD-NO-ROWS");
        assertRefused(as("maya").file(uploads, "old.xls", hex("D0CF11E0A1B11AE1")), 415, "UPLOAD-LEGACY-SPREADSHEET");
        assertRefused(as("maya").file(uploads, "a.csv", bytes("%PDF-1.7")), 415, "UPLOAD-NOT-A-TABLE");
        assertRefused(as("maya").file(uploads, "a.csv", hex("0001020304FFFEFD00")), 415, "UPLOAD-NOT-A-TABLE");
        assertThat(as("maya").post(uploads, "{}").status()).isEqualTo(415);
        assertThat(as("maya").raw(uploads, "multipart/form-data", bytes("x")).status())
                .isEqualTo(400);
        assertThat(as("maya")
                        .raw(uploads, "multipart/form-data; boundary=x", bytes("rubbish"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void two_hundred_megabytes_are_answered_and_not_cut_off() {
        String uploads = uploads();
        Reply declared = as("maya")
                .raw(
                        uploads,
                        "text/csv",
                        BodyPublishers.fromPublisher(
                                BodyPublishers.ofInputStream(() -> zeros(TWO_HUNDRED_MB)), TWO_HUNDRED_MB));
        assertRefused(declared, 413, "UPLOAD-FILE-TOO-LARGE");
        Reply chunked = as("maya").raw(uploads, "text/csv", BodyPublishers.ofInputStream(() -> zeros(TWO_HUNDRED_MB)));
        assertRefused(chunked, 413, "UPLOAD-FILE-TOO-LARGE");
        Reply form = as("maya")
                .raw(
                        uploads,
                        "multipart/form-data; boundary=b",
                        BodyPublishers.concat(
                                BodyPublishers.ofString(
                                        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"),
                                BodyPublishers.fromPublisher(
                                        BodyPublishers.ofInputStream(() -> zeros(TWO_HUNDRED_MB)), TWO_HUNDRED_MB),
                                BodyPublishers.ofString("\r\n--b--\r\n")));
        assertRefused(form, 413, "UPLOAD-FILE-TOO-LARGE");
        assertThat(as("maya").raw(uploads, "text/csv", bytes("a\n1\n")).status())
                .isEqualTo(201);
    }

    @Test
    void a_zip_bomb_is_refused_quickly() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(bytes("<Types/>"));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 1_000; i++) {
                zip.write(block);
            }
        }
        assertRefused(as("maya").file(uploads(), "bomb.xlsx", out.toByteArray()), 413, "UPLOAD-SUSPICIOUS-FILE");
    }

    @Test
    void a_small_table_is_read_for_anybody_and_kept_nowhere() {
        Reply reply = as("eve").raw("/tables", "text/plain", bytes("month\tn\n\n2026-01\t5\n2026-02\n"));

        assertThat(reply.status()).as(reply.told()).isEqualTo(200);
        assertThat(reply.at("columns").toString()).isEqualTo("[\"month\",\"n\"]");
        assertThat(reply.at("rows").size()).isEqualTo(2);
        assertThat(reply.at("rows").get(0).path("number").asInt()).isEqualTo(3);
        assertThat(reply.at("rows").get(1).path("faults").get(0).path("code").asString())
                .isEqualTo("RAGGED_ROW");
        assertThat(as("eve")
                        .file("/tables", "a.csv", bytes("month;n\n2026-01;5\n"))
                        .at("rows")
                        .size())
                .isOne();
    }

    @Test
    void a_table_to_be_read_has_its_bounds() {
        assertRefused(
                as("eve").raw("/tables", "text/csv", bytes("a\n" + "1\n".repeat(5_001))), 413, "UPLOAD-TOO-MANY-ROWS");
        assertRefused(as("eve").raw("/tables", "text/csv", new byte[(1 << 20) + 1]), 413, "UPLOAD-FILE-TOO-LARGE");
        assertRefused(as("eve").raw("/tables", "text/csv", bytes("a,b\n")), 400, "UPLOAD-NO-ROWS");
        assertRefused(as("eve").raw("/tables", "text/csv", bytes("")), 400, "UPLOAD-EMPTY-FILE");
    }

    @Test
    void only_the_newest_twenty_files_of_a_person_are_kept() {
        String programme = programme();
        String uploads = "/programmes/" + programme + "/uploads";
        String first = as("maya").raw(uploads, "text/csv", bytes("a\n1\n")).text("upload");
        for (int i = 0; i < 20; i++) {
            as("maya").raw(uploads, "text/csv", bytes("a\n" + i + "\n"));
        }
        Reply preview = as("maya")
                .post(
                        "/programmes/" + programme + "/sites/import-preview",
                        "{\"upload\": \"%s\", \"columns\": {\"code\": \"a\"}, \"onError\": \"refuse-all\"}"
                                .formatted(first));
        assertThat(preview.status()).isEqualTo(400);
    }

    private static void assertRefused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.told()).isEqualTo(status);
        assertThat(reply.text("code")).isEqualTo(code);
        assertThat(reply.text("detail")).isNotBlank();
        assertThat(reply.header("Content-Type").toLowerCase(Locale.ROOT)).startsWith("application/problem+json");
    }

    private String uploads() {
        return "/programmes/" + programme() + "/uploads";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hex(String digits) {
        return java.util.HexFormat.of().parseHex(digits);
    }

    /** So many digits, without holding them. */
    private static InputStream zeros(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? '0' : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int most) {
                if (left <= 0) {
                    return -1;
                }
                int count = (int) Math.min(most, left);
                java.util.Arrays.fill(buffer, offset, offset + count, (byte) '0');
                left -= count;
                return count;
            }
        };
    }
}
