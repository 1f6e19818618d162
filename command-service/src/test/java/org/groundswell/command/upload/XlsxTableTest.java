package org.groundswell.command.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.groundswell.command.upload.UnreadableFile.Reason;
import org.groundswell.domain.table.SourceRow;
import org.junit.jupiter.api.Test;

class XlsxTableTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void numbers_words_and_dates_come_as_text() {
        TabularFile file = open(workbook(sheet -> {
            header(sheet, "code", "value", "period", "seen");
            sheet.value(1, 0, "RF4");
            sheet.value(1, 1, 0.1);
            sheet.value(1, 2, LocalDate.of(2017, 3, 1));
            sheet.style(1, 2).format("dd/mm/yyyy").set();
            sheet.value(1, 3, LocalDateTime.of(2017, 3, 1, 10, 30));
            sheet.style(1, 3).format("yyyy-mm-dd hh:mm").set();
        }));

        assertThat(file.form().format()).isEqualTo("xlsx");
        assertThat(rows(file).getFirst().cells()).containsExactly("RF4", "0.1", "2017-03-01", "2017-03-01T10:30");
    }

    @Test
    void the_first_visible_sheet_is_used_and_the_others_are_named() {
        byte[] bytes = bytes(workbook -> {
            header(workbook.newWorksheet("Figures"), "code");
            header(workbook.newWorksheet("Notes"), "x");
        });

        assertThat(open(bytes).form().sheet()).isEqualTo("Figures");
        assertThat(open(bytes).form().otherSheets()).containsExactly("Notes");
    }

    @Test
    void a_formula_is_read_by_its_saved_value_with_a_remark() {
        byte[] bytes = rewritten(
                workbook(sheet -> {
                    header(sheet, "code", "sum");
                    sheet.value(1, 0, "RF4");
                    sheet.formula(1, 1, "1+2");
                }),
                xml -> xml.replaceAll("<v></v>|<v/>", "").replace("</f>", "</f><v>3</v>"));
        List<SourceRow> rows = new ArrayList<>();
        List<String> remarks = open(bytes).read(rows::add);

        assertThat(rows.getFirst().cells()).containsExactly("RF4", "3");
        assertThat(rows.getFirst().faults()).isEmpty();
        assertThat(remarks).singleElement().asString().contains("1 cells hold formulas");
    }

    @Test
    void a_formula_without_a_saved_value_faults_its_row_only() {
        byte[] bytes = rewritten(
                workbook(sheet -> {
                    header(sheet, "code", "sum");
                    sheet.value(1, 0, "RF4");
                    sheet.formula(1, 1, "1+2");
                    sheet.value(2, 0, "R1H");
                    sheet.value(2, 1, 4);
                }),
                xml -> xml.replaceAll("<v></v>|<v/>", ""));
        List<SourceRow> rows = rows(open(bytes));

        assertThat(rows.getFirst().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("FORMULA_WITHOUT_VALUE");
            assertThat(fault.column()).isEqualTo("sum");
        });
        assertThat(rows.get(1).faults()).isEmpty();
    }

    @Test
    void a_cell_that_shows_an_error_faults_its_row() {
        byte[] bytes = rewritten(
                workbook(sheet -> {
                    header(sheet, "code", "sum");
                    sheet.value(1, 0, "RF4");
                    sheet.value(1, 1, 1234);
                }),
                xml -> xml.replaceFirst("(<c r=\"B2\"[^>]*?)( t=\"n\")?>(<v>)1234", "$1 t=\"e\">$3#DIV/0!"));

        assertThat(rows(open(bytes)).getFirst().faults()).extracting("code").containsExactly("ERROR_CELL");
    }

    @Test
    void blank_rows_keep_the_numbering() {
        byte[] bytes = workbook(sheet -> {
            sheet.value(2, 0, "code");
            sheet.value(5, 0, "RF4");
        });

        assertThat(rows(open(bytes))).extracting(SourceRow::number).containsExactly(6);
    }

    @Test
    void a_zip_bomb_is_refused_by_its_ratio_and_by_its_size() {
        byte[] bomb = rewritten(workbook(sheet -> header(sheet, "code")), xml -> xml + " ".repeat(40 << 20));

        assertRefused(bomb, TableLimits.DEFAULT, Reason.SUSPICIOUS_FILE);
        TableLimits bySize = new TableLimits(1L << 20, 100, 10, 1000, 4L << 20, 100, Integer.MAX_VALUE);
        assertRefused(bomb, bySize, Reason.SUSPICIOUS_FILE);
    }

    @Test
    void far_off_columns_and_missing_texts_are_refused_before_anything_is_allocated() {
        byte[] sound = workbook(sheet -> {
            header(sheet, "code");
            sheet.value(1, 0, "RF4");
        });

        assertRefused(rewritten(sound, xml -> xml.replace("r=\"A2\"", "r=\"ZZZZZZ2\"")), Reason.TOO_MANY_ROWS);
        assertRefused(rewritten(sound, xml -> xml.replace("r=\"A2\"", "r=\"2\"")), Reason.TOO_MANY_ROWS);
        byte[] textless = rewritten(
                sound, xml -> xml.replaceFirst("<c r=\"A2\".*?</c>", "<c r=\"A2\" t=\"s\"><v>2000000000</v></c>"));
        assertRefused(textless, Reason.DAMAGED_FILE);
    }

    @Test
    void entities_in_a_sheet_reach_nothing() {
        byte[] sound = workbook(sheet -> header(sheet, "code"));
        byte[] hostile = rewritten(
                sound,
                xml -> xml.replaceFirst(
                                "<worksheet", "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet")
                        .replaceFirst("<sheetData>", "<sheetData>&x;"));

        assertThatThrownBy(() -> rows(open(hostile))).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void a_zip_that_is_no_workbook_and_a_damaged_workbook_are_told_apart() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("letter.txt"));
        }
        assertRefused(out.toByteArray(), Reason.NOT_A_TABLE);

        byte[] sound = workbook(sheet -> header(sheet, "code"));
        assertRefused(java.util.Arrays.copyOf(sound, sound.length / 2), Reason.DAMAGED_FILE);
    }

    @Test
    void damaged_bytes_anywhere_are_read_or_refused_but_never_break() {
        byte[] sound = workbook(sheet -> {
            header(sheet, "code", "value");
            for (int i = 1; i < 20; i++) {
                sheet.value(i, 0, "R" + i);
                sheet.value(i, 1, i);
            }
        });
        long seed = 11L;
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            byte[] damaged = sound.clone();
            for (int n = 0; n < 4; n++) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
            }
            try {
                rows(open(damaged));
            } catch (UnreadableFile refused) {
                assertThat(refused.getMessage()).as("seed %d, case %d", seed, i).isNotBlank();
            }
        }
    }

    private static void header(Worksheet sheet, String... names) {
        for (int i = 0; i < names.length; i++) {
            sheet.value(0, i, names[i]);
        }
    }

    private static byte[] workbook(Consumer<Worksheet> filling) {
        return bytes(workbook -> filling.accept(workbook.newWorksheet("Sheet 1")));
    }

    private static byte[] bytes(Consumer<Workbook> filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "groundswell", "1.0")) {
            filling.accept(workbook);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same workbook with the first sheet's XML changed. */
    private static byte[] rewritten(byte[] workbook, UnaryOperator<String> change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                byte[] part = in.getInputStream(entry).readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().equals(SHEET)
                                ? change.apply(new String(part, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : part);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
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

    private static List<SourceRow> rows(TabularFile file) {
        List<SourceRow> rows = new ArrayList<>();
        file.read(rows::add);
        return rows;
    }
}
