package org.groundswell.web.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An action among others.
 *
 * @param originKind flag, record, decision or handover
 * @param notedAs flag, condition, promise, gap or lost, of what was noted elsewhere and is no action
 * @param owner a person's id; nothing where somebody is named in words
 * @param standing noted (said elsewhere, and taken on by no action), open, done or dropped
 */
public record ActionReading(
        String action,
        @Nullable String notedAs,
        @Nullable String site,
        @Nullable String siteName,
        @Nullable String region,
        String what,
        @Nullable String originKind,
        @Nullable String origin,
        @Nullable String owner,
        @Nullable String ownerWords,
        LocalDate due,
        LocalDate firstDue,
        String standing,
        @Nullable String ending,
        String agreedBy,
        Instant agreedAt,
        @Nullable Instant endedAt,
        long version) {

    public boolean isOpen() {
        return standing.equals("open") || isNoted();
    }

    public boolean isNoted() {
        return standing.equals("noted");
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && due.isBefore(today);
    }

    /** Whether it was noted elsewhere in one of these ways. */
    public boolean isNotedAs(String... ways) {
        return notedAs != null && List.of(ways).contains(notedAs);
    }

    /** Where it is read, below the programme's own path. */
    public String path() {
        return switch (Objects.requireNonNullElse(notedAs, "")) {
            case "promise" -> "/records/" + origin;
            case "condition" ->
                "/decisions/" + Objects.requireNonNullElse(origin, "").split("/")[0];
            case "gap", "lost" -> "/sites/" + site + "/handover";
            default -> "/actions/" + action;
        };
    }

    /** The site's name; nothing for the programme's own. */
    public @Nullable String where() {
        return site == null ? null : Objects.requireNonNullElse(siteName, site);
    }

    public record Page(List<ActionReading> items, long total) {
        public Page {
            items = Lists.of(items);
        }
    }

    public record Step(
            long entry,
            Instant recordedAt,
            String by,
            String what,
            @Nullable String owner,
            @Nullable LocalDate due,
            @Nullable String reason) {}

    public record Detail(ActionReading action, List<Step> steps) {
        public Detail {
            steps = Lists.of(steps);
        }
    }

    /** Somebody who may own an action, and as what. */
    public record Owner(String person, List<String> roles) {
        public Owner {
            roles = Lists.of(roles);
        }
    }
}
