package org.groundswell.web.home;

import java.util.List;
import java.util.Objects;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.AdaptationReading;

/** What adaptations need of a person: answers, those to look at again, and news of what goes beyond what was agreed. */
final class AdaptationNeeds {

    private AdaptationNeeds() {}

    static List<Need> of(ProgrammeContext programme, List<AdaptationReading.Need> needs, Texts texts) {
        return needs.stream().map(need -> need(programme, need, texts)).toList();
    }

    private static Need need(ProgrammeContext programme, AdaptationReading.Need need, Texts texts) {
        String key = "home.need.adaptation." + need.kind();
        String path = "/programmes/" + programme.id() + "/adaptations/" + need.adaptation();
        return new Need(
                need.due(),
                texts.text(
                        key,
                        Objects.requireNonNullElse(need.siteName(), need.site()),
                        need.what(),
                        texts.date(need.due())),
                texts.text(key + ".action"),
                path + (need.kind().equals("answer") ? "/answer" : ""));
    }
}
