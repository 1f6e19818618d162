package org.groundswell.web.platform.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.groundswell.web.platform.page.Texts;
import org.jspecify.annotations.Nullable;

/** Makes a workbook of a table: one sheet with it, and one that says what it was made from. The same table gives the same bytes. */
final class Workbooks {

    /** A number that a spreadsheet keeps whole; a code such as 007 is none. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,14})(?:\\.\\d{1,15})?");

    /** How our CSV files keep words from being taken for a formula; a cell of a workbook needs no guard. */
    private static final Pattern GUARDED = Pattern.compile("'[=+\\-@\t\r\n].*", Pattern.DOTALL);

    private static final String PROPERTIES = "docProps/core.xml";

    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)");

    /** The earliest that an archive knows. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Workbooks() {}

    /**
     * @param table a CSV file with a heading
     * @param address where the workbook is to be had again
     */
    static byte[] of(byte[] table, Origin origin, String address) {
        List<CsvRecord> rows = CsvReader.builder().ofCsvRecord(new String(table, StandardCharsets.UTF_8)).stream()
                .toList();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(content, "Groundswell", null)) {
            table(workbook.newWorksheet(origin.texts().text("file.sheet.table")), rows);
            about(workbook.newWorksheet(origin.texts().text("file.sheet.about")), origin, address);
            workbook.finish();
            return dated(content.toByteArray(), origin.asAt().recordedAt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library writes the time at which it works into a workbook; what the entry was recorded at is put in its place. */
    private static byte[] dated(byte[] workbook, @Nullable Instant recordedAt) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream(workbook.length);
        try (ZipFile parts = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream again = new ZipOutputStream(content)) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(NO_TIME);
                again.putNextEntry(same);
                byte[] bytes = parts.getInputStream(part).readAllBytes();
                again.write(part.getName().equals(PROPERTIES) ? created(bytes, recordedAt) : bytes);
            }
        }
        return content.toByteArray();
    }

    private static byte[] created(byte[] properties, @Nullable Instant recordedAt) {
        return CREATED.matcher(new String(properties, StandardCharsets.UTF_8))
                .replaceFirst("$1" + (recordedAt == null ? Instant.EPOCH : recordedAt) + "$2")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void table(Worksheet sheet, List<CsvRecord> rows) {
        int columns = rows.getFirst().getFieldCount();
        boolean[] numeric = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            numeric[column] = isNumeric(rows, column);
            sheet.value(0, column, rows.getFirst().getField(column));
        }
        sheet.range(0, 0, 0, columns - 1).style().bold().set();
        sheet.freezePane(0, 1);
        for (int row = 1; row < rows.size(); row++) {
            for (int column = 0; column < columns; column++) {
                String cell = rows.get(row).getField(column);
                if (numeric[column] && !cell.isEmpty()) {
                    sheet.value(row, column, new BigDecimal(cell));
                } else if (!cell.isEmpty()) {
                    sheet.value(row, column, GUARDED.matcher(cell).matches() ? cell.substring(1) : cell);
                }
            }
        }
    }

    private static boolean isNumeric(List<CsvRecord> rows, int column) {
        return IntStream.range(1, rows.size())
                .mapToObj(row -> rows.get(row).getField(column))
                .allMatch(cell -> cell.isEmpty() || NUMBER.matcher(cell).matches());
    }

    private static void about(Worksheet sheet, Origin origin, String address) {
        Texts texts = origin.texts();
        LocalDate happenedBy = origin.asAt().happenedBy();
        List<List<String>> lines = List.of(
                List.of(texts.text("file.about.programme"), origin.programmeName()),
                List.of(texts.text("file.about.ledger"), origin.asAt().ledger()),
                List.of(
                        texts.text("file.about.entry"),
                        String.valueOf(origin.asAt().entry())),
                List.of(
                        texts.text("file.about.recorded"),
                        texts.exactly(origin.asAt().recordedAt())),
                List.of(
                        texts.text("file.about.happenedBy"),
                        happenedBy == null ? texts.text("file.about.happenedBy.all") : texts.date(happenedBy)),
                List.of(texts.text("file.about.address"), address),
                List.of(texts.text("file.about.again"), texts.text("file.about.again.how")));
        for (int row = 0; row < lines.size(); row++) {
            sheet.value(row, 0, lines.get(row).getFirst());
            sheet.value(row, 1, lines.get(row).getLast());
        }
        sheet.range(0, 0, lines.size() - 1, 0).style().bold().set();
        sheet.width(0, 24);
        sheet.width(1, 80);
    }
}
