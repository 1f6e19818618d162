package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Role;
import org.groundswell.query.platform.security.Caller;
import org.groundswell.query.platform.security.PersonalReads;
import org.junit.jupiter.api.Test;

/** Behind every statement of ours the database itself keeps private ratings and other programmes back. */
class PrivateRowsTest extends ViewsTestCase {

    @Test
    void the_database_gives_a_private_rating_to_its_rater_alone() {
        assertThat(count("sita", "view_assessment_rating where not revealed")).isEqualTo(1);
        assertThat(count("tom", "view_assessment_rating where not revealed")).isEqualTo(1);
        assertThat(count("maya", "view_assessment_rating where not revealed and to_entry is null"))
                .isZero();
        assertThat(count("maya", "view_assessment_rating where revealed")).isEqualTo(1);
        assertThat(count("sita", "view_history_sealed")).isEqualTo(1);
        assertThat(count("aude", "view_history_sealed")).isZero();
    }

    @Test
    void the_database_gives_a_vote_to_its_voter_alone_until_the_reveal() {
        assertThat(count("rhys", "view_decision_vote where decision = 'd-1'")).isEqualTo(1);
        assertThat(count("maya", "view_decision_vote where decision = 'd-1'")).isZero();
        assertThat(count("aude", "view_decision_vote where decision = 'd-1'")).isZero();
        assertThat(count("maya", "view_decision_vote where decision = 'd-2' and to_entry is null"))
                .isEqualTo(2);
        assertThat(count("rhys", "view_history_sealed where to_entry is null")).isEqualTo(1);
    }

    @Test
    void the_database_gives_no_row_of_a_programme_to_a_stranger() {
        for (String table : new String[] {
            "view_programme",
            "view_programme_site",
            "view_site_board",
            "view_site_move",
            "view_heat_map",
            "view_assessment_agreement",
            "view_assessment_flag",
            "view_variation_figure",
            "view_measure",
            "view_history"
        }) {
            assertThat(count("nobody", table)).as(table).isZero();
            assertThat(count("maya", table)).as(table).isPositive();
            assertThat(count("maya", table + " where ledger <> " + service.number("p-one")))
                    .as(table)
                    .isEqualTo(count("maya", table + " where ledger = " + service.number("p-two")));
        }
        assertThat(count("sita", "view_site_board where ledger = " + service.number("p-two")))
                .isZero();
    }

    private static long count(String person, String from) {
        Caller caller = new Caller(
                new PersonId(person), Set.of(Role.PROGRAMME_MANAGER), java.time.Instant.parse("2099-01-01T00:00:00Z"));
        return Objects.requireNonNull(service.bean(PersonalReads.class)
                .read(
                        caller,
                        jdbc -> jdbc.sql("select count(*) from " + from)
                                .query(Long.class)
                                .single()));
    }
}
