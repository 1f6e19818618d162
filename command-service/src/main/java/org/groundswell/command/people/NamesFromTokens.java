package org.groundswell.command.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.security.CallerParameter;
import org.groundswell.domain.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Learns a person's name from their token when they first call, and again when it has changed. */
@Component
class NamesFromTokens implements HandlerInterceptor {

    private static final int LONGEST_NAME = 200;

    private final CallerParameter callers;
    private final PersonDirectory directory;
    private final Cache<PersonId, String> known = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    NamesFromTokens(CallerParameter callers, PersonDirectory directory) {
        this.callers = callers;
        this.directory = directory;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Caller caller = callers.current();
        String name = caller.name();
        if (name != null && !name.isBlank() && name.length() <= LONGEST_NAME) {
            learn(caller.person(), name.strip());
        }
        return true;
    }

    private void learn(PersonId person, String name) {
        if (!name.equals(known.getIfPresent(person))) {
            directory.learn(person, name, null);
            known.put(person, name);
        }
    }
}
