package org.groundswell.web.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.groundswell.domain.comment.Subject;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.Here.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentedTest {

    private static final String PROGRAMME = "/programmes/p-1";

    @ParameterizedTest
    @CsvSource({
        "'',,programme,programme",
        "/sites/RAA,,site,RAA",
        "/components/c-1,,component,c-1",
        "/questions/SUST-1,,answer,SUST-1/programme",
        "/questions/SUST-1,RAA,answer,SUST-1/RAA",
        "/measures/m-1/sites/RAA/signals/s-1,,signal,m-1/RAA/s-1",
    })
    void a_page_is_about_something_and_that_has_this_page(String below, String site, String kind, String reference) {
        Here page = new Here(PROGRAMME + below, List.of(new Parameter("asAt", "entry:7"))).with("site", site);
        Subject subject = new Subject(kind, reference);
        assertThat(Commented.on(page, PROGRAMME)).contains(subject);
        assertThat(Commented.page(subject, page, PROGRAMME).map(Here::url)).contains(page.url());
    }

    @Test
    void pages_that_are_about_nothing_of_a_programme_are_not_commented_on() {
        assertThat(List.of(
                        "/components/new",
                        "/components/c-1/edit",
                        "/questions",
                        "/questions/SUST-1/edit",
                        "/history/proof"))
                .allSatisfy(below -> assertThat(Commented.on(new Here(PROGRAMME + below, List.of()), PROGRAMME))
                        .isEmpty());
        assertThat(Commented.on(new Here("/programmes", List.of()), "")).isEqualTo(Optional.empty());
    }
}
