package org.groundswell.domain.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.domain.Rules.TODAY;
import static org.groundswell.domain.Rules.TOMORROW;
import static org.groundswell.domain.Rules.said;
import static org.groundswell.domain.site.Sites.ENROLLED;
import static org.groundswell.domain.site.Sites.LISTED;
import static org.groundswell.domain.site.Sites.RF4;

import org.groundswell.domain.FieldRejection;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.Rules;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.site.SiteCommand.EnrolSite;
import org.groundswell.domain.site.SiteCommand.RegroupSite;
import org.groundswell.domain.site.SiteCommand.RenameSite;
import org.groundswell.domain.site.SiteEvent.SiteEnrolled;
import org.groundswell.domain.site.SiteEvent.SiteRegrouped;
import org.groundswell.domain.site.SiteEvent.SiteRenamed;
import org.junit.jupiter.api.Test;

class SiteRulesTest {

    private final Rules<SiteCommand, SiteState, SiteEvent> site = Sites.rules();

    @Test
    void a_site_is_enrolled_with_what_was_given() {
        site.given()
                .when(new EnrolSite(RF4, " Barking ", "London", "1", said("Asked"), LISTED))
                .then(ENROLLED);
    }

    @Test
    void a_site_known_by_its_code_alone_is_named_by_it_and_listed_today() {
        site.given()
                .when(new EnrolSite(RF4, null, " ", null, null, null))
                .then(new SiteEnrolled(
                        RF4, "RF4", null, null, new FreeText(PersonId.SYSTEM, "Listed by the programme"), TODAY));
    }

    @Test
    void a_blank_reason_is_no_reason() {
        site.given()
                .when(new EnrolSite(RF4, "A", null, null, said(" "), TODAY))
                .then(new SiteEnrolled(
                        RF4, "A", null, null, new FreeText(PersonId.SYSTEM, "Listed by the programme"), TODAY));
    }

    @Test
    void every_fault_of_an_enrolment_is_named_at_once() {
        String tooLong = "x".repeat(201);
        site.given()
                .when(new EnrolSite(RF4, tooLong, tooLong, tooLong, said("x".repeat(4001)), TOMORROW))
                .refusedAt("name", "region", "wave", "reason", "listedOn");
    }

    @Test
    void enrolling_again_with_the_same_particulars_changes_nothing() {
        site.given(ENROLLED)
                .when(new EnrolSite(RF4, "Barking", "London", "1", null, null))
                .nothing();
        site.given(ENROLLED)
                .when(new EnrolSite(RF4, null, null, null, null, null))
                .nothing();
        site.given(ENROLLED)
                .when(new EnrolSite(RF4, null, "", null, null, null))
                .nothing();
    }

    @Test
    void enrolling_again_with_other_particulars_is_refused_for_each() {
        site.given(ENROLLED)
                .when(new EnrolSite(RF4, "Other", "North", "2", null, null))
                .refusedAt("name", "region", "wave");
        site.given(ENROLLED)
                .when(new EnrolSite(RF4, null, "North", null, null, null))
                .refusedSaying(SiteRejection.ALREADY_ENROLLED, "RF4", "region", "London");
    }

    @Test
    void enrolling_again_after_a_change_is_compared_with_the_present() {
        site.given(ENROLLED, new SiteRenamed("Barking and Havering"), new SiteRegrouped(null, "2", TODAY))
                .when(new EnrolSite(RF4, "Barking and Havering", null, "2", null, null))
                .nothing();
        site.given(ENROLLED, new SiteRegrouped(null, "2", TODAY))
                .when(new EnrolSite(RF4, null, "London", null, null, null))
                .refusedSaying(SiteRejection.ALREADY_ENROLLED, "none");
    }

    @Test
    void a_site_that_is_not_enrolled_knows_nothing() {
        site.given().when(new RenameSite("A")).refused(SiteRejection.NOT_ENROLLED);
        site.given().when(new RegroupSite("A", null, TODAY)).refused(SiteRejection.NOT_ENROLLED);
        site.given().when(Sites.complete("engaged")).refused(SiteRejection.NOT_ENROLLED);
    }

