package org.groundswell.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.groundswell.domain.ledger.proof.EntryRecord;
import org.groundswell.domain.ledger.proof.Hash;
import org.groundswell.domain.ledger.proof.NotProvenException;

/**
 * The line of an entry, taken apart where it stands: no text is copied but the payload's, since this is done half a million times
 * a second. A line that is not byte for byte in the one form of packs is refused.
 */
final class EntryLine {

    private static final byte[] LEAF = bytes("{\"leaf\":\"");
    private static final byte[] SALT = bytes("\"salt\":\"");
    private static final byte[] RECORD = bytes("\"record\":");
    private static final byte[] LEDGER = bytes("{\"ledger\":\"");
    private static final byte[] ENTRY = bytes(",\"entry\":");
    private static final byte[] ID = bytes(",\"id\":\"");
    private static final byte[] TYPE = bytes(",\"type\":\"");
    private static final byte[] REVISION = bytes(",\"revision\":");
    private static final byte[] AGGREGATE = bytes(",\"aggregate\":\"");
    private static final byte[] SEQUENCE = bytes(",\"sequence\":");
    private static final byte[] TIME = bytes(",\"time\":\"");
    private static final byte[] ACTOR = bytes(",\"actor\":\"");
    private static final byte[] HASH = bytes(",\"payload\":\"");
    private static final byte[] AFTER_HEX = bytes("\",");
    private static final byte[] RECORD_END = bytes("\"}");
    private static final byte[] WITHHELD = bytes(",\"withheld\":\"");
    private static final byte[] PROOF = bytes(",\"proof\":[");
    private static final byte[] NOTHING = {};

    private byte[] line = NOTHING;
    private int start;
    private int at;
    private int end;

    private int leafAt;
    private int recordAt;
    private int recordEnd;
    private int payloadHashAt;
    private int ledgerAt;
    private int ledgerEnd;
    private int aggregateAt;
    private int aggregateEnd;
    private long entry;
    private boolean withheld;
    private byte[] payload = NOTHING;
    private int payloadLength;
    private final byte[] salt = new byte[EntryRecord.SALT_LENGTH];
    private List<Hash> proof = List.of();

    static boolean startsLike(byte[] buffer, int from, int to) {
        return to - from > LEAF.length && Arrays.equals(buffer, from, from + LEAF.length, LEAF, 0, LEAF.length);
    }

    void read(byte[] buffer, int from, int to) {
        line = buffer;
        start = from;
        at = from;
        end = to;
        entry = -1;
        expect(LEAF);
        leafAt = hex(Hash.LENGTH);
        expect(AFTER_HEX);
        boolean salted = skip(SALT);
        if (salted) {
            readSalt();
        }
        expect(RECORD);
        readRecord();
        withheld = !skip(HASH);
        if (withheld == salted) {
            throw unreadable();
        }
        if (withheld) {
            expect(WITHHELD);
            text();
        } else {
            readPayload();
        }
        proof = skip(PROOF) ? readProof() : List.of();
        if (at != end - 1 || line[at] != '}') {
            throw unreadable();
        }
    }

    private void readRecord() {
        recordAt = at;
        expect(LEDGER);
        ledgerAt = at;
        ledgerEnd = text();
        expect(ENTRY);
        entry = number();
        expect(ID);
        text();
        expect(TYPE);
        text();
        expect(REVISION);
        number();
        expect(AGGREGATE);
        aggregateAt = at;
        aggregateEnd = text();
        expect(SEQUENCE);
        number();
        expect(TIME);
        text();
        expect(ACTOR);
        text();
        expect(HASH);
        payloadHashAt = hex(Hash.LENGTH);
        expect(RECORD_END);
        recordEnd = at;
    }

    private void readSalt() {
        for (int i = 0; i < salt.length; i++) {
            salt[i] = (byte) (digit(at + 2 * i) << 4 | digit(at + 2 * i + 1));
        }
        at += 2 * salt.length;
        expect(AFTER_HEX);
    }

    private int digit(int place) {
        int digit = place < end ? line[place] : -1;
        if (digit >= '0' && digit <= '9') {
            return digit - '0';
        }
        if (digit >= 'a' && digit <= 'f') {
            return digit - 'a' + 10;
        }
        throw unreadable();
    }

    private void readPayload() {
        int from = at;
        int stop = text();
        try {
            ByteBuffer decoded = Base64.getDecoder().decode(ByteBuffer.wrap(line, from, stop - from));
            payload = decoded.array();
            payloadLength = decoded.remaining();
        } catch (IllegalArgumentException malformed) {
            throw new NotProvenException("its payload is not base64", malformed);
        }
        Base64Form.requireOne(line, from, stop);
    }

    private List<Hash> readProof() {
        List<Hash> hashes = new ArrayList<>();
        while (at < end && line[at] == '"') {
            at++;
            int from = at;
            hashes.add(Hash.ofBase64(new String(line, from, text() - from, UTF_8)));
            if (at + 1 < end && line[at] == ',' && line[at + 1] == '"') {
                at++;
            }
        }
        if (at >= end || line[at] != ']') {
            throw unreadable();
        }
        at++;
        return hashes;
    }

    private boolean skip(byte[] literal) {
        int stop = at + literal.length;
        if (stop > end || !Arrays.equals(line, at, stop, literal, 0, literal.length)) {
            return false;
        }
        at = stop;
        return true;
    }

    private void expect(byte[] literal) {
        if (!skip(literal)) {
            throw unreadable();
        }
    }

    /** @return where the digits begin; what they are is compared later, as text */
    private int hex(int bytes) {
        int from = at;
        at += 2 * bytes;
        if (at > end) {
            throw unreadable();
        }
        return from;
    }

    /** Passes a text whose opening quotation mark has been read. @return where its closing one stands */
    private int text() {
        int place = at;
        while (place < end && line[place] != '"') {
            place += line[place] == '\\' ? 2 : 1;
        }
        if (place >= end) {
            throw unreadable();
        }
        at = place + 1;
        return place;
    }

    private long number() {
        long number = 0;
        int from = at;
        while (at < end && line[at] >= '0' && line[at] <= '9') {
            number = number * 10 + line[at] - '0';
            at++;
        }
        if (at == from || at - from > 19 || number < 0) {
            throw unreadable();
        }
        return number;
    }

    private NotProvenException unreadable() {
        return new NotProvenException(
                "it is not in the form of an entry from its character " + (at - start + 1) + " on");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /** The entry's number, or -1 where the line could not be read so far. */
    long entry() {
        return entry;
    }

    boolean isOf(byte[] ledger) {
        return Arrays.equals(line, ledgerAt, ledgerEnd, ledger, 0, ledger.length);
    }

    String ledger() {
        return new String(line, ledgerAt, ledgerEnd - ledgerAt, UTF_8);
    }

    String aggregate() {
        return new String(line, aggregateAt, aggregateEnd - aggregateAt, UTF_8);
    }

    byte[] line() {
        return line;
    }

    int leafAt() {
        return leafAt;
    }

    int recordAt() {
        return recordAt;
    }

    int recordLength() {
        return recordEnd - recordAt;
    }

    int payloadHashAt() {
        return payloadHashAt;
    }

    boolean withheld() {
        return withheld;
    }

    byte[] salt() {
        return salt;
    }

    byte[] payload() {
        return payload;
    }

    int payloadLength() {
        return payloadLength;
    }

    /** From the leaf to the root; empty where the pack holds every entry. */
    List<Hash> proof() {
        return proof;
    }
}
