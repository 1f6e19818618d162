package org.groundswell.web.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One site's assessment in one round, as the person asking may see it: before the reveal only their own ratings and how many
 * have rated.
 *
 * @param status none, rating, revealed or agreed
 */
public record AssessmentReading(
        RoundReading round,
        SiteReading site,
        @Nullable Long version,
        String status,
        List<Mine> mine,
        int raters,
        List<ItemRatings> ratings,
        List<Agreed> agreed,
        List<Flag> flags,
        @Nullable Previous previous,
        List<Moved> moved) {

    public AssessmentReading {
        mine = Lists.of(mine);
        ratings = Lists.of(ratings);
        agreed = Lists.of(agreed);
        flags = Lists.of(flags);
        moved = Lists.of(moved);
    }

    public boolean revealed() {
        return status.equals("revealed") || status.equals("agreed");
    }

    public Optional<Mine> mine(String item) {
        return mine.stream().filter(mine -> mine.item().equals(item)).findFirst();
    }

    public Optional<ItemRatings> ratings(String item) {
        return ratings.stream().filter(rated -> rated.item().equals(item)).findFirst();
    }

    public Optional<Agreed> agreed(String item) {
        return agreed.stream().filter(agreed -> agreed.item().equals(item)).findFirst();
    }

    public Optional<Flag> flag(String item) {
        return flags.stream().filter(flag -> flag.item().equals(item)).findFirst();
    }

    public record Mine(
            String item,
            String rating,
            @Nullable String evidence,
            @Nullable String link,
            @Nullable String whyNotApplicable,
            Map<String, Object> answers,
            @Nullable Instant at) {
        public Mine {
            answers = answers == null ? Map.of() : answers;
        }
    }

    /** The last agreed profile. */
    public record Previous(
            String round, String title, @Nullable LocalDate opensOn, Map<String, String> agreed) {
        public Previous {
            agreed = agreed == null ? Map.of() : agreed;
        }
    }

    /** @param how more-complex, less-complex, newly-known or newly-unknown */
    public record Moved(String domain, String how, String before, String now) {}

    public record ItemRatings(
            String item,
            List<By> by,
            @Nullable String lowest,
            @Nullable String middle,
            @Nullable String highest,
            @Nullable BigDecimal agreement) {
        public ItemRatings {
            by = Lists.of(by);
        }

        /** The rating that everybody gave, if everybody gave the same. */
        public Optional<String> unanimous() {
            List<String> distinct = by.stream().map(By::rating).distinct().toList();
            return distinct.size() == 1 ? Optional.of(distinct.getFirst()) : Optional.empty();
        }
    }

    /** @param person nothing where too few rated to be named */
    public record By(
            @Nullable String person,
            String rating,
            @Nullable String evidence,
            @Nullable String whyNotApplicable,
            Map<String, Object> answers) {
        public By {
            answers = answers == null ? Map.of() : answers;
        }
    }

    public record Agreed(
            String item,
            String rating,
            @Nullable String settledBy,
            @Nullable String dissent,
            @Nullable String by,
            @Nullable Instant at) {}

    /** @param state open, action, reason or cleared */
    public record Flag(
            String item,
            @Nullable String rating,
            String state,
            @Nullable String action,
            @Nullable String owner,
            @Nullable LocalDate due,
            @Nullable String reason,
            @Nullable String decidedBy,
            @Nullable LocalDate reviewOn,
            @Nullable Instant raisedAt) {

        public boolean open() {
            return state.equals("open");
        }
    }
}
