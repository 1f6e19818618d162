package org.groundswell.web.home;

import java.util.List;
import java.util.stream.Collectors;
import org.groundswell.web.home.TodayView.Card;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Programmes;
import org.groundswell.web.platform.page.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The start page: the programmes a person belongs to, and what needs them there. */
@Controller
class HomeController {

    /** With more programmes than these, the page lists them and leaves what is due to their own pages. */
    private static final int PROGRAMMES_LOOKED_INTO = 50;

    private final Pages pages;
    private final Programmes programmes;
    private final Needs needs;

    HomeController(Pages pages, Programmes programmes, Needs needs) {
        this.pages = pages;
        this.programmes = programmes;
        this.needs = needs;
    }

    @GetMapping("/")
    ModelAndView today() {
        PageModel page = pages.plain();
        List<ProgrammeContext> all = programmes.all();
        boolean lookInto = all.size() <= PROGRAMMES_LOOKED_INTO;
        List<Card> cards = all.stream()
                .map(programme -> new Card(
                        programme,
                        roles(programme, page.texts()),
                        "/programmes/" + programme.id() + (programme.roles().isEmpty() ? "/access" : ""),
                        lookInto && !programme.roles().isEmpty(),
                        lookInto ? needs.of(programme, page.texts()) : List.of()))
                .toList();
        boolean mayCreate = page.caller() != null && page.caller().mayCreateProgrammes();
        return page.show("home/today", new TodayView(cards, mayCreate));
    }

    private static String roles(ProgrammeContext programme, Texts texts) {
        return programme.roles().stream()
                .map(membership -> {
                    String role = texts.textOr("role." + membership.role(), membership.role());
                    String where = membership.region() == null ? membership.site() : membership.region();
                    return where == null ? role : texts.text("home.roleAt", role, where);
                })
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
