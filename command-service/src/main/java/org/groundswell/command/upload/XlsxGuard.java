package org.groundswell.command.upload;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellAddress;
import org.groundswell.command.upload.UnreadableFile.Reason;

/**
 * Looks through an XLSX file before it is read in earnest: decompresses every part with a counter, and refuses what would make
 * the reader allocate without bound (far-off columns, shared strings that do not exist, thousands of array formulas). It uses
 * the same zip and XML parsers as the reader, so both see the same file.
 */
final class XlsxGuard {

    private static final int ARRAY_FORMULAS = 500;
    private static final int FORMULA_LENGTH = 8_192;
    private static final long RATIO_COUNTS_FROM = 1L << 20;

    private final TableLimits limits;
    private final XMLInputFactory xml = safeFactory();
    private long decompressed;
    private long sharedStrings;
    private long highestSharedString = -1;
    private int arrayFormulas;

    private XlsxGuard(TableLimits limits) {
        this.limits = limits;
    }

    static void check(ZipFile zip, TableLimits limits) throws IOException {
        XlsxGuard guard = new XlsxGuard(limits);
        int entries = 0;
        for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
            if (++entries > limits.zipEntries()) {
                throw suspicious("it holds more than %,d parts".formatted(limits.zipEntries()));
            }
            guard.checkPart(zip, all.nextElement());
        }
        if (guard.highestSharedString >= guard.sharedStrings) {
            throw new UnreadableFile(
                    Reason.DAMAGED_FILE,
                    "The workbook is damaged: a cell points at text that is not there. Save it again.");
        }
    }

    private void checkPart(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream counted = new Counted(zip.getInputStream(entry), entry.getCompressedSize());
                BufferedInputStream in = new BufferedInputStream(counted, 1 << 16)) {
            if (looksLikeXml(in)) {
                scan(in);
            }
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static boolean looksLikeXml(BufferedInputStream in) throws IOException {
        in.mark(64);
        byte[] head = in.readNBytes(64);
        in.reset();
        for (byte b : head) {
            switch (b) {
                case '<' -> {
                    return true;
                }
                case ' ', '\t', '\r', '\n', 0, (byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xFE, (byte) 0xFF -> {
                    continue;
                }
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    /** A part that is not well-formed is left to the reader, which refuses it if it needs it. */
    private void scan(InputStream in) throws IOException {
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(in);
            boolean sharedString = false;
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (reader.getLocalName()) {
                    case "c" -> sharedString = checkCell(reader);
                    case "v" -> noteValue(reader, sharedString);
                    case "f" -> checkFormula(reader);
                    case "si" -> sharedStrings++;
                    default -> {}
                }
            }
        } catch (XMLStreamException malformed) {
            if (malformed.getNestedException() instanceof IOException io) {
                throw io;
            }
            return;
        }
    }

    private boolean checkCell(XMLStreamReader reader) {
        String address = reader.getAttributeValue(null, "r");
        if (address != null) {
            int column = column(address);
            if (column < 0 || column >= limits.columns()) {
                limits.checkRow(0, limits.columns() + 1, 0);
            }
        }
        return "s".equals(reader.getAttributeValue(null, "t"));
    }

    private static int column(String address) {
        try {
            return new CellAddress(address).getColumn();
        } catch (RuntimeException notAnAddress) {
            throw new UnreadableFile(
                    Reason.DAMAGED_FILE, "The workbook is damaged: a cell has no proper address. Save it again.");
        }
    }

    private void noteValue(XMLStreamReader reader, boolean sharedString) throws XMLStreamException {
        if (sharedString) {
            try {
                highestSharedString = Math.max(
                        highestSharedString,
                        Long.parseLong(reader.getElementText().strip()));
            } catch (NumberFormatException e) {
                throw new UnreadableFile(
                        Reason.DAMAGED_FILE, "The workbook is damaged: a cell's text cannot be found. Save it again.");
            }
        }
    }

    private void checkFormula(XMLStreamReader reader) throws XMLStreamException {
        boolean array = "array".equals(reader.getAttributeValue(null, "t"));
        if (array && ++arrayFormulas > ARRAY_FORMULAS) {
            throw suspicious("it holds more than %,d array formulas".formatted(ARRAY_FORMULAS));
        }
        if (reader.getElementText().length() > FORMULA_LENGTH) {
            throw suspicious("it holds a formula longer than a spreadsheet allows");
        }
    }

    private static UnreadableFile suspicious(String why) {
        return new UnreadableFile(
                Reason.SUSPICIOUS_FILE,
                "The workbook is not read because %s. Copy the values into a new workbook, or save as CSV."
                        .formatted(why));
    }

    private static XMLInputFactory safeFactory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        return factory;
    }

    /** Counts what comes out of one part, and stops where it is too much for what went in. */
    private final class Counted extends FilterInputStream {

        private final long compressed;
        private long here;

        Counted(InputStream in, long compressed) {
            super(in);
            this.compressed = Math.max(1, compressed);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                count(1);
            }
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        private void count(int bytes) {
            here += bytes;
            decompressed += bytes;
            if (decompressed > limits.decompressedBytes()) {
                throw suspicious("it unpacks to more than %,d MB".formatted(limits.decompressedBytes() >> 20));
            }
            if (here > RATIO_COUNTS_FROM && here / compressed > limits.ratio()) {
                throw suspicious("a part of it unpacks to more than %,d times its size".formatted(limits.ratio()));
            }
        }
    }
}
