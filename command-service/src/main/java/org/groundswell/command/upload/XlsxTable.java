package org.groundswell.command.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.groundswell.command.upload.UnreadableFile.Reason;
import org.groundswell.domain.table.RowError;
import org.groundswell.domain.table.SourceRow;
import org.jspecify.annotations.Nullable;

/** The first visible sheet of a workbook in Office Open XML. */
final class XlsxTable implements TabularFile {

    private final byte[] bytes;
    private final TableLimits limits;
    private final boolean styled;
    private final Form form;
    private final List<String> columns;

    private XlsxTable(byte[] bytes, TableLimits limits, boolean styled) throws IOException {
        this.bytes = bytes;
        this.limits = limits;
        this.styled = styled;
        try (ReadableWorkbook workbook = open()) {
            Sheet used = usedSheet(workbook);
            List<String> others = workbook.getSheets()
                    .filter(sheet -> sheet.getIndex() != used.getIndex())
                    .map(Sheet::getName)
                    .toList();
            this.form = new Form("xlsx", null, null, used.getName(), others);
            this.columns = header(used);
        }
    }

    static XlsxTable of(byte[] bytes, TableLimits limits) {
        return reading(() -> {
            try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel(bytes);
                    ZipFile zip =
                            ZipFile.builder().setSeekableByteChannel(channel).get()) {
                if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("xl/workbook.xml") == null) {
                    throw new UnreadableFile(
                            Reason.NOT_A_TABLE,
                            "This is a zip file but not an Excel workbook. Send a CSV file or one saved as .xlsx.");
                }
                XlsxGuard.check(zip, limits);
                return new XlsxTable(bytes, limits, zip.getEntry("xl/styles.xml") != null);
            }
        });
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
        return reading(() -> {
            try (ReadableWorkbook workbook = open();
                    Stream<Row> rows = usedSheet(workbook).openStream()) {
                return read(rows.iterator(), consumer);
            }
        });
    }

    private List<String> read(Iterator<Row> rows, Consumer<SourceRow> consumer) {
        boolean headerSeen = false;
        int count = 0;
        long cells = 0;
        int formulas = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            limits.checkRow(0, row.getCellCount(), 0);
            List<XlsxCells.Read> read = cells(row);
            if (read.stream().allMatch(cell -> cell.text().isBlank())) {
                continue;
            }
            if (!headerSeen) {
                headerSeen = true;
                continue;
            }
            cells += read.size();
            limits.checkRow(++count, read.size(), cells);
            formulas += (int) read.stream()
                    .filter(cell -> cell.formula() && cell.fault() == null)
                    .count();
            consumer.accept(tableRow(row.getRowNum(), read));
        }
        return formulas == 0
                ? List.of()
                : List.of("%,d cells hold formulas; the values saved with them were read.".formatted(formulas));
    }

    private SourceRow tableRow(int number, List<XlsxCells.Read> read) {
        List<String> cells = new ArrayList<>(columns.size());
        List<RowError> faults = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            XlsxCells.Read cell = i < read.size() ? read.get(i) : null;
            cells.add(cell == null ? "" : cell.text());
            XlsxCells.Fault fault = cell == null ? null : cell.fault();
            if (cell != null && fault != null) {
                faults.add(new RowError(number, columns.get(i), cell.text(), fault.code(), fault.reason()));
            }
        }
        if (read.stream().skip(columns.size()).anyMatch(cell -> !cell.text().isBlank())) {
            faults.add(new RowError(
                    number,
                    null,
                    null,
                    "RAGGED_ROW",
                    "The row reaches beyond the header. Give every column a header or clear the cell."));
        }
        return new SourceRow(number, cells, faults);
    }

    private List<String> header(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.peek(row -> limits.checkRow(0, row.getCellCount(), 0))
                    .map(XlsxTable::texts)
                    .filter(cells -> cells.stream().anyMatch(cell -> !cell.isBlank()))
                    .findFirst()
                    .map(Headers::from)
                    .orElseThrow(() -> new UnreadableFile(
                            Reason.EMPTY_FILE,
                            "Sheet \"%s\" is empty. Put the table on the first sheet, with a header row."
                                    .formatted(sheet.getName())));
        }
    }

    private static List<String> texts(Row row) {
        return cells(row).stream().map(XlsxCells.Read::text).toList();
    }

    private static List<XlsxCells.Read> cells(Row row) {
        List<XlsxCells.Read> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(XlsxCells.read(row.getOptionalCell(i).orElse(null)));
        }
        return cells;
    }

    private static Sheet usedSheet(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> new UnreadableFile(Reason.EMPTY_FILE, "The workbook has no visible sheet."));
    }

    private ReadableWorkbook open() throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(styled, true));
    }

    private interface Reading<T extends @Nullable Object> {
        T read() throws IOException;
    }

    /** The reader throws many kinds of exceptions at damaged workbooks; to the sender they are one. */
    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException
                | ExcelReaderException
                | IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException
                | java.util.NoSuchElementException
                | ArithmeticException
                | java.time.DateTimeException e) {
            throw new UnreadableFile(
                    Reason.DAMAGED_FILE,
                    "The workbook cannot be read: it is damaged. Open it, save it again as .xlsx and send that.");
        }
    }
}
