package org.groundswell.web.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.groundswell.web.platform.page.Here.Parameter;
import org.junit.jupiter.api.Test;

class HereTest {

    private final Here here = new Here(
            "/programmes/p-1/sites",
            List.of(
                    new Parameter("region", "North East & Yorkshire"),
                    new Parameter("asAt", "entry:12"),
                    new Parameter("page", "3")));

    @Test
    void an_address_is_encoded() {
        assertThat(here.url()).isEqualTo("/programmes/p-1/sites?region=North+East+%26+Yorkshire&asAt=entry:12&page=3");
    }

    @Test
    void another_filter_starts_paging_again() {
        assertThat(here.with("wave", 2).url())
                .isEqualTo("/programmes/p-1/sites?region=North+East+%26+Yorkshire&asAt=entry:12&wave=2");
    }

    @Test
    void another_page_keeps_the_filters() {
        assertThat(here.with("page", 4).url()).endsWith("asAt=entry:12&page=4");
    }

    @Test
    void a_link_within_the_programme_carries_the_moment_and_nothing_else() {
        assertThat(here.at("/programmes/p-1/history").url()).isEqualTo("/programmes/p-1/history?asAt=entry:12");
    }

    @Test
    void back_to_live_keeps_the_filters() {
        assertThat(here.live().url()).isEqualTo("/programmes/p-1/sites?region=North+East+%26+Yorkshire");
    }

    @Test
    void a_blank_parameter_is_no_value() {
        assertThat(new Here("/x", List.of(new Parameter("asAt", " "))).asAt()).isNull();
    }
}
