package org.groundswell.command.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.groundswell.command.people.PersonDirectory;
import org.groundswell.command.platform.seal.PersonKeys;
import org.groundswell.command.platform.seal.TransferKey;
import org.groundswell.command.proof.FormerCheckpoints;
import org.groundswell.command.proof.LogKeys;
import org.groundswell.command.transfer.ExportLine.Entry;
import org.groundswell.command.transfer.ExportLine.Person;
import org.groundswell.command.transfer.ExportLine.Signed;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.CompactRange;
import org.groundswell.domain.ledger.proof.Hash;
import org.springframework.stereotype.Component;

/**
 * Writes a programme as a stream of lines. Rows that no longer have the root that was signed are not vouched for: the stream then
 * breaks off without its last line, and no installation takes it.
 */
@Component
class ExportWriter {

    private final ExportStore store;
    private final FormerCheckpoints former;
    private final LogKeys log;
    private final PersonKeys keys;
    private final PersonDirectory directory;

    ExportWriter(ExportStore store, FormerCheckpoints former, LogKeys log, PersonKeys keys, PersonDirectory directory) {
        this.store = store;
        this.former = former;
        this.log = log;
        this.keys = keys;
        this.directory = directory;
    }

    /**
     * What is to be written.
     *
     * @param size of the checkpoint that it ends with
     */
    record Export(LedgerId ledger, long size, Hash root, Instant at) {}

    /** Counts and hashes what is written. */
    private static final class Lines {

        private final OutputStream into;
        private final MessageDigest digest = LineSource.sha256();
        private long checkpoints;
        private long people;

        Lines(OutputStream into) {
            this.into = into;
        }

        void write(ExportLine line) throws IOException {
            byte[] bytes = line.line();
            digest.update(bytes);
            into.write(bytes);
            checkpoints += line instanceof Signed ? 1 : 0;
            people += line instanceof Person ? 1 : 0;
        }
    }

    void write(Export export, TransferKey transfer, OutputStream into) throws IOException {
        LedgerId ledger = export.ledger();
        Lines lines = new Lines(into);
        lines.write(new ExportLine.Head(
                ledger.value(),
                log.of(ledger).toString(),
                export.size(),
                export.at(),
                store.automations(ledger, export.size()),
                transfer.seal(ExportLine.place(ledger.value(), "probe", ""), ExportLine.probe())));
        Mentioned mentioned = new Mentioned(everybody());
        CompactRange tree = entries(export, mentioned, lines);
        if (tree.size() != export.size() || !tree.root().equals(export.root())) {
            throw new IllegalStateException("The rows of " + ledger + " are not those that were signed in checkpoint "
                    + export.size() + ": its export is broken off");
        }
        people(ledger, mentioned, transfer, lines);
        ExportLine.Seal seal = new ExportLine.Seal(
                log.origin(ledger),
                tree.size(),
                lines.checkpoints,
                lines.people,
                tree.root().base64(),
                HexFormat.of().formatHex(lines.digest.digest()));
        into.write(new ExportLine.End(log.sign(ledger, seal.text()).toString()).line());
    }

    private Set<String> everybody() {
        Set<String> everybody = new HashSet<>();
        directory.everybody().forEach(person -> everybody.add(person.value()));
        keys.everybody().forEach(person -> everybody.add(person.value()));
        return everybody;
    }

    private CompactRange entries(Export export, Mentioned mentioned, Lines lines) throws IOException {
        LedgerId ledger = export.ledger();
        CompactRange tree = new CompactRange();
        List<Entry> page = store.page(ledger, 0, export.size());
        while (!page.isEmpty()) {
            long after = page.getFirst().entry() - 1;
            List<Signed> signed = signed(ledger, after, page.getLast().entry());
            int next = 0;
            for (Entry entry : page) {
                lines.write(entry);
                tree.append(entry.record(ledger.value()).leaf());
                mentioned.lookAt(entry.metaData());
                mentioned.lookAt(entry.payload());
                mentioned.note(AggregateId.parse(entry.aggregate()).local());
                while (next < signed.size() && signed.get(next).checkpoint() == entry.entry()) {
                    lines.write(signed.get(next++));
                }
            }
            page = store.page(ledger, page.getLast().entry(), export.size());
        }
        return tree;
    }

    private List<Signed> signed(LedgerId ledger, long after, long upTo) {
        String own = log.of(ledger).toString();
        List<Signed> signed = new ArrayList<>();
        former.between(ledger, after, upTo).forEach(one -> signed.add(new Signed(one.size(), one.key(), one.note())));
        store.checkpoints(ledger, after, upTo).forEach(one -> signed.add(new Signed(one.size(), own, one.note())));
        signed.sort(Comparator.comparingLong(Signed::checkpoint));
        return signed;
    }

    private void people(LedgerId ledger, Mentioned mentioned, TransferKey transfer, Lines lines) throws IOException {
        List<PersonId> people = mentioned.people().stream().map(PersonId::new).toList();
        Map<PersonId, Instant> destroyed = keys.destroyed(people);
        Map<PersonId, String> names = directory.names(people);
        Map<PersonId, byte[]> theirs = keys.inTheClear(people);
        for (PersonId person : people) {
            Instant erased = destroyed.get(person);
            String name = names.get(person);
            byte[] key = theirs.get(person);
            lines.write(new Person(
                    person.value(),
                    erased != null || name == null
                            ? null
                            : transfer.seal(
                                    ExportLine.place(ledger.value(), "name", person.value()),
                                    name.getBytes(StandardCharsets.UTF_8)),
                    erased != null || key == null
                            ? null
                            : transfer.seal(ExportLine.place(ledger.value(), "keys", person.value()), key),
                    erased));
        }
    }
}
