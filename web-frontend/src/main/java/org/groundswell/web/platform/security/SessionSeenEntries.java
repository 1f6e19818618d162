package org.groundswell.web.platform.security;

import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Map;
import org.groundswell.web.client.SeenEntries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Keeps the newest entry this session wrote, per ledger, in the session. */
@Component
class SessionSeenEntries implements SeenEntries {

    private static final String ATTRIBUTE = "groundswell.wrote";

    @Override
    public @Nullable Long newest(String ledger) {
        HttpSession session = session(false);
        return session == null ? null : wrote(session).get(ledger);
    }

    @Override
    public void wrote(String ledger, long entry) {
        HttpSession session = session(true);
        if (session != null) {
            HashMap<String, Long> changed = new HashMap<>(wrote(session));
            changed.merge(ledger, entry, Math::max);
            session.setAttribute(ATTRIBUTE, changed);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Long> wrote(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof Map<?, ?> map ? (Map<String, Long>) map : Map.of();
    }

    private static @Nullable HttpSession session(boolean create) {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                .getRequest()
                .getSession(create);
    }
}
