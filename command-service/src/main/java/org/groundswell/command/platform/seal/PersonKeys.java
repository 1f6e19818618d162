package org.groundswell.command.platform.seal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys of people, stored under the master key. A key is made when its person's first words are sealed, and once destroyed is
 * never made again. Other instances learn of a destroyed key within a minute.
 */
@Component
public class PersonKeys {

    /** Begins a reason that is kept sealed beside an event. */
    private static final String SEALED_REASON = "sealed:";

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 20_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final ApplicationEventPublisher publisher;
    private final Aead master;
    private final Cache<PersonId, Optional<PersonKey>> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    PersonKeys(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            ApplicationEventPublisher publisher,
            @Value("${groundswell.master-key}") String masterKey) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.publisher = publisher;
        this.master = master(masterKey);
    }

    private static Aead master(String text) {
        String wanted = "GROUNDSWELL_MASTER_KEY must be base64 of %d bytes, which the keys of people are sealed under"
                .formatted(PersonKey.BYTES);
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length != PersonKey.BYTES) {
                throw new IllegalStateException(wanted);
            }
            return PersonKey.aead(key);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalStateException(wanted, malformed);
        }
    }

    /** Nothing is written any more in the name of somebody who was erased. */
    public void requireNotErased(PersonId person) {
        if (toSeal(person).isEmpty()) {
            throw Refusal.forbidden("You were erased from this installation: nothing is written in your name any more.")
                    .asException();
        }
    }

    /**
     * The key to seal a person's words under, made where there is none; nothing where it was destroyed. It stands even where the
     * caller's transaction does not.
     */
    Optional<PersonKey> toSeal(PersonId person) {
        return Objects.requireNonNull(known.get(person, this::findOrMake));
    }

    /** A reason as it is kept beside an event. */
    public String sealReason(PersonId person, String reason) {
        return toSeal(person).map(key -> SEALED_REASON + key.seal(reason)).orElse(FreeText.ERASED);
    }

    /** The key to open a person's words with; nothing where it was destroyed, or never was. */
    Optional<PersonKey> toOpen(PersonId person) {
        Optional<PersonKey> remembered = known.getIfPresent(person);
        if (remembered != null) {
            return remembered;
        }
        Optional<PersonKey> stored = find(person);
        stored.ifPresent(_ -> known.put(person, stored));
        return stored;
    }

    /** Opens a person's words, with a key that was looked for anew where the one at hand does not open them. */
    FreeText open(PersonId author, String sealed) {
        return toOpen(author)
                .map(key -> new FreeText(author, open(key, author, sealed)))
                .orElseGet(() -> FreeText.erased(author));
    }

    private String open(PersonKey key, PersonId author, String sealed) {
        try {
            return key.open(sealed);
        } catch (PersonKey.UnsealableException older) {
            known.invalidate(author);
            return toOpen(author).orElseThrow(() -> older).open(sealed);
        }
    }

    /** The keys of those of whom one is left, in the clear. */
    public Map<PersonId, byte[]> inTheClear(Collection<PersonId> people) {
        Map<PersonId, byte[]> keys = new HashMap<>();
        people.forEach(person -> toOpen(person).ifPresent(key -> keys.put(person, key.bytes())));
        return keys;
    }

    /**
     * Takes over the key of somebody whose programme comes from elsewhere, in the caller's transaction. Who has a key here keeps it
     * and opens with both; who was erased here stays erased.
     */
    public void adopt(PersonId person, byte[] keys) {
        PersonKey given = new PersonKey(person, keys);
        insertOnce(person, seal(given, person), null);
        jdbc.sql("select sealed_key from person_key where person = :person and sealed_key is not null for update")
                .param("person", person.value())
                .query((row, _) -> row.getBytes("sealed_key"))
                .optional()
                .map(wrapped -> open(wrapped, person))
                .ifPresent(known -> jdbc.sql("update person_key set sealed_key = :key where person = :person")
                        .param("person", person.value())
                        .param("key", seal(known.openingAlso(given), person))
                        .update());
        known.invalidate(person);
    }

    /** Makes no key for somebody who was erased elsewhere and never had one here, ever. */
    public void bury(PersonId person) {
        insertOnce(person, null, clock.instant().atOffset(ZoneOffset.UTC));
        known.invalidate(person);
    }

    /** When the keys of those were destroyed whose keys were. */
    public Map<PersonId, Instant> destroyed(Collection<PersonId> people) {
        Map<PersonId, Instant> destroyed = new HashMap<>();
        jdbc.sql("select person, destroyed_at from person_key where person = any (?) and destroyed_at is not null")
                .param(people.stream().map(PersonId::value).toArray(String[]::new))
                .query(row -> {
                    destroyed.put(
                            new PersonId(row.getString("person")),
                            row.getObject("destroyed_at", OffsetDateTime.class).toInstant());
                });
        return destroyed;
    }

    /** Everybody who has a key here, or had one. */
    public Set<PersonId> everybody() {
        return jdbc.sql("select person from person_key").query(String.class).list().stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    private void insertOnce(PersonId person, byte @Nullable [] wrapped, @Nullable OffsetDateTime destroyed) {
        jdbc.sql("""
                        insert into person_key (person, sealed_key, made_at, destroyed_at)
                        values (:person, :key, :now, :destroyed)
                        on conflict (person) do nothing
                        """)
                .param("person", person.value())
                .param("key", wrapped)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("destroyed", destroyed)
                .update();
    }

    /** Destroys a person's key, also one that was never made, and for good. */
    public void destroy(PersonId person) {
        jdbc.sql("""
                        insert into person_key as known (person, made_at, destroyed_at) values (:person, :now, :now)
                        on conflict (person) do update
                        set sealed_key = null, destroyed_at = coalesce(known.destroyed_at, excluded.destroyed_at)
                        """)
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        known.invalidate(person);
        publisher.publishEvent(new KeyDestroyed(person));
    }

    private Optional<PersonKey> findOrMake(PersonId person) {
        return Objects.requireNonNull(apart.execute(_ -> {
            insertOnce(person, seal(PersonKey.generate(person), person), null);
            return find(person);
        }));
    }

    private Optional<PersonKey> find(PersonId person) {
        return jdbc.sql("select sealed_key from person_key where person = :person and sealed_key is not null")
                .param("person", person.value())
                .query((row, _) -> row.getBytes("sealed_key"))
                .optional()
                .map(wrapped -> open(wrapped, person));
    }

    private byte[] seal(PersonKey key, PersonId person) {
        try {
            return master.encrypt(key.bytes(), PersonKey.associated(person));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A key could not be sealed", failed);
        }
    }

    private PersonKey open(byte[] wrapped, PersonId person) {
        try {
            return new PersonKey(person, master.decrypt(wrapped, PersonKey.associated(person)));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(
                    "The key of " + person
                            + " does not open: GROUNDSWELL_MASTER_KEY is not the one it was sealed under",
                    failed);
        }
    }
}
