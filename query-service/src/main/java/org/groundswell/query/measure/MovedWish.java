package org.groundswell.query.measure;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.groundswell.domain.change.Part.Kind;
import org.groundswell.domain.change.Period;
import org.groundswell.query.platform.answer.Paging;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.answer.SiteFilter;
import org.groundswell.query.platform.asat.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about a figure that moved, checked.
 *
 * @param site whose own figure is meant; nothing for that over all sites of the filter
 * @param presentOnly whether sites that have left are not counted
 * @param period of the earlier moment; nothing for the latest month known then
 * @param laterPeriod of the later moment; nothing for the same, or again the latest
 * @param part of which entries are wanted; nothing for all
 */
record MovedWish(
        String measure,
        Moment from,
        Moment to,
        @Nullable String site,
        SiteFilter filter,
        boolean presentOnly,
        @Nullable Period period,
        @Nullable Period laterPeriod,
        @Nullable String part,
        Paging paging) {

    private static final int USUAL_SIZE = 50;
    private static final List<String> PARTS =
            Arrays.stream(Kind.values()).map(Kind::word).toList();
    private static final String ALL = "all";

    /** The request's parameters as they came. */
    record Given(
            @Nullable String from,
            @Nullable String to,
            @Nullable String site,
            @Nullable String region,
            @Nullable String wave,
            @Nullable String sites,
            @Nullable String firstMonth,
            @Nullable String lastMonth,
            @Nullable String laterFirstMonth,
            @Nullable String laterLastMonth,
            @Nullable String part,
            @Nullable String page,
            @Nullable String size) {}

    static MovedWish of(String measure, Given given) {
        RequestFaults faults = new RequestFaults();
        Moment from = moment("from", given.from(), faults);
        Moment to = moment("to", given.to(), faults);
        if (RequestFaults.filter(given.from()) == null) {
            faults.add("from", "FROM_NEEDED", "Give the earlier moment. " + Moment.HOW_TO_WRITE);
        }
        String sites = faults.word("sites", given.sites(), "enrolled", List.of("enrolled", "present"));
        Period period = period("firstMonth", given.firstMonth(), "lastMonth", given.lastMonth(), faults);
        Period laterPeriod =
                period("laterFirstMonth", given.laterFirstMonth(), "laterLastMonth", given.laterLastMonth(), faults);
        String part =
                given.part() == null || ALL.equals(given.part()) ? null : faults.word("part", given.part(), ALL, PARTS);
        Paging paging = Paging.of(given.page(), given.size(), USUAL_SIZE, faults);
        faults.refuseIfAny();
        return new MovedWish(
                measure,
                from,
                to,
                RequestFaults.filter(given.site()),
                SiteFilter.of(given.region(), given.wave(), null, null),
                sites.equals("present"),
                period,
                laterPeriod == null ? period : laterPeriod,
                part,
                paging);
    }

    /** The same about one site, by its code in the one form: then no other filter matters. */
    MovedWish ofSite(String code) {
        SiteFilter none = SiteFilter.of(null, null, null, null);
        return new MovedWish(measure, from, to, code, none, false, period, laterPeriod, part, paging);
    }

    private static Moment moment(String field, @Nullable String given, RequestFaults faults) {
        Moment read = faults.parsed(
                field,
                given,
                "This is no moment. " + Moment.HOW_TO_WRITE,
                text -> Moment.read(text).orElseThrow(() -> new IllegalArgumentException(text)));
        return read == null ? Moment.LIVE : read;
    }

    /** One month given stands for both ends. */
    private static @Nullable Period period(
            String firstField,
            @Nullable String firstGiven,
            String lastField,
            @Nullable String lastGiven,
            RequestFaults faults) {
        YearMonth first = faults.month(firstField, firstGiven);
        YearMonth last = faults.month(lastField, lastGiven);
        if (first == null || last == null) {
            YearMonth only = first == null ? last : first;
            return only == null ? null : new Period(only, only);
        }
        if (last.isBefore(first)) {
            faults.add(lastField, "TO_BEFORE_FROM", "Give a last month that is not before the first.");
            return null;
        }
        return new Period(first, last);
    }
}
