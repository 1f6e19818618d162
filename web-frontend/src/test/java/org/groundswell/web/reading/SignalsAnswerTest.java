package org.groundswell.web.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.groundswell.web.reading.SignalsAnswer.Count;
import org.groundswell.web.reading.SignalsAnswer.Item;
import org.junit.jupiter.api.Test;

class SignalsAnswerTest {

    @Test
    void the_first_page_tells_the_concerns_where_it_has_as_many_as_are_wanted() {
        assertThat(answer(30, 100, 130, 24).concerns(8)).hasValueSatisfying(concerns -> {
            assertThat(concerns.total()).isEqualTo(30);
            assertThat(concerns.sites()).isEqualTo(130);
            assertThat(concerns.items()).hasSize(8);
        });
        assertThat(answer(3, 100, 103, 3).concerns(8))
                .hasValueSatisfying(concerns -> assertThat(concerns.items())
                        .hasSize(3)
                        .allMatch(item -> item.attention().equals("concern")));
        assertThat(answer(0, 5, 5, 0).concerns(8))
                .hasValueSatisfying(concerns -> assertThat(concerns.items()).isEmpty());
    }

    @Test
    void it_does_not_where_more_would_be_seen_or_the_person_sees_fewer_sites_than_are_counted() {
        assertThat(answer(5, 10, 15, 4).concerns(8)).isEmpty();
        assertThat(answer(30, 100, 12, 24).concerns(8)).isEmpty();
    }

    /** @param seen how many of the concerns are on the page, before the others */
    private static SignalsAnswer answer(int concerns, int others, int total, int seen) {
        List<Item> items = IntStream.range(0, 24)
                .mapToObj(at -> item(at < seen ? "concern" : "common-cause"))
                .toList();
        return new SignalsAnswer(
                null, List.of(new Count("concern", concerns), new Count("common-cause", others)), total, items);
    }

    private static Item item(String attention) {
        return new Item(null, attention, null, null, null, null, null, null, null, List.of(), List.of());
    }
}
