package org.groundswell.web.client;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The day by which things had happened, as the address of the page asks: every question about a programme that is asked for the page's
 * sake is asked by it, so that no page can forget it.
 */
final class SecondClock {

    static final String HAPPENED_BY = "happenedBy";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private SecondClock() {}

    /** The question by the clock of the page, unless it has one of its own or is about no programme. */
    static Ask read(Ask ask) {
        return ask.programme() == null || ask.has(HAPPENED_BY) ? ask : ask.with(HAPPENED_BY, asked());
    }

    private static @Nullable String asked() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
            HttpServletRequest request = current.getRequest();
            return READING.contains(request.getMethod()) ? request.getParameter(HAPPENED_BY) : null;
        }
        return null;
    }
}
