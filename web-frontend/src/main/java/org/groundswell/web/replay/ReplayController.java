package org.groundswell.web.replay;

import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.HistoryReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Starts a replay of the entries that a history shows, at its first or after a given one. */
@Controller
class ReplayController {

    private final Pages pages;
    private final Steps steps;

    ReplayController(Pages pages, Steps steps) {
        this.pages = pages;
        this.steps = steps;
    }

    @GetMapping("/programmes/{p}/replay")
    ModelAndView start(@PathVariable String p) {
        Here here = pages.here();
        String path = "/programmes/" + pages.context(p).id();
        Way way = Way.through(here);
        HistoryReading.Entry first = first(p, here, way);
        Here there = first == null
                ? new Here(path + "/history", here.without("after").live().parameters())
                : Screens.first(path, first, way);
        return new ModelAndView("redirect:" + there.url());
    }

    /** Nothing where no entry matches, and where a filter is refused: the history says which and why. */
    private HistoryReading.@Nullable Entry first(String p, Here here, Way way) {
        String after = here.value("after");
        try {
            return steps.first(p, after != null && after.matches("\\d{1,18}") ? Long.parseLong(after) : 0, way);
        } catch (Refusal refusal) {
            if (refusal.problem().status() == 400) {
                return null;
            }
            throw refusal;
        }
    }
}
