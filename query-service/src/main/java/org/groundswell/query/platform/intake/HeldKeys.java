package org.groundswell.query.platform.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.springframework.stereotype.Component;

/**
 * The keys that people's words open with, asked of the command side and held in memory for some minutes. Whose key is gone has lost
 * the words: {@link FreeText#ERASED} stands for them.
 */
@Component
public class HeldKeys {

    private static final Duration HELD = Duration.ofMinutes(10);
    private static final int MOST = 20_000;
    private static final int MOST_AT_ONCE = 100;

    private final LedgerFeed feed;
    private final Cache<PersonId, Optional<KeyRing>> held =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(HELD).build();

    public HeldKeys(LedgerFeed feed) {
        this.feed = feed;
    }

    /** Asks for all keys of these people that are not held, together. @throws LedgerFeed.FeedUnavailableException */
    void holdOf(Set<PersonId> people) {
        ask(people.stream().filter(person -> held.getIfPresent(person) == null).toList());
    }

    private void ask(List<PersonId> people) {
        for (int from = 0; from < people.size(); from += MOST_AT_ONCE) {
            List<PersonId> some = people.subList(from, Math.min(people.size(), from + MOST_AT_ONCE));
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