    @Test
    void a_site_is_renamed() {
        site.given(ENROLLED).when(new RenameSite(" New ")).then(new SiteRenamed("New"));
        site.given(ENROLLED).when(new RenameSite("Barking")).nothing();
        site.given(ENROLLED).when(new RenameSite(" ")).refused(FieldRejection.REQUIRED);
    }

    @Test
    void what_is_not_given_stays_in_a_new_grouping() {
        site.given(ENROLLED).when(new RegroupSite(null, "2", TODAY)).then(new SiteRegrouped("London", "2", TODAY));
        site.given(ENROLLED).when(new RegroupSite("North", null, TODAY)).then(new SiteRegrouped("North", "1", TODAY));
    }

    @Test
    void an_empty_word_takes_a_site_out_of_its_group() {
        site.given(ENROLLED).when(new RegroupSite("", "", TODAY)).then(new SiteRegrouped(null, null, TODAY));
    }

    @Test
    void the_present_grouping_changes_nothing() {
        site.given(ENROLLED).when(new RegroupSite("London", " 1 ", TODAY)).nothing();
        site.given(ENROLLED).when(new RegroupSite(null, null, TOMORROW)).nothing();
    }

    @Test
    void a_grouping_starts_after_the_present_one_and_not_in_the_future() {
        site.given(ENROLLED)
                .when(new RegroupSite("North", null, LISTED.minusDays(1)))
                .refusedSaying(SiteRejection.GROUPING_BEFORE_LAST, "2026-01-04", "2026-01-05");
        site.given(ENROLLED).when(new RegroupSite("North", null, LISTED)).then(new SiteRegrouped("North", "1", LISTED));
        site.given(ENROLLED).when(new RegroupSite("North", null, TOMORROW)).refused(FieldRejection.IN_THE_FUTURE);
        site.given(ENROLLED, new SiteRegrouped("North", "1", TODAY))
                .when(new RegroupSite("South", null, TODAY.minusDays(1)))
                .refused(SiteRejection.GROUPING_BEFORE_LAST);
        site.given(ENROLLED)
                .when(new RegroupSite("x".repeat(201), "x".repeat(201), TODAY))
                .refusedAt("region", "wave");
    }

    @Test
    void a_history_that_does_not_begin_with_enrolment_is_not_believed() {
        assertThatThrownBy(() -> site.given(new SiteRenamed("A"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_new_name_and_grouping_leave_the_stage_as_it_was() {
        SiteState state = site.given(ENROLLED, new SiteRenamed("B"), new SiteRegrouped("North", "2", TODAY))
                .state();
        assertThat(state).isInstanceOfSatisfying(SiteState.Enrolled.class, enrolled -> {
            assertThat(enrolled.name()).isEqualTo("B");
            assertThat(enrolled.region()).isEqualTo("North");
            assertThat(enrolled.wave()).isEqualTo("2");
            assertThat(enrolled.groupedFrom()).isEqualTo(TODAY);
            assertThat(enrolled.position().current()).isEqualTo("identified");
            assertThat(enrolled.lastMovedOn()).isEqualTo(LISTED);
            assertThat(enrolled.standing()).isEqualTo(SiteStanding.ACTIVE);
        });
    }

    @Test
    void an_unknown_side_state_has_no_standing() {
        assertThatThrownBy(() -> SiteStanding.ofSideState("asleep")).isInstanceOf(IllegalArgumentException.class);
        assertThat(SiteStanding.DECLINED.hasLeft()).isTrue();
        assertThat(SiteStanding.WITHDRAWN.hasLeft()).isTrue();
        assertThat(SiteStanding.PAUSED.hasLeft()).isFalse();
        assertThat(SiteStanding.ACTIVE.hasLeft()).isFalse();
        assertThat(SiteStanding.ACTIVE.isEnrolled()).isTrue();
        assertThat(SiteStanding.NOT_ENROLLED.isEnrolled()).isFalse();
    }
}
