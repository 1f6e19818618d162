package org.groundswell.query.platform.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;

/**
 * The canonical digest of a view's rows of one ledger: SHA-256 over its tables by name, their rows by key and entry, and
 * their columns as declared. Each value is written as its length and its UTF-8 text, so no two contents run together.
 */
public final class Digests {

    private Digests() {}

    /** @param connection within a transaction, so that rows are streamed and stand still */
    public static String of(Connection connection, Lane lane, List<ViewTable> tables, LedgerId ledger)
            throws SQLException {
        MessageDigest digest = sha256();
        for (ViewTable table :
                tables.stream().sorted(Comparator.comparing(ViewTable::name)).toList()) {
            feed(digest, table.name());
            try (PreparedStatement select =
                    connection.prepareStatement(table.sql(lane).everything())) {
                select.setFetchSize(1000);
                select.setString(1, ledger.value());
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        feedRow(digest, table, rows);
                    }
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The digest of texts in their order. */
    static String of(List<String> texts) {
        MessageDigest digest = sha256();
        texts.forEach(text -> feed(digest, text));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void feedRow(MessageDigest digest, ViewTable table, ResultSet rows) throws SQLException {
        int columns = table.columns().size();
        for (int i = 0; i < columns; i++) {
            feed(digest, ColumnCodec.read(rows, i + 1, table.columns().get(i).type()));
        }
        feed(digest, rows.getLong(columns + 1));
        feed(digest, rows.getObject(columns + 2, Long.class));
    }

    private static void feed(MessageDigest digest, @Nullable Object value) {
        if (value == null) {
            digest.update((byte) '-');
            return;
        }
        String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
