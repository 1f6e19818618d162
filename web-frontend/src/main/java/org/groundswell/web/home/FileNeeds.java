package org.groundswell.web.home;

import java.util.List;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.client.Unavailable;
import org.groundswell.web.home.Need.Dismiss;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.taken.RestatedFiles;
import org.springframework.stereotype.Component;

/**
 * Files that a person took and which read otherwise now, until they say that they saw it. Where that cannot be had just now, the page says
 * nothing of it: what must be done is not kept back by what should be known.
 */
@Component
class FileNeeds {

    private final RestatedFiles files;

    FileNeeds(RestatedFiles files) {
        this.files = files;
    }

    List<Need> of(ProgrammeContext programme, Texts texts) {
        RestatedFiles.News news = news(programme.id());
        String path = "/programmes/" + programme.id() + "/files";
        return news.files() == 0
                ? List.of()
                : List.of(new Need(
                        null,
                        texts.text("home.need.files", news.files()),
                        texts.text("home.need.files.action"),
                        path + "?whose=mine",
                        new Dismiss(texts.text("home.need.files.seen"), path + "/seen", news.entry())));
    }

    private RestatedFiles.News news(String programme) {
        try {
            return files.news(programme);
        } catch (Refusal | Unavailable noNews) {
            return RestatedFiles.News.NONE;
        }
    }
}
