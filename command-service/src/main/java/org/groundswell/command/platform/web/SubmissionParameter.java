package org.groundswell.command.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.idempotency.IdempotencyKey;
import org.groundswell.command.platform.security.CallerParameter;
import org.groundswell.command.platform.time.IdSource;
import org.groundswell.domain.Circumstance;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads a {@link Submission} from a request's caller and headers. */
@Component
class SubmissionParameter implements HandlerMethodArgumentResolver {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String CORRELATION = "X-Correlation-Id";
    static final String WORDS = "Groundswell-Words";
    static final String CHECKED = "checked";
    static final String PREVIEW = "Groundswell-Preview";
    static final String ONLY = "only";

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");
    private static final Pattern KEY = Pattern.compile("\"?([\\x21\\x23-\\x7e]{1,128})\"?");
    private static final Pattern CORRELATION_FORM = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final CallerParameter callers;
    private final Clock clock;
    private final IdSource ids;

    SubmissionParameter(CallerParameter callers, Clock clock, IdSource ids) {
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Submission.class.equals(parameter.getParameterType());
    }

    @Override
    public Submission resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = (HttpServletRequest) webRequest.getNativeRequest();
        // PostgreSQL keeps microseconds; what is decided on must be what is stored.
        Circumstance circumstance =
                new Circumstance(callers.current().person(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return new Submission(
                circumstance,
                version(request),
                key(request),
                correlation(request),
                false,
                null,
                wordsChecked(request),
                preview(request));
    }

    private static @Nullable Long version(HttpServletRequest request) {
        String absent = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (absent != null && absent.strip().equals("*")) {
            return Submission.ABSENT;
        }
        String given = request.getHeader(HttpHeaders.IF_MATCH);
        if (given == null || given.strip().equals("*")) {
            return null;
        }
        Matcher version = VERSION.matcher(given.strip());
        if (!version.matches()) {
            throw Refusal.invalid(
                            "VERSION_MALFORMED",
                            HttpHeaders.IF_MATCH,
                            "If-Match holds one version in quotes, as the ETag gave it: \"12\"")
                    .asException();
        }
        return Long.valueOf(version.group(1));
    }

    private static @Nullable IdempotencyKey key(HttpServletRequest request) {
        String given = request.getHeader(IDEMPOTENCY_KEY);
        if (given == null) {
            return null;
        }
        Matcher key = KEY.matcher(given.strip());
        if (!key.matches()) {
            throw Refusal.invalid(
                            "KEY_MALFORMED",
                            IDEMPOTENCY_KEY,
                            "An idempotency key is 1 to 128 visible ASCII characters, such as a UUID")
                    .asException();
        }
        return new IdempotencyKey(key.group(1), RequestDigest.of(request));
    }

    private static boolean wordsChecked(HttpServletRequest request) {
        String given = request.getHeader(WORDS);
        if (given == null) {
            return false;
        }
        if (!given.strip().equals(CHECKED)) {
            throw Refusal.invalid("WORDS_MALFORMED", WORDS, "Send checked, or leave the header out")
                    .asException();
        }
        return true;
    }

    private static boolean preview(HttpServletRequest request) {
        String given = request.getHeader(PREVIEW);
        if (given == null) {
            return false;
        }
        if (!given.strip().equals(ONLY)) {
            throw Refusal.invalid("PREVIEW_MALFORMED", PREVIEW, "Send only, or leave the header out")
                    .asException();
        }
        return true;
    }

    private String correlation(HttpServletRequest request) {
        String given = request.getHeader(CORRELATION);
        return given != null && CORRELATION_FORM.matcher(given).matches() ? given : ids.correlation();
    }
}
