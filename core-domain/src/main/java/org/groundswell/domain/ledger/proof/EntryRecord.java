package org.groundswell.domain.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What of an entry goes into the tree. Its bytes are one JSON object in one form only, so that they are readable and equal bytes
 * are equal records:
 *
 * <pre>{@code
 * {"ledger":"p-1","entry":7,"id":"…","type":"site.SiteEnrolled","revision":1,"aggregate":"p-1/site/R01","sequence":0,
 *  "time":"2026-03-02T09:14:00.120000Z","actor":"…","payload":"<64 hexadecimal digits>"}
 * }</pre>
 *
 * <p>in UTF-8, members in that order, no white space (the break above is not there), numbers in decimal. Of the characters of a
 * text only {@code "}, {@code \} and those below U+0020 are escaped, as {@code \"}, {@code \\} and {@code \}{@code u00xx} in lower
 * case.
 *
 * @param id of the event
 * @param type logical
 * @param sequence within the aggregate, from 0
 * @param time when it was recorded, ISO 8601 in UTC with six digits of fraction
 * @param actor an opaque id
 * @param payload {@code SHA-256(salt ‖ stored payload bytes)}
 */
public record EntryRecord(
        String ledger,
        long entry,
        String id,
        String type,
        int revision,
        String aggregate,
        long sequence,
        String time,
        String actor,
        Hash payload) {

    /** Bytes of salt before each payload. */
    public static final int SALT_LENGTH = 16;

    private static final int USUAL_LENGTH = 400;

    /** @throws NotProvenException for a salt of another length */
    public static Hash payloadHash(byte[] salt, byte[] payload) {
        if (salt.length != SALT_LENGTH) {
            throw new NotProvenException("A salt has " + SALT_LENGTH + " bytes, not " + salt.length);
        }
        return new TreeHasher().payload(salt, payload);
    }

    /** The canonical bytes. */
    public byte[] bytes() {
        StringBuilder json = new StringBuilder(USUAL_LENGTH);
        json.append("{\"ledger\":");
        quote(json, ledger);
        json.append(",\"entry\":").append(entry).append(",\"id\":");
        quote(json, id);
        json.append(",\"type\":");
        quote(json, type);
        json.append(",\"revision\":").append(revision).append(",\"aggregate\":");
        quote(json, aggregate);
        json.append(",\"sequence\":").append(sequence).append(",\"time\":");
        quote(json, time);
        json.append(",\"actor\":");
        quote(json, actor);
        json.append(",\"payload\":\"").append(payload.hex()).append("\"}");
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    public Hash leaf() {
        return new TreeHasher().leaf(bytes());
    }

    /** Appends a text in quotation marks, escaped as the records' one form wants it. */
    static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' || character == '\\') {
                json.append('\\').append(character);
            } else if (character < ' ') {
                json.append("\\u").append(HexFormat.of().toHexDigits(character));
            } else {
                json.append(character);
            }
        }
        json.append('"');
    }
}
