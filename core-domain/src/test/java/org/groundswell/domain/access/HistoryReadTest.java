package org.groundswell.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.Hash;
import org.junit.jupiter.api.Test;

class HistoryReadTest {

    private static final Instant AT = Instant.parse("2026-03-03T10:15:00.123456789Z");
    private static final HistoryRead READ = read("aude", "/programmes/p-one/history", 12, AT);

    @Test
    void one_line_stands_for_a_person_an_address_an_entry_and_an_hour() {
        assertThat(read("aude", "/programmes/p-one/history", 12, AT.plusSeconds(2000))
                        .id())
                .isEqualTo(READ.id());
        assertThat(List.of(
                        read("una", "/programmes/p-one/history", 12, AT).id(),
                        read("aude", "/programmes/p-one/sites", 12, AT).id(),
                        read("aude", "/programmes/p-one/history", 13, AT).id(),
                        read("aude", "/programmes/p-one/history", 12, AT.plus(Duration.ofHours(1)))
                                .id()))
                .doesNotContain(READ.id())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_line_hashes_all_it_says_and_the_line_before() {
        Hash hash = READ.after(HistoryRead.BEGINNING, 1);
        assertThat(read("aude", "/programmes/p-one/history", 12, AT).after(HistoryRead.BEGINNING, 1))
                .isEqualTo(hash);
        assertThat(List.of(
                        READ.after(hash, 1),
                        READ.after(HistoryRead.BEGINNING, 2),
                        read("una", "/programmes/p-one/history", 12, AT).after(HistoryRead.BEGINNING, 1),
                        read("aude", "/programmes/p-one/sites", 12, AT).after(HistoryRead.BEGINNING, 1),
                        read("aude", "/programmes/p-one/history", 13, AT).after(HistoryRead.BEGINNING, 1),
                        read("aude", "/programmes/p-one/history", 12, AT.plusMillis(1))
                                .after(HistoryRead.BEGINNING, 1)))
                .doesNotContain(hash)
                .doesNotHaveDuplicates();
    }

    @Test
    void an_address_says_the_moment_and_no_words_of_people() {
        assertThat(HistoryRead.address(
                        "/programmes/p-one/history",
                        Map.of(
                                "q", new String[] {"Jo Smith"},
                                "asAt", new String[] {"entry:12"},
                                "happenedBy", new String[] {"2026-01-31"},
                                "site", new String[] {"R<A>A\n"})))
                .isEqualTo("/programmes/p-one/history?asAt=entry:12&happenedBy=2026-01-31&site=RAA");
        assertThat(HistoryRead.address("/programmes/p-one/history", Map.of())).isEqualTo("/programmes/p-one/history");
        assertThat(HistoryRead.address("/" + "x".repeat(2_000), Map.of())).hasSize(HistoryRead.LONGEST);
    }

    private static HistoryRead read(String person, String address, long entry, Instant at) {
        return new HistoryRead(new LedgerId("p-one"), new PersonId(person), address, entry, at);
    }
}
