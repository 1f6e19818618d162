package org.groundswell.query.platform.answer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.groundswell.query.platform.asat.AsAt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A CSV file by RFC 4180, UTF-8 with CRLF. Words that a spreadsheet would take for a formula are neutralised by an apostrophe
 * in front, as OWASP advises; numbers are left as they are.
 */
public final class Csv {

    /** What a client asks for. */
    public static final String MEDIA_TYPE = "text/csv";

    private static final MediaType UTF8 = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final StringBuilder text = new StringBuilder();

    public Csv(String... header) {
        row((Object[]) header);
    }

    /** One line; null is an empty cell. */
    public Csv row(@Nullable Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                text.append(',');
            }
            append(cells[i]);
        }
        text.append("\r\n");
        return this;
    }

    private void append(@Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case BigDecimal number -> text.append(number.toPlainString());
            case Double number ->
                text.append(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
            case Number number -> text.append(number);
            default -> text.append(quoted(neutral(cell.toString())));
        }
    }

    private static String neutral(String word) {
        return !word.isEmpty() && "=+-@\t\r\n".indexOf(word.charAt(0)) >= 0 ? "'" + word : word;
    }

    private static String quoted(String word) {
        boolean plain = word.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? word : '"' + word.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** The file as an answer, named after the view, the ledger, the entry and, where it was read by it, the second clock. */
    public ResponseEntity<byte[]> file(String view, AsAt asAt) {
        return ResponseEntity.ok()
                .contentType(UTF8)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(view, asAt, "csv"))
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
