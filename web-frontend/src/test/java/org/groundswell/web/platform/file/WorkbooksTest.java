package org.groundswell.web.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.groundswell.web.client.AsAt;
import org.groundswell.web.platform.page.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;

class WorkbooksTest {

    private static final String TABLE = "site,code,value,note\r\n"
            + "Mercy,007,0.5,\"a, b\"\r\n"
            + "Grace,12,-3,'=1+1\r\n"
            + "Hope,9,,\"it's\"\r\n";

    private static final Origin ORIGIN = new Origin(
            new AsAt("p-1", 12, Instant.parse("2026-03-01T09:00:00Z"), false, 20, false, null, null),
            "Safer starts",
            texts());

    @Test
    void numbers_are_numbers_and_words_are_words() throws IOException {
        List<Row> rows = rows(0);
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1).getCell(1).getType())
                .as("a code with a leading nought")
                .isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCellText(1)).isEqualTo("007");
        assertThat(rows.get(1).getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("0.5");
        assertThat(rows.get(2).getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("-3");
        assertThat(rows.get(2).getCell(3).getType()).as("never a formula").isEqualTo(CellType.STRING);
        assertThat(rows.get(2).getCellText(3)).isEqualTo("=1+1");
        assertThat(rows.get(3).getCellText(2)).isEmpty();
        assertThat(rows.get(3).getCellText(3)).isEqualTo("it's");
    }

    @Test
    void it_says_what_it_was_made_from() throws IOException {
        assertThat(rows(1))
                .extracting(row -> row.getCellText(1))
                .contains(
                        "Safer starts",
                        "p-1",
                        "12",
                        "1 March 2026, 09:00:00",
                        "/programmes/p-1/sites.xlsx?asAt=entry:12");
    }

    /** A clock anywhere in it would make each file another one. */
    @Test
    void no_part_of_it_holds_the_time_it_was_made_at(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("made.xlsx"), made());
        List<String> dates = new ArrayList<>();
        try (ZipFile workbook = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(workbook.entries())) {
                assertThat(Instant.ofEpochMilli(part.getTime()))
                        .as("the time of " + part)
                        .isBefore("2001-01-01T00:00:00Z");
                String content = new String(workbook.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(content).doesNotContain("dcterms:modified");
                Matcher created =
                        Pattern.compile("<dcterms:created[^>]*>([^<]*)<").matcher(content);
                created.results().forEach(found -> dates.add(found.group(1)));
            }
            assertThat(dates).containsExactly("2026-03-01T09:00:00Z");
        }
    }

    @Test
    void names_carry_ledger_and_entry() {
        assertThat(ORIGIN.name("sites.csv")).isEqualTo("p-1-sites-entry-12.csv");
        assertThat(ORIGIN.name("v2.1-deciles.png")).isEqualTo("p-1-v2.1-deciles-entry-12.png");
    }

    private static byte[] made() {
        return Workbooks.of(TABLE.getBytes(StandardCharsets.UTF_8), ORIGIN, "/programmes/p-1/sites.xlsx?asAt=entry:12");
    }

    private static List<Row> rows(int sheet) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(made()))) {
            Sheet found = workbook.getSheet(sheet).orElseThrow();
            try (Stream<Row> rows = found.openStream()) {
                return rows.toList();
            }
        }
    }

    private static Texts texts() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/platform");
        return new Texts(messages, Locale.UK);
    }
}
