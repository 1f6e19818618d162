package org.groundswell.command.transfer;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.groundswell.command.transfer.ExportLine.End;
import org.groundswell.command.transfer.ExportLine.Entry;
import org.groundswell.command.transfer.ExportLine.Head;
import org.groundswell.command.transfer.ExportLine.Person;
import org.groundswell.command.transfer.ExportLine.Signed;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one line. A member that is missing, of another type or not known is a fault. */
final class LineParser {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode line;
    private final Set<String> asked = new HashSet<>();

    private LineParser(JsonNode line) {
        this.line = line;
    }

    /** A line that is not in its form; the message says what is wrong, without the line's number. */
    static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }

        Malformed(String message, Exception cause) {
            super(message, cause);
        }
    }

    static ExportLine parse(byte[] text) {
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JacksonException broken) {
            throw new Malformed("it is not JSON", broken);
        }
        if (node == null || !node.isObject()) {
            throw new Malformed("it is not a JSON object");
        }
        LineParser parser = new LineParser(node);
        ExportLine line = parser.read();
        parser.nothingElse();
        return line;
    }

    private ExportLine read() {
        if (line.has("entry")) {
            return entry();
        }
        if (line.has("checkpoint")) {
            return new Signed(number("checkpoint"), text("key"), text("note"));
        }
        if (line.has("person")) {
            String erased = optional("erasedAt");
            return new Person(
                    text("person"), optional("name"), optional("keys"), erased == null ? null : moment(erased));
        }
        if (line.has("end")) {
            return new End(text("end"));
        }
        if (line.has("groundswell")) {
            return head();
        }
        throw new Malformed("it is none of the lines of an export");
    }

    private Head head() {
        String format = text("groundswell");
        if (!format.equals(ExportLine.FORMAT)) {
            throw new Malformed(
                    "it is of the form \"" + format + "\", and this installation reads " + ExportLine.FORMAT + " only");
        }
        return new Head(
                text("ledger"), text("key"), number("size"), moment(text("exportedAt")), automations(), text("probe"));
    }

    private SortedMap<String, Long> automations() {
        asked.add("automations");
        JsonNode given = line.path("automations");
        if (!given.isObject()) {
            throw new Malformed("it has no \"automations\"");
        }
        SortedMap<String, Long> automations = new TreeMap<>();
        given.forEachEntry((name, entry) -> automations.put(name, number(name, entry)));
        return automations;
    }

    private Entry entry() {
        return new Entry(
                number("entry"),
                text("id"),
                text("type"),
                text("revision"),
                text("aggregate"),
                text("kind"),
                number("sequence"),
                moment(text("recordedAt")),
                moment(text("stampedAt")),
                bytes("salt"),
                bytes("metaData"),
                bytes("payload"));
    }

    private String text(String name) {
        String value = optional(name);
        if (value == null) {
            throw new Malformed("it has no \"" + name + "\"");
        }
        return value;
    }

    private @Nullable String optional(String name) {
        asked.add(name);
        JsonNode value = line.path(name);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isString()) {
            throw new Malformed("its \"" + name + "\" is not a text");
        }
        return value.asString();
    }

    private long number(String name) {
        asked.add(name);
        return number(name, line.path(name));
    }

    private static long number(String name, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
            throw new Malformed("its \"" + name + "\" is not a whole number");
        }
        return value.asLong();
    }

    private byte[] bytes(String name) {
        try {
            return Base64.getDecoder().decode(text(name));
        } catch (IllegalArgumentException broken) {
            throw new Malformed("its \"" + name + "\" is not base64", broken);
        }
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException broken) {
            throw new Malformed("\"" + text + "\" is not a moment", broken);
        }
    }

    private void nothingElse() {
        Collection<String> names = line.propertyNames();
        for (String name : names) {
            if (!asked.contains(name)) {
                throw new Malformed("nobody knows what its \"" + name + "\" is");
            }
        }
    }
}
