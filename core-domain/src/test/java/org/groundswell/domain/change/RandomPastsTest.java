package org.groundswell.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.groundswell.domain.change.KnownSite.Membership;
import org.groundswell.domain.change.Part.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happened, the parts add up, and no part appears without an entry that causes it. The seed names a history. */
class RandomPastsTest {

    private static final List<String> SITES = List.of("A", "B", "C", "D", "E");
    private static final int STEPS = 40;

    private static Stream<Integer> seeds() {
        return IntStream.range(0, 400).boxed();
    }

    private static Past past(Random random) {
        Past past = new Past(random.nextInt(4) == 0);
        for (int i = 0; i < STEPS; i++) {
            String site = SITES.get(random.nextInt(SITES.size()));
            String month = "2026-0" + (1 + random.nextInt(6));
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> past.counted(site);
                case 3 -> past.site(site, Membership.values()[1 + random.nextInt(3)]);
                case 4 -> past.redefined(1 + random.nextInt(1000));
                case 5 -> past.missing(site, month);
                default -> past.given(site, month, number(random), number(random));
            }
        }
        return past;
    }

    private static BigDecimal number(Random random) {
        return BigDecimal.valueOf(random.nextInt(1000), random.nextInt(3));
    }

    private static Knowledge at(Past past, long entry, int present, Random random) {
        int first = 1 + random.nextInt(6);
        int last = first + random.nextInt(7 - first);
        return past.at(entry, "2026-0" + present, "2026-0" + first, "2026-0" + last);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_parts_add_up_and_each_has_its_entries(int seed) {
        Random random = new Random(seed);
        Past past = past(random);
        long from = 1 + random.nextInt(STEPS);
        long to = from + random.nextInt((int) (past.entry() - from) + 1);
        int present = 1 + random.nextInt(6);
        Knowledge earlier = at(past, from, present, random);
        Knowledge later = random.nextBoolean()
                ? at(past, to, present, random)
                : past.at(
                        to,
                        "2026-0" + present,
                        earlier.period().first().toString(),
                        earlier.period().last().toString());
        Breakdown breakdown = WhatMoved.between(earlier, later);

        breakdown.change().ifPresent(change -> {
            Quotient sum = breakdown.parts().stream()
                    .map(part -> part.change().orElseThrow())
                    .reduce(Quotient.ZERO, Quotient::plus);
            assertThat(sum.isSameAs(change)).as("seed %d", seed).isTrue();
        });
        Reckoned end = breakdown.parts().isEmpty()
                ? breakdown.from()
                : breakdown.parts().getLast().after();
        assertThat(end.sum().isSameAs(breakdown.to().sum())).as("seed %d", seed).isTrue();
        assertThat(end.sites()).as("seed %d", seed).isEqualTo(breakdown.to().sites());
        breakdown.parts().forEach(part -> {
            assertThat(part.causes()).as("seed %d", seed).isNotEmpty();
            if (part.kind() != Kind.REAL_CHANGE) {
                assertThat(part.causes())
                        .as("seed %d, %s", seed, part.kind())
                        .allSatisfy(cause ->
                                assertThat(cause.entry()).isGreaterThan(from).isLessThanOrEqualTo(to));
            }
        });
    }
}
