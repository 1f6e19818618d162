package org.groundswell.command.platform.web;

import java.time.Instant;
import org.groundswell.command.platform.error.VersionRequiredException;
import org.groundswell.command.platform.idempotency.IdempotencyKey;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One request for a change: who asks, when, which version they saw, and the key that makes a retry safe. A controller method
 * takes it as a parameter.
 *
 * @param circumstance who and when
 * @param expectedVersion from {@code If-Match}; {@link #ABSENT} from {@code If-None-Match: *}
 * @param key from {@code Idempotency-Key}
 * @param correlation what joins everything that one request caused
 * @param simulated whether {@code circumstance.now()} is a demonstration's simulated moment, to be recorded as such
 * @param why the reason to be kept with every event, or nothing
 * @param wordsChecked whether the caller has looked at doubtful words again and means them, from {@code Groundswell-Words}
 * @param preview whether the caller only asks what it would record, from {@code Groundswell-Preview}
 */
public record Submission(
        Circumstance circumstance,
        @Nullable Long expectedVersion,
        @Nullable IdempotencyKey key,
        String correlation,
        boolean simulated,
        @Nullable String why,
        boolean wordsChecked,
        boolean preview) {

    /** Expected where the caller saw that there is nothing yet. */
    public static final long ABSENT = -1;

    /** A change whose words nobody was asked about. */
    public Submission(
            Circumstance circumstance,
            @Nullable Long expectedVersion,
            @Nullable IdempotencyKey key,
            String correlation,
            boolean simulated,
            @Nullable String why) {
        this(circumstance, expectedVersion, key, correlation, simulated, why, false, false);
    }

    /** A change asked for by the platform itself or by a test. */
    public static Submission of(PersonId actor, Instant now, String correlation) {
        return new Submission(new Circumstance(actor, now), null, null, correlation, false, null);
    }

    public PersonId actor() {
        return circumstance.actor();
    }

    /** @throws VersionRequiredException where the caller gave no {@code If-Match} */
    public Submission requiringVersion() {
        if (expectedVersion == null) {
            throw new VersionRequiredException();
        }
        return this;
    }

    /** For a change to several things, or to something new, where {@code If-Match} has no meaning. */
    public Submission withoutVersion() {
        return new Submission(circumstance, null, key, correlation, simulated, why, wordsChecked, preview);
    }

    public Submission expecting(long version) {
        return new Submission(circumstance, version, key, correlation, simulated, why, wordsChecked, preview);
    }

    public Submission because(@Nullable String reason) {
        return new Submission(
                circumstance, expectedVersion, key, correlation, simulated, reason, wordsChecked, preview);
    }
}
