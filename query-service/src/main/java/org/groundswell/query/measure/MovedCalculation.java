package org.groundswell.query.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.change.Knowledge;
import org.groundswell.domain.change.KnownMonth;
import org.groundswell.domain.change.KnownSite;
import org.groundswell.domain.change.KnownSite.Membership;
import org.groundswell.domain.change.Period;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.query.measure.MeasureRow.Definition;
import org.groundswell.query.measure.MovedStore.SiteVersion;
import org.groundswell.query.measure.MovedStore.ToldMonth;
import org.groundswell.query.platform.asat.AsAt;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.Values;
import org.jspecify.annotations.Nullable;

/** From rows that were true at two moments to the two states of knowledge that {@code domain.change} compares. */
final class MovedCalculation {

    private final MovedWish wish;
    private final Map<String, List<SiteVersion>> sites;
    private final List<ToldMonth> told;
    private final List<Definition> definitions;

    /** @param definitions of the later moment */
    MovedCalculation(
            MovedWish wish, Map<String, List<SiteVersion>> sites, List<ToldMonth> told, List<Definition> definitions) {
        this.wish = wish;
        this.sites = sites;
        this.told = told;
        this.definitions = definitions;
    }

    /** The two states of knowledge. */
    record Both(Knowledge earlier, Knowledge later) {}

    Both of(AsAt from, MeasureBrief before, AsAt to, MeasureBrief now) {
        YearMonth latest = Optional.ofNullable(latest(now, to, false)).orElse(present(to));
        Period later = wish.laterPeriod() == null ? month(latest) : wish.laterPeriod();
        YearMonth first = latest(before, from, true);
        Period earlier = wish.period() == null ? (first == null ? later : month(first)) : wish.period();
        Map<String, Map<YearMonth, KnownMonth>> then = new HashMap<>();
        Map<String, Map<YearMonth, KnownMonth>> today = new HashMap<>();
        for (ToldMonth each : told) {
            YearMonth month = each.point().month();
            boolean isAsked = earlier.includes(month) || later.includes(month);
            if (isAsked && to.hasEnded(month) && sites.containsKey(each.site())) {
                KnownMonth known = known(each.point());
                if (each.atEarlier()) {
                    then.computeIfAbsent(each.site(), _ -> new TreeMap<>()).put(month, known);
                }
                if (each.atLater()) {
                    today.computeIfAbsent(each.site(), _ -> new TreeMap<>()).put(month, known);
                }
            }
        }
        return new Both(
                knowledge(from, before, earlier, then, from.entry()), knowledge(to, now, later, today, to.entry()));
    }

    private Knowledge knowledge(
            AsAt asAt,
            MeasureBrief measure,
            Period period,
            Map<String, Map<YearMonth, KnownMonth>> months,
            long entry) {
        Map<String, KnownSite> known = new HashMap<>();
        sites.forEach((code, versions) -> known.put(code, site(versions, entry, months.getOrDefault(code, Map.of()))));
        return new Knowledge(
                Values.of(measure).plain(),
                per(measure),
                definitions.stream()
                        .map(Definition::entry)
                        .filter(brought -> brought <= entry)
                        .sorted()
                        .toList(),
                present(asAt),
                period,
                known);
    }

    /** What a site was at an entry, and which entry made it so. */
    private KnownSite site(List<SiteVersion> versions, long entry, Map<YearMonth, KnownMonth> months) {
        Membership membership = Membership.ABSENT;
        long since = 0;
        for (SiteVersion version : versions) {
            Membership next = membership(version);
            if (version.fromEntry() <= entry && next != membership) {
                membership = next;
                since = version.fromEntry();
            }
        }
        return new KnownSite(membership, since, months);
    }

    private Membership membership(SiteVersion version) {
        if (wish.presentOnly() && SiteStanding.ofSideState(version.sideState()).hasLeft()) {
            return Membership.LEFT;
        }
        return version.matches() ? Membership.COUNTED : Membership.ELSEWHERE;
    }

    private static KnownMonth known(Point point) {
        DataPoint told = point.told();
        return new KnownMonth(told.numerator(), told.denominator(), point.definitionVersion(), point.entry());
    }

    /** The latest month known: of the site itself where its own figure is asked for, else of the measure. */
    private @Nullable YearMonth latest(MeasureBrief measure, AsAt asAt, boolean earlier) {
        if (wish.site() == null) {
            return measure.lastPeriod();
        }
        return told.stream()
                .filter(each -> earlier ? each.atEarlier() : each.atLater())
                .map(each -> each.point().month())
                .filter(asAt::hasEnded)
                .max(YearMonth::compareTo)
                .orElse(null);
    }

    private static Period month(YearMonth month) {
        return new Period(month, month);
    }

    private static YearMonth present(AsAt asAt) {
        Instant recorded = asAt.recordedAt();
        return recorded == null ? YearMonth.of(1, 1) : YearMonth.from(recorded.atZone(Circumstance.ZONE));
    }

    private static BigDecimal per(MeasureBrief measure) {
        BigDecimal per = measure.per();
        return per == null || !measure.kind().equals("ratio") ? BigDecimal.ONE : per;
    }
}
