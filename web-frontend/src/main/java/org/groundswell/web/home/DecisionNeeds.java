package org.groundswell.web.home;

import java.util.List;
import java.util.Map;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.DecisionReading;

/** What decisions need of a person: votes, writing down, approvals, and conditions and reviews due within a week. */
final class DecisionNeeds {

    /** Where each need is met, below the decision's own page. */
    private static final Map<String, String> FORMS =
            Map.of("vote", "/vote", "write", "/take", "approve", "/approve", "review", "/outcome");

    private DecisionNeeds() {}

    static List<Need> of(ProgrammeContext programme, List<DecisionReading.Need> needs, Texts texts) {
        return needs.stream().map(need -> need(programme, need, texts)).toList();
    }

    private static Need need(ProgrammeContext programme, DecisionReading.Need need, Texts texts) {
        String key = "home.need.decision." + need.kind();
        String path = "/programmes/" + programme.id() + "/decisions/" + need.decision();
        return new Need(
                need.due(),
                texts.text(key, need.question(), need.about(), texts.date(need.due())),
                texts.text(key + ".action"),
                path + FORMS.getOrDefault(need.kind(), ""));
    }
}
