package org.groundswell.command.upload;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.domain.table.RowError;
import org.jspecify.annotations.Nullable;

/** What stands and a file would replace, in the order of its plan: told apart from anything else by a fingerprint. */
public final class Replaced {

    private static final String CHANGED_SINCE_PREVIEW = "CHANGED_SINCE_PREVIEW";

    private final StringBuilder lines = new StringBuilder();

    /** @param present each of the values that stand together, absent ones too */
    public void add(@Nullable Object... present) {
        lines.append(Stream.of(present).map(Replaced::plain).collect(Collectors.joining("\t", "", "\n")));
    }

    /** SHA-256 in lower-case hex. */
    public String fingerprint() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What is wrong with the whole file where somebody changed since the preview what it would replace.
     *
     * @param seen the fingerprint that the preview told; absent where none was looked at
     */
    public static Stream<RowError> changedSince(@Nullable String seen, String fingerprint) {
        return seen == null || seen.equals(fingerprint)
                ? Stream.empty()
                : Stream.of(ofTheWholeFile(
                        CHANGED_SINCE_PREVIEW,
                        "What this file would replace was changed since you looked. Look at the preview again."));
    }

    /** Something wrong with no row: none may be left out silently for it. */
    public static RowError ofTheWholeFile(String code, String reason) {
        return new RowError(1, null, null, code, reason);
    }

    private static String plain(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }
}
