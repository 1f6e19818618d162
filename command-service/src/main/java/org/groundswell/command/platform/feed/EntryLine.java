package org.groundswell.command.platform.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.groundswell.command.platform.eventstore.StoredEntry;
import tools.jackson.databind.json.JsonMapper;

/** An entry as one line of JSON, into which the stored payload is spliced as it is. */
record EntryLine(StoredEntry entry) {

    private static final byte[] PAYLOAD = ",\"payload\":".getBytes(UTF_8);
    private static final byte[] END = "}\n".getBytes(UTF_8);

    void writeTo(OutputStream into) throws IOException {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("ledger", entry.ledger());
        envelope.put("entry", entry.entry());
        envelope.put("id", entry.id());
        envelope.put("type", entry.type());
        envelope.put("revision", Integer.valueOf(entry.revision()));
        envelope.put("aggregate", entry.aggregate());
        envelope.put("sequence", entry.sequence());
        envelope.put("recordedAt", entry.recordedAtInMicros());
        envelope.putAll(entry.provenance());
        byte[] head = JsonMapper.shared().writeValueAsBytes(envelope);
        into.write(head, 0, head.length - 1);
        into.write(PAYLOAD);
        into.write(entry.payload());
        into.write(END);
    }
}
