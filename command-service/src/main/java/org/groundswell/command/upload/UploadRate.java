package org.groundswell.command.upload;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.groundswell.domain.PersonId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many files one person may send in a minute, on this instance. */
@Component
class UploadRate {

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final LoadingCache<PersonId, Bucket> buckets;

    UploadRate(@Value("${groundswell.uploads.per-minute:60}") int perMinute) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .build(person -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
                        .build());
    }

    /** @throws TooManyUploads with how long to wait */
    void take(PersonId person) {
        ConsumptionProbe probe = buckets.get(person).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyUploads(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** 429: come back later. */
    static final class TooManyUploads extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Duration wait;

        TooManyUploads(Duration wait) {
            super("You have sent many files within a minute. Wait a moment and send it again.", null, false, false);
            this.wait = wait;
        }

        long waitSeconds() {
            return wait.toSeconds() + 1;
        }
    }
}
