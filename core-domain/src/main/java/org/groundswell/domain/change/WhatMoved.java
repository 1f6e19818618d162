package org.groundswell.domain.change;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.groundswell.domain.change.KnownSite.Membership;
import org.groundswell.domain.change.Part.Cause;
import org.groundswell.domain.change.Part.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Takes the change of a figure apart. Starting from what was known at the earlier moment, the changes are applied one kind after
 * another in the order of {@link Kind}; a part is the difference that its step makes. So every step is a figure that somebody
 * could have read, and the parts add up exactly (ADR 0014).
 */
public final class WhatMoved {

    private final Knowledge earlier;
    private final Knowledge later;
    private final Set<String> sites;
    private final Running running;
    private final List<Part> parts = new ArrayList<>();
    private final boolean measurable;
    private BigDecimal per;
    private Quotient last;

    private WhatMoved(Knowledge earlier, Knowledge later, Reckoned from, Reckoned to) {
        this.earlier = earlier;
        this.later = later;
        this.running = earlier.running();
        this.per = earlier.per();
        this.sites = new TreeSet<>(earlier.sites().keySet());
        this.sites.addAll(later.sites().keySet());
        this.measurable = from.value().isPresent() && to.value().isPresent();
        this.last = from.value().orElse(Quotient.ZERO);
    }

    /** @param later the same measure over the same filter, as known at the same moment or afterwards */
    public static Breakdown between(Knowledge earlier, Knowledge later) {
        Reckoned from = earlier.figure();
        Reckoned to = later.figure();
        return new Breakdown(from, to, new WhatMoved(earlier, later, from, to).parts());
    }

    private List<Part> parts() {
        step(Kind.LATE_DATA, (code, causes) -> forCounted(code, month -> isLate(code, month), causes));
        step(Kind.CORRECTIONS, (code, causes) -> forCounted(code, month -> isReplaced(code, month, true), causes));
        step(Kind.SITES_JOINED, (code, causes) -> membership(code, Kind.SITES_JOINED, causes));
        step(Kind.SITES_LEFT, (code, causes) -> membership(code, Kind.SITES_LEFT, causes));
        step(Kind.SITES_MOVED, (code, causes) -> membership(code, Kind.SITES_MOVED, causes));
        definition();
        step(Kind.REAL_CHANGE, this::otherMonths);
        return parts;
    }

    private interface Step {
        void apply(String site, Causes causes);
    }

    private interface Chosen {
        boolean includes(YearMonth month);
    }

    private void step(Kind kind, Step step) {
        Causes causes = new Causes();
        sites.forEach(site -> step.apply(site, causes));
        add(kind, causes);
    }

    private void add(Kind kind, Causes causes) {
        if (causes.isEmpty()) {
            return;
        }
        Reckoned after = running.reckoned(per);
        Optional<Quotient> change = measurable
                ? Optional.of(after.value().map(now -> now.minus(last)).orElse(Quotient.ZERO))
                : Optional.empty();
        last = after.value().orElse(last);
        parts.add(new Part(kind, change, after, causes.inOrder()));
    }

    /** Replaces what was known of chosen months by what is known now. */
    private void forCounted(String code, Chosen chosen, Causes causes) {
        if (!earlier.site(code).isCounted()) {
            return;
        }
        Map<YearMonth, KnownMonth> before = earlier.site(code).months();
        later.site(code).months().forEach((month, now) -> {
            if (earlier.period().includes(month) && chosen.includes(month)) {
                causes.replace(now.entry(), code, month, sum(before.get(month)), sum(now));
            }
        });
    }

    private boolean isLate(String code, YearMonth month) {
        return month.isBefore(earlier.present()) && !earlier.site(code).months().containsKey(month);
    }

    private boolean isReplaced(String code, YearMonth month, boolean sameDefinition) {
        KnownMonth before = earlier.site(code).months().get(month);
        KnownMonth now = later.site(code).months().get(month);
        return before != null
                && now != null
                && before.entry() != now.entry()
                && (before.definitionVersion() == now.definitionVersion()) == sameDefinition;
    }

    private void membership(String code, Kind kind, Causes causes) {
        KnownSite before = earlier.site(code);
        KnownSite now = later.site(code);
        if (before.isCounted() == now.isCounted() || kindOf(before.membership(), now.membership()) != kind) {
            return;
        }
        later.site(code).months().forEach((month, known) -> {
            if (earlier.period().includes(month)) {
                Sum amount = now.isCounted() ? sum(known) : present(code, month, known);
                causes.replace(
                        now.since(),
                        code,
                        month,
                        now.isCounted() ? Sum.NOTHING : amount,
                        now.isCounted() ? amount : Sum.NOTHING);
            }
        });
    }

    /** What a counted site's month amounts to once late data and corrections are in and nothing else is. */
    private Sum present(String code, YearMonth month, KnownMonth now) {
        KnownMonth before = earlier.site(code).months().get(month);
        if (before == null) {
            return isLate(code, month) ? sum(now) : Sum.NOTHING;
        }
        return sum(isReplaced(code, month, false) ? before : now);
    }

    private static Kind kindOf(Membership before, Membership now) {
        if (before == Membership.ABSENT || before == Membership.LEFT) {
            return Kind.SITES_JOINED;
        }
        return now == Membership.LEFT || now == Membership.ABSENT ? Kind.SITES_LEFT : Kind.SITES_MOVED;
    }

    private void definition() {
        Causes causes = new Causes();
        for (String code : sites) {
            if (later.site(code).isCounted()) {
                forCounted(code, month -> isReplaced(code, month, false), causes);
            }
        }
        Set<Long> known = new HashSet<>(earlier.definitions());
        later.definitions().stream().filter(entry -> !known.contains(entry)).forEach(causes::definition);
        per = later.per();
        add(Kind.DEFINITION, causes);
    }

    /** From the months of the earlier period to those of the later one, all as known at the later moment. */
    private void otherMonths(String code, Causes causes) {
        KnownSite now = later.site(code);
        if (!now.isCounted()) {
            return;
        }
        boolean both = earlier.site(code).isCounted();
        now.months().forEach((month, known) -> {
            boolean was = earlier.period().includes(month)
                    && !(both && !earlier.site(code).months().containsKey(month) && !isLate(code, month));
            boolean is = later.period().includes(month);
            if (was != is) {
                Sum amount = sum(known);
                causes.replace(known.entry(), code, month, was ? amount : Sum.NOTHING, is ? amount : Sum.NOTHING);
            }
        });
    }

    private Sum sum(@Nullable KnownMonth month) {
        return month == null ? Sum.NOTHING : month.sum(later.plain());
    }

    /** The causes of one step, by entry and site; what they do is done to the running figure at once. */
    private final class Causes {

        private final TreeMap<Long, Map<String, Cause>> byEntry = new TreeMap<>();

        void replace(long entry, String site, YearMonth month, Sum before, Sum after) {
            if (before.isSameAs(after)) {
                return;
            }
            running.replace(site, before, after);
            byEntry.computeIfAbsent(entry, _ -> new TreeMap<>())
                    .merge(
                            site,
                            new Cause(entry, site, month, month, before, after),
                            (present, _) -> present.and(month, before, after));
        }

        void definition(long entry) {
            byEntry.computeIfAbsent(entry, _ -> new TreeMap<>())
                    .put("", new Cause(entry, null, null, null, Sum.NOTHING, Sum.NOTHING));
        }

        boolean isEmpty() {
            return byEntry.isEmpty();
        }

        List<Cause> inOrder() {
            return byEntry.values().stream()
                    .flatMap(bySite -> bySite.values().stream())
                    .toList();
        }
    }
}
