package org.groundswell.web.notice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.client.Unavailable;
import org.groundswell.web.platform.page.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many notices the caller has not read. Kept for a few seconds, because every page asks; what the caller reads is told at once. */
@Component
class UnreadCounts {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final CommandClient commands;
    private final Callers callers;
    private final Cache<Of, Integer> kept =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KEPT).build();

    private record Of(String person, String programme) {}

    UnreadCounts(CommandClient commands, Callers callers) {
        this.commands = commands;
        this.callers = callers;
    }

    /** Nothing where the count cannot be had: no page is kept back by it. */
    @Nullable
    Integer of(String programme) {
        Of key = key(programme);
        Integer known = kept.getIfPresent(key);
        return known == null ? fetch(key) : known;
    }

    void forget(String programme) {
        kept.invalidate(key(programme));
    }

    private Of key(String programme) {
        return new Of(callers.require().person(), programme);
    }

    private @Nullable Integer fetch(Of key) {
        try {
            int unread = commands.read(
                            Ask.of(NoticesPageController.LIST + "/unread", key.programme()), NoticeReading.Unread.class)
                    .unread();
            kept.put(key, unread);
            return unread;
        } catch (Refusal | Unavailable noCount) {
            return null;
        }
    }
}
