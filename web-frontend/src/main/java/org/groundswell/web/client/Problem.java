package org.groundswell.web.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a service did not do as asked (RFC 9457).
 *
 * @param expectedVersion with a stale order: the version the caller had seen
 * @param actualVersion with a stale order: the version there is
 */
public record Problem(
        @Nullable String type,
        @Nullable String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable String code,
        List<Fault> faults,
        @Nullable Long expectedVersion,
        @Nullable Long actualVersion) {

    public Problem {
        faults = faults == null ? List.of() : List.copyOf(faults);
    }

    /** A problem told by its status alone. */
    public static Problem ofStatus(int status) {
        return new Problem(null, null, status, null, null, null, List.of(), null, null);
    }

    Problem withStatus(int actual) {
        return new Problem(type, title, actual, detail, instance, code, faults, expectedVersion, actualVersion);
    }

    /** Somebody else changed the thing first. */
    public boolean isStale() {
        return status == 412;
    }

    public boolean isNotFound() {
        return status == 404;
    }

    public boolean isForbidden() {
        return status == 403;
    }

    /** The sentence to show: the most telling of what the service said. */
    public String sentence() {
        if (detail != null && !detail.isBlank()) {
            return detail;
        }
        return title == null ? "" : title;
    }
}
