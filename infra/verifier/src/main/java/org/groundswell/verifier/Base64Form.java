package org.groundswell.verifier;

import org.groundswell.domain.ledger.proof.NotProvenException;

/** What the JDK's decoder lets pass: base64 whose last letter has bits to spare, so that one payload has several forms. */
final class Base64Form {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Base64Form() {}

    static void requireOne(byte[] line, int from, int stop) {
        int padding = 0;
        while (padding < 2 && stop - padding > from && line[stop - padding - 1] == '=') {
            padding++;
        }
        boolean whole = (stop - from) % 4 == 0;
        if (!whole || (padding > 0 && (value(line[stop - padding - 1]) & ((1 << 2 * padding) - 1)) != 0)) {
            throw new NotProvenException("its payload is not base64 in its one form");
        }
    }

    private static int value(byte letter) {
        return LETTERS.indexOf(letter);
    }
}
