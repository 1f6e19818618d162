package org.groundswell.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.groundswell.domain.ledger.proof.NotProvenException;

/** Lines of a stream as places in one buffer, which grows to the longest line and no further than 64 MiB. */
final class LineReader {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST = 0x8080808080808080L;
    private static final long LINE_ENDS = '\n' * ONES;
    private static final int USUAL = 1 << 20;
    private static final int MOST = 64 << 20;

    private final InputStream input;
    private byte[] buffer = new byte[USUAL];
    private int from;
    private int to;
    private int filled;
    private long number;

    LineReader(InputStream input) {
        this.input = input;
    }

    /** Moves to the next line. */
    boolean next() throws IOException {
        from = number == 0 ? 0 : to + 1;
        int searched = from;
        while (true) {
            int end = lineEnd(searched);
            if (end < filled) {
                to = end;
                number++;
                return true;
            }
            searched = filled;
            int moved = makeRoom();
            searched -= moved;
            int read = input.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                if (filled > from) {
                    throw new NotProvenException("Line " + (number + 1) + " is cut off");
                }
                return false;
            }
            filled += read;
        }
    }

    /** Looks at eight bytes at a time: a byte is zero after the exclusive or, and only then borrows from its highest bit. */
    private int lineEnd(int start) {
        int at = start;
        for (; at + Long.BYTES <= filled; at += Long.BYTES) {
            long eight = (long) EIGHT.get(buffer, at) ^ LINE_ENDS;
            long zeros = (eight - ONES) & ~eight & HIGHEST;
            if (zeros != 0) {
                return at + Long.numberOfTrailingZeros(zeros) / Byte.SIZE;
            }
        }
        while (at < filled && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    /** @return how far what was read has moved */
    private int makeRoom() {
        if (filled < buffer.length) {
            return 0;
        }
        int moved = from;
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, filled - from);
            filled -= from;
            from = 0;
        } else if (buffer.length < MOST) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        } else {
            throw new NotProvenException("Line " + (number + 1) + " is longer than any line of a pack");
        }
        return moved;
    }

    byte[] buffer() {
        return buffer;
    }

    /** Where the line begins. */
    int from() {
        return from;
    }

    /** Where the line's end stands. */
    int to() {
        return to;
    }

    /** From 1. */
    long number() {
        return number;
    }
}
