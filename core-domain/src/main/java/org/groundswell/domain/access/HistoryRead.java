package org.groundswell.domain.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.Hash;
import org.groundswell.domain.ledger.proof.TreeHasher;

/**
 * That somebody read of a programme's history: one line a person, address, entry and hour. Lines of a ledger are numbered from 1, and each
 * hashes the one before it, so that none can be changed or taken away unseen.
 *
 * @param address what was asked for, as {@link #address} writes it
 * @param entry the last entry that was read; 0 where an address says itself which
 * @param at to the microsecond
 */
public record HistoryRead(LedgerId ledger, PersonId person, String address, long entry, Instant at) {

    /** What the line before the first hashes to. */
    public static final Hash BEGINNING = new TreeHasher().leaf(new byte[0]);

    /** The longest address that is kept. */
    public static final int LONGEST = 500;

    /** What says which moment, entry or part of the history is asked for. A search holds words of people, and is left out. */
    private static final List<String> KEPT = List.of(
            "asAt",
            "happenedBy",
            "limitsAsOf",
            "from",
            "to",
            "before",
            "after",
            "actor",
            "site",
            "region",
            "wave",
            "size");

    private static final int LONGEST_VALUE = 64;

    public HistoryRead {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** A path with those parameters that say what of the history was read, in a fixed order. */
    public static String address(String path, Map<String, String[]> parameters) {
        String query = KEPT.stream()
                .filter(parameters::containsKey)
                .flatMap(name -> Stream.of(parameters.get(name)).map(value -> name + "=" + plain(value)))
                .collect(Collectors.joining("&"));
        String address = query.isEmpty() ? path : path + "?" + query;
        return address.substring(0, Math.min(address.length(), LONGEST));
    }

    private static String plain(String value) {
        String word = value.replaceAll("[^\\w:.+-]", "");
        return word.substring(0, Math.min(word.length(), LONGEST_VALUE));
    }

    /** The same for every reading of the same within an hour. */
    public String id() {
        return hash(ledger.value(), person.value(), address, entry, at.truncatedTo(ChronoUnit.HOURS))
                .hex();
    }

    /**
     * What this line hashes to.
     *
     * @param before what the line before hashes to
     */
    public Hash after(Hash before, long number) {
        return hash(before.hex(), number, ledger.value(), person.value(), address, entry, at);
    }

    private static Hash hash(Object... parts) {
        return new TreeHasher()
                .leaf(Stream.of(parts)
                        .map(Object::toString)
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
