package org.groundswell.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.ledger.proof.NotProvenException;
import org.jspecify.annotations.Nullable;

/** As much JSON as packs and answers need: one object of texts, whole numbers, and lists of texts. Anything else is refused. */
final class JsonLine {

    private final String text;
    private int at;

    private JsonLine(String text) {
        this.text = text;
    }

    static Members read(byte[] bytes, int from, int to) {
        try {
            return read(UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString());
        } catch (CharacterCodingException malformed) {
            throw new NotProvenException("it is not UTF-8", malformed);
        }
    }

    static Members read(String text) {
        JsonLine line = new JsonLine(text);
        Map<String, Object> members = line.object();
        line.space();
        if (line.at < text.length()) {
            throw line.unexpected();
        }
        return new Members(members);
    }

    /** An object's members; each is taken once, and none may be left. */
    static final class Members {

        private final Map<String, Object> values;

        private Members(Map<String, Object> values) {
            this.values = values;
        }

        boolean has(String name) {
            return values.containsKey(name);
        }

        String text(String name) {
            if (values.remove(name) instanceof String text) {
                return text;
            }
            throw new NotProvenException("it has no text \"" + name + "\"");
        }

        @Nullable
        String optionalText(String name) {
            return has(name) ? text(name) : null;
        }

        long number(String name) {
            if (values.remove(name) instanceof Long number) {
                return number;
            }
            throw new NotProvenException("it has no number \"" + name + "\"");
        }

        List<String> texts(String name) {
            if (values.remove(name) instanceof List<?> list) {
                return list.stream().map(String.class::cast).toList();
            }
            throw new NotProvenException("it has no list \"" + name + "\"");
        }

        void nothingElse() {
            if (!values.isEmpty()) {
                throw new NotProvenException("\"" + values.keySet().iterator().next() + "\" does not belong in it");
            }
        }
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        expect('{');
        if (!ahead('}')) {
            do {
                String name = string();
                expect(':');
                if (members.put(name, value()) != null) {
                    throw new NotProvenException("\"" + name + "\" is in it twice");
                }
            } while (ahead(','));
            expect('}');
        }
        return members;
    }

    private Object value() {
        space();
        char next = at < text.length() ? text.charAt(at) : ' ';
        if (next == '"') {
            return string();
        }
        return next == '[' ? list() : number();
    }

    private List<String> list() {
        List<String> list = new ArrayList<>();
        expect('[');
        if (!ahead(']')) {
            do {
                list.add(string());
            } while (ahead(','));
            expect(']');
        }
        return list;
    }

    private Long number() {
        int start = at;
        while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return Long.valueOf(text.substring(start, at));
        } catch (NumberFormatException none) {
            throw new NotProvenException("a value at character " + (start + 1) + " is not one that packs have", none);
        }
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == '"') {
                return string.toString();
            }
            if (next < ' ') {
                break;
            }
            string.append(next == '\\' ? escaped() : next);
        }
        throw unexpected();
    }

    private char escaped() {
        char escape = at < text.length() ? text.charAt(at++) : ' ';
        return switch (escape) {
            case '"', '\\', '/' -> escape;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> hexadecimal();
            default -> throw unexpected();
        };
    }

    private char hexadecimal() {
        String digits = text.substring(at, Math.min(text.length(), at + 4));
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw unexpected();
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private void space() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n')) {
            at++;
        }
    }

    private boolean ahead(char wanted) {
        space();
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char wanted) {
        space();
        if (at >= text.length() || text.charAt(at) != wanted) {
            throw unexpected();
        }
        at++;
        if (wanted != '"') {
            space();
        }
    }

    private NotProvenException unexpected() {
        return new NotProvenException("it is not JSON at character " + Math.min(at + 1, text.length() + 1));
    }
}
