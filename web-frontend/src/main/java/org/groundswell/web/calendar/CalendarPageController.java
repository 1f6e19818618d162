package org.groundswell.web.calendar;

import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome.Accepted;
import org.groundswell.web.client.Outcome.Refused;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a person makes, replaces and withdraws the address of their calendar. */
@Controller
class CalendarPageController {

    private static final String PAGE = "/calendar";
    private static final String ADDRESS = "/calendar/address";

    private final CommandClient commands;
    private final Pages pages;

    CalendarPageController(CommandClient commands, Pages pages) {
        this.commands = commands;
        this.pages = pages;
    }

    @GetMapping(PAGE)
    ModelAndView show() {
        CalendarReading.Standing standing = commands.read(Ask.of(ADDRESS), CalendarReading.Standing.class);
        PageModel page = page();
        return page.show(
                "calendar/calendar",
                new CalendarView(standing.madeAt() == null ? null : page.texts().moment(standing.madeAt()), null));
    }

    /** Shown in the answer itself and never again: what is shown after going on elsewhere would have to be kept until then. */
    @PostMapping(PAGE)
    ModelAndView make() {
        CalendarReading.Made made = done(Order.post(ADDRESS), CalendarReading.Made.class);
        PageModel page = page();
        return page.show(
                "calendar/calendar",
                new CalendarView(page.texts().moment(made.madeAt()), base() + "/calendar/" + made.secret() + ".ics"));
    }

    @PostMapping(PAGE + "/withdrawal")
    ModelAndView withdraw() {
        done(Order.post(ADDRESS + "/withdrawal"), CalendarReading.Standing.class);
        pages.tellDone("calendar.withdrawn");
        return new ModelAndView("redirect:" + PAGE);
    }

    private <T> T done(Order order, Class<T> answer) {
        return switch (commands.send(order, answer)) {
            case Accepted<T>(T accepted) -> accepted;
            case Refused<T>(Problem problem) -> throw new Refusal(problem);
        };
    }

    private PageModel page() {
        PageModel page = pages.plain();
        return page.under(page.text("nav.today"), "/");
    }

    static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
