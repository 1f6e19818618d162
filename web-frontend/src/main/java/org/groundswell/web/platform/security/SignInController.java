package org.groundswell.web.platform.security;

import org.groundswell.web.platform.error.FailurePages;
import org.groundswell.web.platform.page.Callers;
import org.groundswell.web.platform.page.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The way in and the way out. */
@Controller
class SignInController {

    private final SignInHealth health;
    private final FailurePages failures;
    private final Pages pages;
    private final Callers callers;

    SignInController(SignInHealth health, FailurePages failures, Pages pages, Callers callers) {
        this.health = health;
        this.failures = failures;
        this.pages = pages;
        this.callers = callers;
    }

    /** Sends the browser to the sign-in service, or says that it does not answer. */
    @GetMapping("/sign-in")
    ModelAndView signIn() {
        return health.answers()
                ? new ModelAndView("redirect:/oauth2/authorization/" + SignInService.REGISTRATION)
                : failures.named(503, "signIn", "/sign-in");
    }

    /** Where a sign-in that did not come to its end lands. */
    @GetMapping("/sign-in-failed")
    ModelAndView failed() {
        return failures.named(401, "signInFailed", "/sign-in");
    }

    @GetMapping("/signed-out")
    ModelAndView signedOut() {
        return callers.current() == null ? pages.plain().show("home/signed-out", "") : new ModelAndView("redirect:/");
    }

    /** Lets a page that lost its live news find out whether it is because the sign-in ran out. */
    @GetMapping("/session")
    @ResponseBody
    ResponseEntity<Void> session() {
        return ResponseEntity.noContent().build();
    }
}
