package org.groundswell.command.measure;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** The figures that a file would replace, in the order of its plan: told apart from others by a fingerprint. */
final class Replaced {

    private final StringBuilder lines = new StringBuilder();

    /** @param present the figure as it stands */
    void add(SiteCode site, DataPoint present) {
        lines.append("%s %s %s %s %s\n"
                .formatted(
                        site.value(),
                        present.period(),
                        present.standing(),
                        plain(present.numerator()),
                        plain(present.denominator())));
    }

    /** SHA-256 in lower-case hex. */
    String fingerprint() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "-" : number.stripTrailingZeros().toPlainString();
    }
}
