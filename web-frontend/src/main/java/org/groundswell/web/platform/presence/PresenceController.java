package org.groundswell.web.platform.presence;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.groundswell.web.platform.page.Callers;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An open page says that it is still open, and is told who else is on its form where that has changed. */
@Controller
class PresenceController {

    /** Tells htmx to ask no more. */
    private static final HttpStatusCode ENOUGH = HttpStatusCode.valueOf(286);

    private final AlsoHere alsoHere;
    private final Callers callers;
    private final Pages pages;

    PresenceController(AlsoHere alsoHere, Callers callers, Pages pages) {
        this.alsoHere = alsoHere;
        this.callers = callers;
        this.pages = pages;
    }

    /**
     * Only whoever was shown the form, and might be still, is told of the others on it: there is no asking from outside.
     *
     * @param known what the page shows
     */
    @GetMapping("/presence")
    @Nullable
    ModelAndView present(
            @RequestParam String form, @RequestParam(defaultValue = "") String known, HttpServletResponse response) {
        String person = callers.require().person();
        boolean here = alsoHere.stays(person, form);
        PageModel page = pages.plain();
        List<String> told = here ? alsoHere.told(person, form, page.texts()) : List.of();
        if (here && AlsoHere.digest(told).equals(known)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        ModelAndView shown = new ModelAndView("components/present", Map.of("page", page, "form", form, "told", told));
        if (!here) {
            shown.setStatus(ENOUGH);
        }
        return shown;
    }
}
