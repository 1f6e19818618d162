package org.groundswell.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a site stands as seen by other contexts: all they need to know of its lifecycle.
 *
 * @param succession what became of it, where it lives on in others and that is known
 */
public record SiteStanding(Kind kind, @Nullable Succession succession) {

    /**
     * @param successors the code of the site that took it in, or those of the parts it was split into, as a sentence tells them
     * @param since the day from which it is no site of its own
     */
    public record Succession(String successors, LocalDate since) {

        /** Whether a month has no figure of the old site's own, since it had ended before the month began. */
        public boolean isBefore(YearMonth month) {
            return !since.isAfter(month.atDay(1));
        }
    }

    /** What views call the standing of a site that was taken in; the catalogue has no side state of that name. */
    public static final String TAKEN_IN = "taken-in";

    /** What views call the standing of a site that was split; the catalogue has no side state of that name either. */
    public static final String SPLIT = "split";

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
        TAKEN_IN,
        /** Several sites of the programme. */
        SPLIT
    }

    public static SiteStanding takenIn(String successor, LocalDate since) {
        return new SiteStanding(Kind.TAKEN_IN, new Succession(successor, since));
    }

    /** @param parts their codes, at least two */
    public static SiteStanding split(List<String> parts, LocalDate since) {
        return new SiteStanding(Kind.SPLIT, new Succession(told(parts), since));
    }

    /**
     * @param sideState the id in {@code lifecycle.yaml}, {@link #TAKEN_IN}, {@link #SPLIT}, or nothing where the site is at a stage
     * @throws IllegalArgumentException for a side state that has no standing
     */
    public static SiteStanding ofSideState(@Nullable String sideState) {
        return switch (sideState) {
            case null -> ACTIVE;
            case "paused" -> PAUSED;
            case "declined" -> DECLINED;
            case "withdrawn" -> WITHDRAWN;
            case TAKEN_IN -> of(Kind.TAKEN_IN);
            case SPLIT -> of(Kind.SPLIT);
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
        return kind == Kind.DECLINED || kind == Kind.WITHDRAWN || livesOn();
    }

    /** Whether it has ended and others of the programme are what it was: the site that took it in, or its parts. */
    public boolean livesOn() {
        return kind == Kind.TAKEN_IN || kind == Kind.SPLIT;
    }

    public boolean isSplit() {
        return kind == Kind.SPLIT;
    }

    /** Why nothing new is begun at the site, naming where it lives on; nothing where it is a site of its own. */
    public Optional<Rejection> refusal() {
        return Optional.ofNullable(succession)
                .map(known -> (isSplit() ? StandingRejection.SPLIT : StandingRejection.TAKEN_IN)
                        .because(known.successors(), known.since()));
    }

    /** Such as {@code RF4, RYJ and R1H}. */
    public static String told(List<String> codes) {
        int last = codes.size() - 1;
        return last < 1
                ? String.join("", codes)
                : String.join(", ", codes.subList(0, last)) + " and " + codes.get(last);
    }

    /** Such as {@code withdrawn}. */
    public String word() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
