package org.groundswell.command.transfer;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.groundswell.command.transfer.ExportRefused.Reason;
import org.jspecify.annotations.Nullable;

/** The lines of a file, packed by gzip or not, one in memory at a time, and the hash of those that were read. */
final class LineSource {

    /** No line of an honest export comes near. */
    static final int LONGEST = 16 << 20;

    private static final int BUFFER = 1 << 16;
    private static final int GZIP = 0x1f8b;

    private final InputStream from;
    private final MessageDigest digest = sha256();
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private long number;
    private boolean cutOff;

    private LineSource(InputStream from) {
        this.from = from;
    }

    static LineSource of(InputStream file) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(file, 2);
        byte[] first = peeked.readNBytes(2);
        peeked.unread(first);
        boolean packed = first.length == 2 && ((first[0] & 0xff) << 8 | first[1] & 0xff) == GZIP;
        try {
            return new LineSource(packed ? new GZIPInputStream(peeked, BUFFER) : peeked);
        } catch (EOFException | ZipException broken) {
            throw new ExportRefused(Reason.FILE_CUT_OFF, "The file is cut off within its first bytes.", broken);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every JDK has SHA-256", absent);
        }
    }

    /** Of the line last read, from 1. */
    long number() {
        return number;
    }

    /**
     * The next line without its end; nothing where there is none, or where it is not whole.
     *
     * @throws ExportRefused where the packing is damaged or the line is too long
     */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        number++;
        while (true) {
            if (position == filled && !fill()) {
                return null;
            }
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, position, end - position);
            if (line.size() > LONGEST) {
                throw new ExportRefused(Reason.FILE_UNREADABLE, "Line " + number + " is longer than any of an export.");
            }
            if (end < filled) {
                position = end + 1;
                return line.toByteArray();
            }
            position = end;
        }
    }

    private boolean fill() throws IOException {
        try {
            position = 0;
            filled = Math.max(0, from.read(buffer));
            return filled > 0;
        } catch (EOFException cut) {
            cutOff = true;
            return false;
        } catch (ZipException broken) {
            throw new ExportRefused(
                    Reason.FILE_ALTERED,
                    "The file is damaged at line " + number + ": it cannot be unpacked. Fetch it again.",
                    broken);
        }
    }

    /** Whether the packing broke off, also where every line could be read. */
    boolean isCutOff() {
        return cutOff;
    }

    /** Counts a line in. */
    void accept(byte[] line) {
        digest.update(line);
        digest.update((byte) '\n');
    }

    /** Hexadecimal, of all lines that were counted in. Ends the counting. */
    String sum() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
