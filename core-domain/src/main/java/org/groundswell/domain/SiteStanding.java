package org.groundswell.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a site stands as seen by other contexts: all they need to know of its lifecycle.
 *
 * @param merger what became of it, where it was taken in and that is known
 */
public record SiteStanding(Kind kind, @Nullable Merger merger) {

    /**
     * @param successor the code of the site that took it in
     * @param since the day from which it has been part of that site
     */
    public record Merger(String successor, LocalDate since) {

        /** Whether a month has no figure of the old site's own, since it had been taken in before the month began. */
        public boolean isBefore(YearMonth month) {
            return !since.isAfter(month.atDay(1));
        }
    }

    /** What views call the standing of a site that was taken in; the catalogue has no side state of that name. */
    public static final String TAKEN_IN = "taken-in";

    public static final SiteStanding NOT_ENROLLED = of(Kind.NOT_ENROLLED);
    public static final SiteStanding ACTIVE = of(Kind.ACTIVE);
    public static final SiteStanding PAUSED = of(Kind.PAUSED);
    public static final SiteStanding DECLINED = of(Kind.DECLINED);
    public static final SiteStanding WITHDRAWN = of(Kind.WITHDRAWN);

    /** All that the standing of a site may be. */
    public enum Kind {
        NOT_ENROLLED,
        ACTIVE,
        PAUSED,
        DECLINED,
        WITHDRAWN,
        /** Part of another site of the programme. */
        TAKEN_IN
    }

    public static SiteStanding takenIn(String successor, LocalDate since) {
        return new SiteStanding(Kind.TAKEN_IN, new Merger(successor, since));
    }

    /**
     * @param sideState the id in {@code lifecycle.yaml}, {@link #TAKEN_IN}, or nothing where the site is at a stage
     * @throws IllegalArgumentException for a side state that has no standing
     */
    public static SiteStanding ofSideState(@Nullable String sideState) {
        return switch (sideState) {
            case null -> ACTIVE;
            case "paused" -> PAUSED;
            case "declined" -> DECLINED;
            case "withdrawn" -> WITHDRAWN;
            case TAKEN_IN -> of(Kind.TAKEN_IN);
            default -> throw new IllegalArgumentException("Not a side state: " + sideState);
        };
    }

    private static SiteStanding of(Kind kind) {
        return new SiteStanding(kind, null);
    }

    public boolean isEnrolled() {
        return kind != Kind.NOT_ENROLLED;
    }

    /** Whether the site has left for now: it neither rates nor reports. */
    public boolean hasLeft() {
        return kind == Kind.DECLINED || kind == Kind.WITHDRAWN || kind == Kind.TAKEN_IN;
    }

    public boolean isTakenIn() {
        return kind == Kind.TAKEN_IN;
    }

    /** Why nothing new is begun at the site, naming its successor; nothing where no other took it in. */
    public Optional<Rejection> refusal() {
        return Optional.ofNullable(merger)
                .map(known -> StandingRejection.TAKEN_IN.because(known.successor(), known.since()));
    }

    /** Such as {@code withdrawn}. */
    public String word() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
