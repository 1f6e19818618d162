package org.groundswell.command.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.groundswell.domain.ledger.proof.EntryRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lines of an export, each one JSON object and a line feed. {@link ExportReader} knows in which order they stand. */
sealed interface ExportLine {

    /** The version of the form. */
    String FORMAT = "export/1";

    JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS))
            .build();

    /** As they are written, in order. */
    Map<String, Object> members();

    default byte[] line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes(JSON.writeValueAsBytes(members()));
        line.write('\n');
        return line.toByteArray();
    }

    /**
     * The first line.
     *
     * @param key public, of the log of the installation that exports
     * @param size how many entries follow
     * @param automations how far each had read the ledger
     * @param probe opens under the right transfer key
     */
    record Head(
            String ledger, String key, long size, Instant exportedAt, SortedMap<String, Long> automations, String probe)
            implements ExportLine {

        @Override
        public Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("groundswell", FORMAT);
            members.put("ledger", ledger);
            members.put("key", key);
            members.put("size", size);
            members.put("exportedAt", exportedAt.toString());
            members.put("automations", automations);
            members.put("probe", probe);
            return members;
        }
    }

    /**
     * An entry as it is stored, every byte of it.
     *
     * @param type logical
     * @param kind of its aggregate
     * @param recordedAt when it got its entry
     * @param stampedAt by the clock of the instance that appended
     */
    record Entry(
            long entry,
            String id,
            String type,
            String revision,
            String aggregate,
            String kind,
            long sequence,
            Instant recordedAt,
            Instant stampedAt,
            byte[] salt,
            byte[] metaData,
            byte[] payload)
            implements ExportLine {

        @Override
        public Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("entry", entry);
            members.put("id", id);
            members.put("type", type);
            members.put("revision", revision);
            members.put("aggregate", aggregate);
            members.put("kind", kind);
            members.put("sequence", sequence);
            members.put("recordedAt", Moments.text(recordedAt));
            members.put("stampedAt", Moments.text(stampedAt));
            members.put("salt", salt);
            members.put("metaData", metaData);
            members.put("payload", payload);
            return members;
        }

        /** What of it goes into the tree. */
        EntryRecord record(String ledger) {
            return new EntryRecord(
                    ledger,
                    entry,
                    id,
                    type,
                    revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : 0,
                    aggregate,
                    sequence,
                    Moments.text(recordedAt),
                    actor(),
                    EntryRecord.payloadHash(salt, payload));
        }

        /** Whether relay, feed and views can take it as any other: an object, flat metadata, names without controls. */
        boolean isPlain() {
            try {
                JsonNode given = JSON.readTree(metaData);
                return JSON.readTree(payload).isObject()
                        && given.isObject()
                        && given.valueStream().allMatch(JsonNode::isString)
                        && Stream.of(id, type, aggregate, kind)
                                .allMatch(name -> name.chars().noneMatch(character -> character < ' '));
            } catch (JacksonException unreadable) {
                return false;
            }
        }

        private String actor() {
            try {
                JsonNode actor = JSON.readTree(metaData).path("actor");
                return actor.asString("");
            } catch (JacksonException unreadable) {
                return "unreadable";
            }
        }
    }

    /**
     * A checkpoint over the entries before it.
     *
     * @param key public, of the log that signed it: of the installation that exports, or of one before it
     */
    record Signed(long checkpoint, String key, String note) implements ExportLine {

        @Override
        public Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("checkpoint", checkpoint);
            members.put("key", key);
            members.put("note", note);
            return members;
        }
    }

    /**
     * Somebody whom an entry mentions.
     *
     * @param name sealed under the transfer key
     * @param keys that their words open with, sealed under the transfer key
     * @param erasedAt of somebody who was erased; nothing else is then there
     */
    record Person(
            String person,
            @Nullable String name,
            @Nullable String keys,
            @Nullable Instant erasedAt) implements ExportLine {

        @Override
        public Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("person", person);
            if (erasedAt != null) {
                members.put("erasedAt", erasedAt.toString());
            }
            if (name != null) {
                members.put("name", name);
            }
            if (keys != null) {
                members.put("keys", keys);
            }
            return members;
        }
    }

    /** @param note what there was before it, signed */
    record End(String note) implements ExportLine {

        @Override
        public Map<String, Object> members() {
            return Map.of("end", note);
        }
    }

    /**
     * What the last line signs.
     *
     * @param origin of the log
     * @param root base64
     * @param sha256 hexadecimal, of every byte before the last line
     */
    record Seal(String origin, long entries, long checkpoints, long people, String root, String sha256) {

        String text() {
            return "groundswell " + FORMAT + "\n" + origin + "\n" + entries + "\n" + checkpoints + "\n" + people + "\n"
                    + root + "\n" + sha256 + "\n";
        }
    }

    /** Under what something is sealed for one file, so that nothing can be moved within it or into another. */
    static String place(String ledger, String what, String whose) {
        return "groundswell " + FORMAT + "\n" + ledger + "\n" + what + "\n" + whose;
    }

    /** What the probe holds. */
    static byte[] probe() {
        return FORMAT.getBytes(StandardCharsets.UTF_8);
    }
}
