package org.groundswell.command.upload;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.groundswell.command.upload.UnreadableFile.Reason;

/** Tells what a file is by its first bytes, never by its name, and opens it or says what to send instead. */
public final class TabularFiles {

    private TabularFiles() {}

    /** @throws UnreadableFile with words for the person who sent it */
    public static TabularFile open(byte[] bytes, TableLimits limits) {
        if (bytes.length == 0) {
            throw new UnreadableFile(
                    Reason.EMPTY_FILE, "The file is empty. Send one with a header row and rows below it.");
        }
        if (bytes.length > limits.bytes()) {
            throw tooLarge(limits);
        }
        if (startsWith(bytes, 0x50, 0x4B, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4B, 0x05, 0x06)) {
            return XlsxTable.of(bytes, limits);
        }
        refuseKnownOthers(bytes);
        return CsvTable.of(bytes, limits);
    }

    static UnreadableFile tooLarge(TableLimits limits) {
        return new UnreadableFile(
                Reason.FILE_TOO_LARGE,
                "The file is larger than %d MB. Keep only the columns you need, or split it."
                        .formatted(limits.bytes() >> 20));
    }

    private static void refuseKnownOthers(byte[] bytes) {
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableFile(
                    Reason.LEGACY_SPREADSHEET,
                    "This is an old Excel file (.xls) or one with a password. Save it as .xlsx without a password, or as CSV.");
        }
        if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) {
            throw new UnreadableFile(
                    Reason.NOT_A_TABLE,
                    "This is a PDF, which holds no table that can be read. Send the CSV or XLSX it was made from.");
        }
        if (startsWith(bytes, 0x1F, 0x8B)) {
            throw new UnreadableFile(
                    Reason.NOT_A_TABLE, "This is a compressed file. Unpack it and send the CSV or XLSX inside.");
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype") || head.startsWith("<html") || head.startsWith("<?xml")) {
            throw new UnreadableFile(
                    Reason.NOT_A_TABLE,
                    "This is a web page or XML, whatever its name says. Open it and save it as CSV or .xlsx.");
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
