package org.groundswell.query.platform.asat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;

/**
 * The moment an answer speaks of: what was known just after an entry and, where the second clock is read too, of that only what had
 * happened by the end of a day. A fact that has a day of its own happened on that day; every other happened when it was recorded.
 *
 * @param number by which rows of views name the ledger; 0 where it has none, and so no row
 * @param entry the last entry the answer includes
 * @param recordedAt when that entry was recorded; null before the first
 * @param live whether the newest state was asked for, and all of it
 * @param head the newest entry known of the ledger
 * @param updating whether the views have not yet reached what was asked for
 * @param happenedBy the last day of which something is told; null where one clock alone is read
 * @param told the last entry that was recorded by the end of that day, 0 where none was; {@code entry} where one clock alone is read
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AsAt(
        LedgerId ledger,
        @JsonIgnore int number,
        long entry,
        @Nullable Instant recordedAt,
        boolean live,
        long head,
        boolean updating,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate happenedBy,
        @JsonIgnore long told) {

    /** Read by one clock. */
    public AsAt(
            LedgerId ledger,
            int number,
            long entry,
            @Nullable Instant recordedAt,
            boolean live,
            long head,
            boolean updating) {
        this(ledger, number, entry, recordedAt, live, head, updating, null, entry);
    }

    /** The same of what had happened by the end of a day. */
    AsAt happened(LocalDate day, long toldByThen) {
        return new AsAt(ledger, number, entry, recordedAt, false, head, updating, day, toldByThen);
    }

    /**
     * The condition that a table's rows are of this ledger and true at this moment; bind {@link #params()}. Whatever a row tells is
     * taken to have happened when it was recorded, so that nothing is left unfiltered that says no day of its own.
     *
     * @param alias the table's alias in the statement
     */
    public String in(String alias) {
        return live ? current(alias) : at(alias, "entry");
    }

    /**
     * The same of rows that say what something is called and means, or that are kept to their days otherwise: known by the entry,
     * whatever has happened.
     */
    public String known(String alias) {
        return live ? current(alias) : at(alias, "known");
    }

    /** The condition that rows of a table whose rows are only added were added by this moment, also those that others followed since. */
    public String added(String alias) {
        return "%1$s.ledger = :ledger%2$s".formatted(alias, live ? "" : " and " + alias + ".from_entry <= :known");
    }

    /**
     * A select of the row of a table whose rows are only added that holds at this moment: the newest by then; none where there is none.
     *
     * @param key conditions on the table, as {@code n}, that name a key or what its rows are indexed by
     */
    public String newest(String columns, String table, String key) {
        return newest(columns, table, key, "entry");
    }

    /** The same of what was known by the entry, whatever has happened. */
    public String newestKnown(String columns, String table, String key) {
        return newest(columns, table, key, "known");
    }

    private String newest(String columns, String table, String key, String entry) {
        return "select %s from %s n where n.ledger = :ledger and %s%s order by n.from_entry desc limit 1"
                .formatted(columns, table, key, live ? "" : " and n.from_entry <= :" + entry);
    }

    /**
     * The same of rows that each tell one thing that happened on a day of its own.
     *
     * @param day the column with that day
     */
    public String by(String alias, String day) {
        return happenedBy == null ? in(alias) : "%s and %s.%s <= :happenedBy".formatted(known(alias), alias, day);
    }

    /** The same of spells, each from {@code since} until {@code until}, of which one that has not begun is not told. */
    public String spell(String alias) {
        return happenedBy == null
                ? in(alias)
                : "%1$s and (%2$s.since is null or %2$s.since <= :happenedBy)".formatted(known(alias), alias);
    }

    /** When a spell ended, as an expression of a statement; one that has not ended lasts. */
    public String until(String alias) {
        return happenedBy == null
                ? alias + ".until"
                : "(case when %1$s.until <= :happenedBy then %1$s.until end)".formatted(alias);
    }

    private static String current(String alias) {
        return "%1$s.ledger = :ledger and %1$s.to_entry is null".formatted(alias);
    }

    private static String at(String alias, String entry) {
        return "%1$s.ledger = :ledger and %1$s.from_entry <= :%2$s and (%1$s.to_entry is null or %1$s.to_entry > :%2$s)"
                .formatted(alias, entry);
    }

    /** The last entry of which something is told that says no day of its own; null where one clock alone is read. */
    @JsonProperty
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public @Nullable Long toldEntry() {
        return happenedBy == null ? null : Long.valueOf(told);
    }

    /** Whether the second clock is read too. */
    @JsonIgnore
    public boolean isOfTwoClocks() {
        return happenedBy != null;
    }

    /** The last month that had ended by then; null where one clock alone is read, and every month counts. */
    @JsonIgnore
    public @Nullable YearMonth lastMonth() {
        return happenedBy == null
                ? null
                : YearMonth.from(happenedBy.plusDays(1)).minusMonths(1);
    }

    /** Whether a month had ended by then. */
    public boolean hasEnded(YearMonth month) {
        return happenedBy == null || !month.atEndOfMonth().isAfter(happenedBy);
    }

    /**
     * The parameters {@code ledger}, by its number, {@code entry}, {@code known}, {@code happenedBy} and {@code lastMonth} of the
     * conditions.
     */
    public Map<String, Object> params() {
        Map<String, Object> params = new HashMap<>();
        params.put("ledger", number);
        params.put("entry", told);
        params.put("known", entry);
        if (happenedBy != null) {
            params.put("happenedBy", happenedBy);
            params.put("lastMonth", String.valueOf(lastMonth()));
        }
        return params;
    }
}
