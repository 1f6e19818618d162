package org.groundswell.command.platform.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.groundswell.command.platform.eventstore.StoredEntry;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An entry as one line of JSON, into which what was stored of its provenance and its payload is spliced as it is. */
record EntryLine(StoredEntry entry) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int TYPICAL_ENVELOPE = 512;
    private static final byte[] PAYLOAD = ",\"payload\":".getBytes(UTF_8);
    private static final byte[] END = "}\n".getBytes(UTF_8);

    void writeTo(OutputStream into) throws IOException {
        into.write('{');
        writeMembers(envelope(), into);
        if (entry.metaData().length > "{}".length()) {
            into.write(',');
            writeMembers(entry.metaData(), into);
        }
        into.write(PAYLOAD);
        into.write(entry.payload());
        into.write(END);
    }

    private byte[] envelope() {
        ByteArrayOutputStream envelope = new ByteArrayOutputStream(TYPICAL_ENVELOPE);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), envelope)) {
            json.writeStartObject();
            json.writeStringProperty("ledger", entry.ledger());
            json.writeNumberProperty("entry", entry.entry());
            json.writeStringProperty("id", entry.id());
            json.writeStringProperty("type", entry.type());
            json.writeNumberProperty("revision", Integer.parseInt(entry.revision()));
            json.writeStringProperty("aggregate", entry.aggregate());
            json.writeNumberProperty("sequence", entry.sequence());
            json.writeStringProperty("recordedAt", entry.recordedAtInMicros());
            json.writeEndObject();
        }
        return envelope.toByteArray();
    }

    /** What stands between the braces of an object. */
    private static void writeMembers(byte[] object, OutputStream into) throws IOException {
        into.write(object, 1, object.length - 2);
    }
}
