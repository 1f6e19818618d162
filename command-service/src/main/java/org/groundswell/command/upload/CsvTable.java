package org.groundswell.command.upload;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groundswell.command.upload.UnreadableFile.Reason;
import org.groundswell.domain.table.RowError;
import org.groundswell.domain.table.SourceRow;

/** Delimited text, as spreadsheets and databases export it. */
final class CsvTable implements TabularFile {

    /** A first line by which spreadsheets are told the delimiter. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\\Asep=([,;|\t])\\R");

    private final String text;
    private final char delimiter;
    private final int linesBefore;
    private final TableLimits limits;
    private final Form form;
    private final List<String> columns;

    private CsvTable(String text, String encoding, char delimiter, int linesBefore, TableLimits limits) {
        this.text = text;
        this.delimiter = delimiter;
        this.linesBefore = linesBefore;
        this.limits = limits;
        this.form = new Form("csv", encoding, DelimiterSniffer.NAMES.get(delimiter), null, List.of());
        this.columns = header();
    }

    static CsvTable of(byte[] bytes, TableLimits limits) {
        TextDecoder.Decoded decoded = TextDecoder.decode(bytes);
        String text = decoded.text();
        if (text.isBlank()) {
            throw new UnreadableFile(
                    Reason.EMPTY_FILE, "The file is empty. Send one with a header row and rows below it.");
        }
        Matcher told = SEPARATOR_LINE.matcher(text);
        if (told.find()) {
            char delimiter = told.group(1).charAt(0);
            return new CsvTable(text.substring(told.end()), decoded.encoding(), delimiter, 1, limits);
        }
        return new CsvTable(text, decoded.encoding(), DelimiterSniffer.sniff(text), 0, limits);
    }

    static CsvReader.CsvReaderBuilder reader(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true);
    }

    static boolean isBlank(CsvRecord record) {
        return record.getFields().stream().allMatch(String::isBlank);
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public List<String> read(Consumer<SourceRow> consumer) {
        int number = linesBefore;
        boolean headerSeen = false;
        int rows = 0;
        long cells = 0;
        try (CsvReader<CsvRecord> reader = reader(delimiter).ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                number++;
                if (isBlank(record)) {
                    continue;
                }
                if (!headerSeen) {
                    headerSeen = true;
                    continue;
                }
                cells += record.getFieldCount();
                limits.checkRow(++rows, record.getFieldCount(), cells);
                consumer.accept(row(number, record));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvParseException e) {
            throw damaged(number + 1);
        }
        return List.of();
    }

    private List<String> header() {
        try (CsvReader<CsvRecord> reader = reader(delimiter).ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                if (!isBlank(record)) {
                    limits.checkRow(1, record.getFieldCount(), record.getFieldCount());
                    return Headers.from(record.getFields());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvParseException e) {
            throw damaged(1);
        }
        throw new UnreadableFile(Reason.EMPTY_FILE, "The file is empty. Send one with a header row and rows below it.");
    }

    private SourceRow row(int number, CsvRecord record) {
        int width = columns.size();
        List<String> cells = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            cells.add(i < record.getFieldCount() ? record.getField(i).strip() : "");
        }
        boolean surplus = record.getFields().stream().skip(width).anyMatch(cell -> !cell.isBlank());
        if (surplus || record.getFieldCount() < width) {
            String reason = "The row has %d cells and the header has %d. Check its quotes and delimiters."
                    .formatted(record.getFieldCount(), width);
            return new SourceRow(number, cells, List.of(new RowError(number, null, null, "RAGGED_ROW", reason)));
        }
        return new SourceRow(number, cells, List.of());
    }

    private static UnreadableFile damaged(int row) {
        return new UnreadableFile(
                Reason.DAMAGED_FILE,
                "The file cannot be read at row %,d: a quote is probably not closed. Correct it and send it again."
                        .formatted(row));
    }
}
