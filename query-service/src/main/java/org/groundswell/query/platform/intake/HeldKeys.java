package org.groundswell.query.platform.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys that people's words open with, asked of the command side and held in memory for some minutes. Whose key is gone has lost
 * the words: {@link FreeText#ERASED} stands for them.
 */
@Component
public class HeldKeys {

    /** Begins a reason that is kept sealed beside an event; what follows is as in a payload. */
    static final String SEALED_REASON = "sealed:";

    private static final Duration HELD = Duration.ofMinutes(10);
    private static final int MOST = 20_000;
    private static final int MOST_AT_ONCE = 100;

    /** As the command side writes them: a person's own quotation marks are escaped there, and cannot look like it. */
    private static final Pattern SEALED =
            Pattern.compile("\\{\"author\":\"([^\"\\\\]+)\",\"sealed\":\"([^\"\\\\]*)\"\\}");

    private static final String MARK = "\"sealed\":\"";

    private static final JsonMapper JSON = new JsonMapper();

    private final LedgerFeed feed;
    private final Cache<PersonId, Optional<KeyRing>> held =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(HELD).build();

    public HeldKeys(LedgerFeed feed) {
        this.feed = feed;
    }

    /** Entries of which something is sealed, in any order. */
    static Set<LedgerEntry> sealed(Collection<LedgerEntry> entries) {
        Set<LedgerEntry> sealed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (LedgerEntry entry : entries) {
            if (hasSealedReason(entry) || hasSealedWords(entry)) {
                sealed.add(entry);
            }
        }
        return sealed;
    }

    /** Asks for all keys that entries need and that are not held, together. @throws LedgerFeed.FeedUnavailableException */
    void holdFor(Collection<LedgerEntry> sealed) {
        Set<PersonId> missing = new HashSet<>();
        for (LedgerEntry entry : sealed) {
            if (hasSealedReason(entry)) {
                missing.add(entry.actor());
            }
            if (hasSealedWords(entry)) {
                Matcher closed = SEALED.matcher(new String(entry.payload(), StandardCharsets.UTF_8));
                while (closed.find()) {
                    missing.add(new PersonId(closed.group(1)));
                }
            }
        }
        missing.removeIf(person -> held.getIfPresent(person) != null);
        ask(missing);
    }

    private static boolean hasSealedReason(LedgerEntry entry) {
        String why = entry.why();
        return why != null && why.startsWith(SEALED_REASON);
    }

    private static boolean hasSealedWords(LedgerEntry entry) {
        return new String(entry.payload(), StandardCharsets.ISO_8859_1).contains(MARK); // byte by byte it takes longer
    }

    /** An entry with its reason and all words of its payload opened; throws as {@link #open(PersonId, String)}. */
    LedgerEntry opened(LedgerEntry entry) {
        boolean words = hasSealedWords(entry);
        String why = hasSealedReason(entry)
                ? open(entry.actor(), String.valueOf(entry.why()).substring(SEALED_REASON.length()))
                        .text()
                : entry.why();
        return entry.reading(why, words ? opened(entry.payload()) : entry.payload());
    }

    private byte[] opened(byte[] payload) {
        return SEALED.matcher(new String(payload, StandardCharsets.UTF_8))
                .replaceAll(closed -> Matcher.quoteReplacement(
                        JSON.writeValueAsString(open(new PersonId(closed.group(1)), closed.group(2)))))
                .getBytes(StandardCharsets.UTF_8);
    }

    private void ask(Collection<PersonId> people) {
        List<PersonId> all = new ArrayList<>(people);
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
            List<PersonId> some = all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE));
            Map<PersonId, byte[]> keys = feed.keys(some);
            some.forEach(person -> held.put(person, key(keys, person)));
        }
    }

    private static Optional<KeyRing> key(Map<PersonId, byte[]> keys, PersonId person) {
        return Optional.ofNullable(keys.get(person)).map(KeyRing::of);
    }

    /**
     * @throws LedgerFeed.FeedUnavailableException where the key must be asked for and cannot
     * @throws UndecodableEventException for what the key did not seal
     */
    FreeText open(PersonId author, String sealed) {
        // Only the command side's own answer says that a key is gone; what is not held may have made room for others.
        return find(author)
                .map(found -> new FreeText(author, open(found, author, sealed)))
                .orElseGet(() -> FreeText.erased(author));
    }

    private Optional<KeyRing> find(PersonId author) {
        return held.get(author, person -> key(feed.keys(List.of(person)), person));
    }

    /** Asks anew from now on: somebody's key was destroyed. */
    public void forget() {
        held.invalidateAll();
    }

    /** A programme that came from elsewhere brings further keys, also of those whose key is held. */
    private String open(KeyRing keys, PersonId author, String sealed) {
        return keys.open(author, sealed)
                .or(() -> {
                    held.invalidate(author);
                    return find(author).flatMap(anew -> anew.open(author, sealed));
                })
                .orElseThrow(() ->
                        new UndecodableEventException("Words of " + author + " do not open under their key", null));
    }
}
