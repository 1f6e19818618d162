package org.groundswell.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.groundswell.domain.Event;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.EventTypes;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.Checkpoint;
import org.groundswell.domain.ledger.proof.CompactRange;
import org.groundswell.domain.ledger.proof.EntryRecord;
import org.groundswell.domain.ledger.proof.KeyName;
import org.groundswell.domain.ledger.proof.SignedNote;
import org.groundswell.domain.ledger.proof.SigningKey;
import org.groundswell.domain.ledger.proof.VerifierKey;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an export of another installation, in the form that {@code command.transfer} describes: dense entries with their hashes,
 * a checkpoint every {@value #EVERY} signed by a key of its own, people with their keys, and a signed end.
 */
final class ExportFile implements LongProgramme.Book, AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** The log of the installation that it comes from. */
    static final String LOG = "groundswell.elsewhere/";

    /** All had read all of it there, so that none goes over five years again. */
    private static final List<String> AUTOMATIONS = List.of(
            "drop-calendars-of-erased-people",
            "drop-notices-of-erased-people",
            "drop-seen-files-of-erased-people",
            "forget-erased-people",
            "open-signal-cases",
            "tell-people");

    private static final int EVERY = 256;
    private static final int SECONDS_APART = 80;
    private static final int BUFFER = 1 << 16;

    private final LedgerId ledger;
    private final long size;
    private final StrangerEvents events;
    private final AesGcm transfer = new AesGcm();
    private final SigningKey signing = SigningKey.parse(SigningKey.generate());
    private final String origin;
    private final Random random = new Random();
    private final MessageDigest digest;
    private final OutputStream into;
    private final CompactRange tree = new CompactRange();
    private final Map<String, Long> sequences = new HashMap<>();
    private Instant now = Instant.EPOCH;
    private long checkpoints;

    /** @param size how many entries it is to hold */
    ExportFile(Path file, LedgerId ledger, long size, StrangerEvents events) throws Exception {
        this.ledger = ledger;
        this.size = size;
        this.events = events;
        this.origin = LOG + ledger;
        this.digest = MessageDigest.getInstance("SHA-256");
        this.into = new BufferedOutputStream(new QuicklyPacked(Files.newOutputStream(file)), BUFFER);
        head();
    }

    /** Packed as gzip does, though less tightly: packing is not what is measured. */
    private static final class QuicklyPacked extends GZIPOutputStream {

        QuicklyPacked(OutputStream into) throws IOException {
            super(into, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    VerifierKey key() {
        return signing.verifier(new KeyName(origin), VerifierKey.Kind.LOG);
    }

    /** As whoever imports is given it. */
    String transferKey() {
        return Base64.getEncoder().encodeToString(transfer.key());
    }

    private void head() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("groundswell", "export/1");
        line.put("ledger", ledger.value());
        line.put("key", key().toString());
        line.put("size", size);
        line.put("exportedAt", Instant.now().toString());
        line.put("automations", AUTOMATIONS.stream().collect(Collectors.toMap(name -> name, _ -> size)));
        line.put("probe", transfer.seal(place("probe", ""), "export/1".getBytes(UTF_8)));
        write(line);
    }

    private String place(String what, String whose) {
        return String.join("\n", "groundswell export/1", ledger.value(), what, whose);
    }

    @Override
    public void begin(YearMonth month) {
        Instant first = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        now = now.isAfter(first) ? now : first;
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    @Override
    public boolean isFull() {
        return tree.size() >= size;
    }

    @Override
    public void enter(AggregateId where, PersonId by, Event event) {
        if (isFull()) {
            return;
        }
        now = now.plusSeconds(SECONDS_APART);
        String aggregate = where.toString();
        long sequence = sequences.merge(aggregate, 1L, Long::sum) - 1;
        byte[] salt = new byte[EntryRecord.SALT_LENGTH];
        random.nextBytes(salt);
        byte[] payload = events.payload(event);
        EventTypes.EventType type = EventTypes.of(event.getClass());
        EntryRecord entry = new EntryRecord(
                ledger.value(),
                tree.size() + 1,
                id(),
                type.name(),
                type.revision(),
                aggregate,
                sequence,
                MICROS.format(now),
                by.value(),
                EntryRecord.payloadHash(salt, payload));
        write(line(entry, where.type(), salt, payload));
        tree.append(entry.leaf());
        if (tree.size() % EVERY == 0 || isFull()) {
            checkpoint();
        }
    }

    private Map<String, Object> line(EntryRecord entry, String kind, byte[] salt, byte[] payload) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("entry", entry.entry());
        line.put("id", entry.id());
        line.put("type", entry.type());
        line.put("revision", Integer.toString(entry.revision()));
        line.put("aggregate", entry.aggregate());
        line.put("kind", kind);
        line.put("sequence", entry.sequence());
        line.put("recordedAt", entry.time());
        line.put("stampedAt", entry.time());
        line.put("salt", salt);
        line.put(
                "metaData",
                "{\"command\":\"%s\",\"actor\":\"%s\",\"correlation\":\"%s\"}"
                        .formatted(id(), entry.actor(), id())
                        .getBytes(UTF_8));
        line.put("payload", payload);
        return line;
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private void checkpoint() {
        SignedNote note = new Checkpoint(origin, tree.size(), tree.root()).sign(signing);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("checkpoint", tree.size());
        line.put("key", key().toString());
        line.put("note", note.toString());
        write(line);
        checkpoints++;
    }

    private void person(PersonId person, AesGcm key) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("person", person.value());
        String name = "Somebody of " + person.value().substring(0, 4);
        line.put("name", transfer.seal(place("name", person.value()), name.getBytes(UTF_8)));
        line.put("keys", transfer.seal(place("keys", person.value()), key.key()));
        write(line);
    }

    private void write(Map<String, Object> members) {
        byte[] line = JSON.writeValueAsBytes(members);
        digest.update(line);
        digest.update((byte) '\n');
        try {
            into.write(line);
            into.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the file with its people and what signs all of it. */
    @Override
    public void close() throws IOException {
        Map<PersonId, AesGcm> people = new TreeMap<>(Comparator.comparing(PersonId::value));
        people.putAll(events.keys());
        people.forEach(this::person);
        String whole = String.join(
                "\n",
                "groundswell export/1",
                origin,
                Long.toString(tree.size()),
                Long.toString(checkpoints),
                Long.toString(people.size()),
                tree.root().base64(),
                HexFormat.of().formatHex(digest.digest()),
                "");
        write(Map.of("end", SignedNote.sign(whole, new KeyName(origin), signing).toString()));
        into.close();
    }
}
