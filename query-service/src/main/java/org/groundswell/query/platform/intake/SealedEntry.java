package org.groundswell.query.platform.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry with what is sealed of it, if anything is.
 *
 * @param reason why its actor did it, as it was sealed; null where it was not
 * @param words of its payload, in their order
 */
record SealedEntry(LedgerEntry entry, @Nullable String reason, List<Words> words) {

    /** Begins a reason that is kept sealed beside an event; what follows is as in a payload. */
    private static final String SEALED_REASON = "sealed:";

    private static final String SEALED = "\"sealed\":\"";
    private static final String BEGINNING = "{\"author\":\"";

    /** As the command side writes them: a person's own quotation marks are escaped there, and cannot look like it. */
    private static final Pattern WORDS =
            Pattern.compile(Pattern.quote(BEGINNING) + "([^\"\\\\]+)\"," + SEALED + "([^\"\\\\]*)\"\\}");

    private static final JsonMapper JSON = new JsonMapper();

    /** @param from the first byte of the payload that is theirs, up to before {@code to} */
    private record Words(int from, int to, PersonId author, String sealed) {}

    static SealedEntry of(LedgerEntry entry) {
        String why = entry.why();
        String reason = why != null && why.startsWith(SEALED_REASON) ? why.substring(SEALED_REASON.length()) : null;
        String bytes = new String(entry.payload(), ISO_8859_1); // a letter for each; they are searched faster so
        return new SealedEntry(entry, reason, bytes.contains(SEALED) ? words(bytes) : List.of());
    }

    private static List<Words> words(String bytes) {
        List<Words> words = new ArrayList<>();
        Matcher sealed = WORDS.matcher(bytes);
        int at = bytes.indexOf(BEGINNING);
        while (at >= 0) {
            boolean found = sealed.region(at, bytes.length()).lookingAt();
            if (found) {
                PersonId author = new PersonId(new String(sealed.group(1).getBytes(ISO_8859_1), UTF_8));
                words.add(new Words(at, sealed.end(), author, sealed.group(2)));
            }
            at = bytes.indexOf(BEGINNING, found ? sealed.end() : at + 1);
        }
        return words;
    }

    /** Whose keys open them all. */
    static Set<PersonId> people(Collection<SealedEntry> entries) {
        Set<PersonId> people = new HashSet<>();
        for (SealedEntry one : entries) {
            if (one.reason != null) {
                people.add(one.entry.actor());
            }
            one.words.forEach(words -> people.add(words.author));
        }
        return people;
    }

    /** @param open opens what was sealed under a person's key; not asked of most entries, of which nothing is sealed */
    LedgerEntry opened(BiFunction<PersonId, String, FreeText> open) {
        if (reason == null && words.isEmpty()) {
            return entry;
        }
        String why =
                reason == null ? entry.why() : open.apply(entry.actor(), reason).text();
        return entry.reading(why, words.isEmpty() ? entry.payload() : payload(open));
    }

    private byte[] payload(BiFunction<PersonId, String, FreeText> open) {
        byte[] closed = entry.payload();
        ByteArrayOutputStream opened = new ByteArrayOutputStream(closed.length);
        int from = 0;
        for (Words each : words) {
            opened.write(closed, from, each.from - from);
            opened.writeBytes(JSON.writeValueAsBytes(open.apply(each.author, each.sealed)));
            from = each.to;
        }
        opened.write(closed, from, closed.length - from);
        return opened.toByteArray();
    }
}
