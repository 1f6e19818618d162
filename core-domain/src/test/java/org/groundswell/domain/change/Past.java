package org.groundswell.domain.change;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.groundswell.domain.change.KnownSite.Membership;

/** A small history of one measure in the tests: each step is an entry, and what is known at any of them can be asked. */
final class Past {

    private interface Step {
        void on(State state, long entry);
    }

    /** What is true at some entry. */
    private static final class State {

        private final boolean plain;
        private BigDecimal per = BigDecimal.ONE;
        private int version = 1;
        private final List<Long> definitions = new ArrayList<>();
        private final Map<String, Membership> memberships = new TreeMap<>();
        private final Map<String, Long> since = new HashMap<>();
        private final Map<String, Map<YearMonth, KnownMonth>> months = new HashMap<>();

        State(boolean plain) {
            this.plain = plain;
        }

        void put(String site, Membership membership, long entry) {
            if (memberships.put(site, membership) != membership) {
                since.put(site, entry);
            }
        }
    }

    private final boolean plain;
    private final List<Step> steps = new ArrayList<>();

    Past(boolean plain) {
        this.plain = plain;
        add((state, entry) -> state.definitions.add(entry));
    }

    static Past ofRatios() {
        return new Past(false);
    }

    private Past add(Step step) {
        steps.add(step);
        return this;
    }

    long entry() {
        return steps.size();
    }

    Past site(String code, Membership membership) {
        return add((state, entry) -> state.put(code, membership, entry));
    }

    Past counted(String code) {
        return site(code, Membership.COUNTED);
    }

    Past given(String code, String month, long numerator, long denominator) {
        return given(code, month, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    Past given(String code, String month, BigDecimal numerator, BigDecimal denominator) {
        return add((state, entry) -> state.months
                .computeIfAbsent(code, _ -> new HashMap<>())
                .put(YearMonth.parse(month), new KnownMonth(numerator, denominator, state.version, entry)));
    }

    Past missing(String code, String month) {
        return add((state, entry) -> state.months
                .computeIfAbsent(code, _ -> new HashMap<>())
                .put(YearMonth.parse(month), new KnownMonth(null, null, state.version, entry)));
    }

    Past redefined(long per) {
        return add((state, entry) -> {
            state.per = BigDecimal.valueOf(per);
            state.version++;
            state.definitions.add(entry);
        });
    }

    Knowledge at(long entry, String present, String first, String last) {
        State state = new State(plain);
        for (int i = 0; i < entry; i++) {
            steps.get(i).on(state, i + 1L);
        }
        Map<String, KnownSite> sites = new HashMap<>();
        state.memberships.forEach((code, membership) -> sites.put(
                code,
                new KnownSite(
                        membership, state.since.getOrDefault(code, 0L), state.months.getOrDefault(code, Map.of()))));
        return new Knowledge(
                plain,
                state.per,
                state.definitions,
                YearMonth.parse(present),
                new Period(YearMonth.parse(first), YearMonth.parse(last)),
                sites);
    }
}
