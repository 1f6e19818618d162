package org.groundswell.domain.ledger.proof;

import java.util.Base64;

/** Base64 of RFC 4648, section 4, in its one form only: padded, and without stray bits, so that equal bytes are equal text. */
final class Base64Text {

    private Base64Text() {}

    static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotProvenException("Not base64: \"" + text + "\"", malformed);
        }
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new NotProvenException("Not base64 in its one form: \"" + text + "\"");
        }
        return bytes;
    }
}
