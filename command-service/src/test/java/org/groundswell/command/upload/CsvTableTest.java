package org.groundswell.command.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.groundswell.command.upload.UnreadableFile.Reason;
import org.groundswell.domain.table.SourceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private static final String PLAIN = "code,name\nRF4,Barking\nR1H,Barts\n";

    @Test
    void a_plain_file_is_read_with_the_row_numbers_that_a_spreadsheet_shows() {
        List<SourceRow> rows = rows(PLAIN.getBytes(StandardCharsets.UTF_8));

        assertThat(rows).extracting(SourceRow::number).containsExactly(2, 3);
        assertThat(rows.get(1).cells()).containsExactly("R1H", "Barts");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, EFBBBF, UTF-8",
        "UTF-8, '', UTF-8",
        "UTF-16LE, FFFE, UTF-16LE",
        "UTF-16BE, FEFF, UTF-16BE",
        "UTF-16LE, '', UTF-16LE",
        "UTF-16BE, '', UTF-16BE",
        "windows-1252, '', windows-1252"
    })
    void every_usual_encoding_is_told_apart(String charset, String mark, String told) {
        byte[] text = "code,name\nRF4,Ynys Môn\nR1H,Barts\n".getBytes(Charset.forName(charset));
        TabularFile file = open(concat(java.util.HexFormat.of().parseHex(mark), text));

        assertThat(file.form().encoding()).isEqualTo(told);
        assertThat(file.columns()).containsExactly("code", "name");
        assertThat(rows(file).getFirst().cells()).containsExactly("RF4", "Ynys Môn");
    }

    @ParameterizedTest
    @CsvSource({"comma, ','", "semicolon, ;", "tab, '\t'", "pipe, |"})
    void every_usual_delimiter_is_told_apart(String name, String delimiter) {
        String written =
                "code%1$sname%1$snote\nRF4%1$sBarking%1$s\"a, b; c\"\nR1H%1$sBarts%1$sx\n".formatted(delimiter);
        TabularFile file = open(written.getBytes(StandardCharsets.UTF_8));

        assertThat(file.form().delimiter()).isEqualTo(name);
        assertThat(rows(file).getFirst().cells()).containsExactly("RF4", "Barking", "a, b; c");
    }

    @Test
    void decimal_commas_do_not_pass_for_delimiters() {
        TabularFile file = open("org;value\nRF4;1,5\nR1H;2,5\n".getBytes(StandardCharsets.UTF_8));

        assertThat(file.form().delimiter()).isEqualTo("semicolon");
    }

    @Test
    void a_separator_line_is_obeyed_and_still_counted() {
        TabularFile file = open("sep=;\r\ncode;name\r\nRF4;Barking\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(file.columns()).containsExactly("code", "name");
        assertThat(rows(file)).extracting(SourceRow::number).containsExactly(3);
    }

    @Test
    void quotes_hold_line_breaks_and_doubled_quotes() {
        List<SourceRow> rows =
                rows("code,name\r\nRF4,\"Barking\r\n\"\"East\"\"\"\r\nR1H,Barts\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(rows.getFirst().cells().get(1)).isEqualTo("Barking\r\n\"East\"");
        assertThat(rows.get(1).number()).isEqualTo(3);
    }

    @Test
    void ragged_rows_are_kept_with_their_fault() {
        List<SourceRow> rows = rows("a,b,c\n1,2\n1,2,3\n1,2,3,4\n1,2,3,,\n".getBytes(StandardCharsets.UTF_8));

        assertThat(rows).extracting(row -> row.faults().size()).containsExactly(1, 0, 1, 0);
        assertThat(rows.getFirst().faults().getFirst().code()).isEqualTo("RAGGED_ROW");
        assertThat(rows.getFirst().faults().getFirst().reason())
                .contains("2 cells")
                .contains("header has 3");
    }

    @Test
    void blank_rows_are_passed_over_but_counted() {
        List<SourceRow> rows = rows("\n\na,b\n\n1,2\n,\n3,4\n".getBytes(StandardCharsets.UTF_8));

        assertThat(rows).extracting(SourceRow::number).containsExactly(5, 7);
    }

    @Test
    void headers_are_made_unique_and_never_blank() {
        assertThat(open("a,,a\n1,2,3\n".getBytes(StandardCharsets.UTF_8)).columns())
                .containsExactly("a", "Column 2", "a (2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "   ", "\uFEFF"})
    void an_empty_file_says_so(String text) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), Reason.EMPTY_FILE);
    }

    @Test
    void other_kinds_of_files_are_named() {
        assertRefused("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1), Reason.NOT_A_TABLE);
        assertRefused("<html><table>".getBytes(StandardCharsets.UTF_8), Reason.NOT_A_TABLE);
        assertRefused(java.util.HexFormat.of().parseHex("D0CF11E0A1B11AE1"), Reason.LEGACY_SPREADSHEET);
        assertRefused(java.util.HexFormat.of().parseHex("1F8B0800"), Reason.NOT_A_TABLE);
    }

    @Test
    void random_bytes_are_read_or_refused_but_never_break() {
        long seed = 20260301L;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[1 + random.nextInt(600)];
            random.nextBytes(bytes);
            try {
                rows(bytes);
            } catch (UnreadableFile refused) {
                assertThat(refused.getMessage()).as("seed %d, case %d", seed, i).isNotBlank();
            }
        }
    }

    @Test
    void damaged_utf_16_is_refused() {
        assertRefused(java.util.HexFormat.of().parseHex("FFFE00D8410042"), Reason.DAMAGED_FILE);
    }

    @Test
    void limits_on_bytes_rows_columns_and_cells_are_kept() {
        byte[] plain = PLAIN.getBytes(StandardCharsets.UTF_8);

        assertRefused(plain, new TableLimits(10, 10, 10, 10, 10, 10, 10), Reason.FILE_TOO_LARGE);
        assertRefused(plain, new TableLimits(1000, 1, 10, 10, 10, 10, 10), Reason.TOO_MANY_ROWS);
        assertRefused(plain, new TableLimits(1000, 10, 1, 10, 10, 10, 10), Reason.TOO_MANY_ROWS);
        assertRefused(plain, new TableLimits(1000, 10, 10, 3, 10, 10, 10), Reason.TOO_MANY_ROWS);
    }

    private static void assertRefused(byte[] bytes, Reason reason) {
        assertRefused(bytes, TableLimits.DEFAULT, reason);
    }

    private static void assertRefused(byte[] bytes, TableLimits limits, Reason reason) {
        assertThatThrownBy(() -> TabularFiles.open(bytes, limits)
                        .read(row -> assertThat(row).isNotNull()))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static TabularFile open(byte[] bytes) {
        return TabularFiles.open(bytes, TableLimits.DEFAULT);
    }

    private static List<SourceRow> rows(byte[] bytes) {
        return rows(open(bytes));
    }

    private static List<SourceRow> rows(TabularFile file) {
        List<SourceRow> rows = new ArrayList<>();
        file.read(rows::add);
        return rows;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }
}
