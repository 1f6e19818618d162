package org.groundswell.web.platform.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how often one address may start signing in or ask for a calendar, and how often and how much it may upload. Counted per instance: with
 * several, the bound is that many times higher.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RateLimits extends OncePerRequestFilter {

    /**
     * The bounds.
     *
     * @param signInsPerMinute starts of a sign-in and returns from one, per address; and as many calendars asked for by their secret
     * @param uploadsPerMinute uploads, per address
     * @param largestUpload refused by its announced length, before any of it is read
     * @param largestProgramme the same for a whole programme that is imported
     */
    @ConfigurationProperties("groundswell.limits")
    record Limits(int signInsPerMinute, int uploadsPerMinute, DataSize largestUpload, DataSize largestProgramme) {}

    private static final String CALENDARS = "/calendar/";
    private static final String PROGRAMMES_COME = "/transfers/import";

    private final LoadingCache<String, Bucket> signIns;
    private final LoadingCache<String, Bucket> calendars;
    private final LoadingCache<String, Bucket> uploads;
    private final long largestUpload;
    private final long largestProgramme;

    RateLimits(Limits limits) {
        this.signIns = buckets(limits.signInsPerMinute());
        this.calendars = buckets(limits.signInsPerMinute());
        this.uploads = buckets(limits.uploadsPerMinute());
        this.largestUpload = limits.largestUpload().toBytes();
        this.largestProgramme = limits.largestProgramme().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > largest(request)) {
            response.sendError(413);
            return;
        }
        if (isUpload(request) && request.getContentLengthLong() < 0) {
            response.sendError(411);
            return;
        }
        LoadingCache<String, Bucket> buckets = bucketsFor(request);
        if (buckets != null) {
            ConsumptionProbe probe = buckets.get(request.getRemoteAddr()).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
                response.setHeader("Retry-After", String.valueOf(seconds));
                response.sendError(429);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private @Nullable LoadingCache<String, Bucket> bucketsFor(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.equals("/sign-in") || path.startsWith("/oauth2/authorization/") || path.startsWith("/login/")) {
            return signIns;
        }
        if (path.startsWith(CALENDARS)) {
            return calendars;
        }
        return isUpload(request) ? uploads : null;
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return "POST".equals(request.getMethod()) && type != null && type.startsWith("multipart/");
    }

    private long largest(HttpServletRequest request) {
        return request.getRequestURI().equals(PROGRAMMES_COME) ? largestProgramme : largestUpload;
    }

    private static LoadingCache<String, Bucket> buckets(int perMinute) {
        return Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterAccess(Duration.ofMinutes(5))
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }
}
