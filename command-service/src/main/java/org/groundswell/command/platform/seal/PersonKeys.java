package org.groundswell.command.platform.seal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
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

    /** The keys of those of whom one is left, in the clear. */
    public Map<PersonId, byte[]> inTheClear(Collection<PersonId> people) {
        Map<PersonId, byte[]> keys = new HashMap<>();
        people.forEach(person -> toOpen(person).ifPresent(key -> keys.put(person, key.bytes())));
        return keys;
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
            byte[] wrapped = seal(PersonKey.generate(person), person);
            jdbc.sql("""
                            insert into person_key (person, sealed_key, made_at) values (:person, :key, :now)
                            on conflict (person) do nothing
                            """)
                    .param("person", person.value())
                    .param("key", wrapped)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
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
