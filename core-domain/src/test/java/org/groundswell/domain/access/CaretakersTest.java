package org.groundswell.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.site.SiteCode;
import org.junit.jupiter.api.Test;

class CaretakersTest {

    private static final SiteCode SITE = new SiteCode("RF4");
    private static final PersonId TEAM = new PersonId("team");
    private static final PersonId LEAD = new PersonId("lead");
    private static final PersonId BOSS = new PersonId("boss");
    private static final Set<Grant> OF_SITE = Set.of(new Grant(Role.SITE_TEAM, null, SITE));
    private static final Set<Grant> OF_REGION = Set.of(new Grant(Role.REGIONAL_LEAD, "London", null));
    private static final Set<Grant> OF_PROGRAMME = Set.of(new Grant(Role.PROGRAMME_MANAGER, null, null));

    @Test
    void the_team_comes_before_the_lead_and_the_lead_before_the_manager() {
        assertThat(Caretakers.nearest(SITE, "London", Map.of(BOSS, OF_PROGRAMME, LEAD, OF_REGION, TEAM, OF_SITE)))
                .contains(TEAM);
        assertThat(Caretakers.nearest(SITE, "London", Map.of(BOSS, OF_PROGRAMME, LEAD, OF_REGION)))
                .contains(LEAD);
        assertThat(Caretakers.nearest(SITE, "London", Map.of(BOSS, OF_PROGRAMME)))
                .contains(BOSS);
    }

    @Test
    void people_of_other_sites_and_regions_do_not_count() {
        Map<PersonId, Set<Grant>> members = Map.of(LEAD, OF_REGION, TEAM, OF_SITE);
        assertThat(Caretakers.nearest(new SiteCode("RF5"), "Leeds", members)).isEmpty();
        assertThat(Caretakers.nearest(new SiteCode("RF5"), null, members)).isEmpty();
    }

    @Test
    void among_equals_the_first_by_id_is_always_the_one() {
        PersonId other = new PersonId("a-team");
        assertThat(Caretakers.nearest(SITE, null, Map.of(TEAM, OF_SITE, other, OF_SITE)))
                .contains(other);
    }
}
