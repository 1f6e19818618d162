package org.groundswell.command.upload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.groundswell.command.upload.UnreadableFile.Reason;

/**
 * Bytes to text: by the byte order mark where there is one, else by the zero bytes of UTF-16, else as UTF-8 where that is
 * faultless, else as Windows-1252, which is what older spreadsheets write.
 */
final class TextDecoder {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SNIFFED_BYTES = 4096;

    private TextDecoder() {}

    record Decoded(String text, String encoding) {}

    static Decoded decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strictly(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return switch (zeroBytes(bytes)) {
            case ODD -> strictly(bytes, 0, StandardCharsets.UTF_16LE);
            case EVEN -> strictly(bytes, 0, StandardCharsets.UTF_16BE);
            case NONE -> withoutMark(bytes);
        };
    }

    private static Decoded withoutMark(byte[] bytes) {
        try {
            return decoded(bytes, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return strictly(bytes, 0, WINDOWS_1252);
        }
    }

    private static Decoded strictly(byte[] bytes, int from, Charset charset) {
        try {
            return decoded(bytes, from, charset);
        } catch (CharacterCodingException e) {
            throw new UnreadableFile(
                    Reason.DAMAGED_FILE,
                    "The text of the file is damaged: it is not valid %s. Save it again as CSV in UTF-8."
                            .formatted(charset.name()));
        }
    }

    private static Decoded decoded(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        String text = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
        refuseControls(text);
        return new Decoded(text, charset.name());
    }

    private static void refuseControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                throw new UnreadableFile(
                        Reason.NOT_A_TABLE,
                        "This is not a table of text: it holds bytes that no text has. Send a CSV or XLSX file.");
            }
        }
    }

    private enum Zeros {
        NONE,
        ODD,
        EVEN
    }

    /** Western text in UTF-16 has a zero in nearly every second byte, always on the same side. */
    private static Zeros zeroBytes(byte[] bytes) {
        int length = Math.min(bytes.length, SNIFFED_BYTES) / 2 * 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int most = length / 2 * 7 / 10;
        if (length < 4 || even > 0 && odd > 0) {
            return Zeros.NONE;
        }
        return odd > most ? Zeros.ODD : even > most ? Zeros.EVEN : Zeros.NONE;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
