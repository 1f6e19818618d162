package org.groundswell.query.platform.store;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ByteConverter;

/**
 * Rows in the binary form of COPY: nothing is escaped here, and nothing parsed there.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html">COPY, binary format</a>
 */
final class CopyBuffer {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int FLAGS_AND_EXTENSION = 2 * Integer.BYTES;
    private static final short END = -1;
    private static final int NULL = -1;

    /** PostgreSQL counts days and microseconds from 2000-01-01. */
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    private static final long EPOCH_SECOND = EPOCH_DAY * 86_400;

    private ByteBuffer bytes;

    /** @param expected about how many bytes */
    CopyBuffer(int expected) {
        bytes = ByteBuffer.allocate(SIGNATURE.length + FLAGS_AND_EXTENSION + expected);
        bytes.put(SIGNATURE).putLong(0);
    }

    /** Begins a row of so many values. */
    void row(int columns) {
        room(Short.BYTES).putShort((short) columns);
    }

    void value(Column.Type type, @Nullable Object value) {
        if (value == null) {
            room(Integer.BYTES).putInt(NULL);
            return;
        }
        switch (type) {
            case TEXT, JSON -> sized(((String) value).getBytes(StandardCharsets.UTF_8));
            case BIGINT -> bigint((Long) value);
            case INTEGER -> sized(Integer.BYTES).putInt((Integer) value);
            case NUMERIC -> sized(ByteConverter.numeric((BigDecimal) value));
            case BOOLEAN -> sized(Byte.BYTES).put((byte) ((Boolean) value ? 1 : 0));
            case DATE -> sized(Integer.BYTES).putInt(Math.toIntExact(((LocalDate) value).toEpochDay() - EPOCH_DAY));
            case TIMESTAMP -> bigint(micros((Instant) value));
        }
    }

    private void bigint(long value) {
        sized(Long.BYTES).putLong(value);
    }

    private static long micros(Instant moment) {
        return Math.addExact(
                Math.multiplyExact(moment.getEpochSecond() - EPOCH_SECOND, 1_000_000L), moment.getNano() / 1_000);
    }

    /** What was put in, to be read once nothing more follows. */
    InputStream whole() {
        room(Short.BYTES).putShort(END);
        return new ByteArrayInputStream(bytes.array(), 0, bytes.position());
    }

    private void sized(byte[] value) {
        sized(value.length).put(value);
    }

    private ByteBuffer sized(int length) {
        return room(Integer.BYTES + length).putInt(length);
    }

    private ByteBuffer room(int wanted) {
        if (bytes.remaining() < wanted) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(bytes.capacity() * 2, bytes.position() + wanted));
            bytes = larger.put(bytes.flip());
        }
        return bytes;
    }
}
