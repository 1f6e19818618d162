package org.groundswell.web.platform.draft;

import jakarta.servlet.http.HttpServletRequest;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.Callers;
import org.groundswell.web.platform.security.ReturnTo;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps what is being typed, every few seconds, and forgets it when asked. */
@Controller
class DraftController {

    private final Drafts drafts;
    private final Callers callers;

    DraftController(Drafts drafts, Callers callers) {
        this.drafts = drafts;
        this.callers = callers;
    }

    @PostMapping("/drafts")
    ResponseEntity<Void> keep(@RequestParam(Forms.FORM) String form, HttpServletRequest request) {
        boolean kept = drafts.keep(callers.require().person(), form, Forms.typed(request));
        return ResponseEntity.status(kept ? 204 : 413).build();
    }

    @PostMapping("/drafts/forget")
    String forget(@RequestParam(Forms.FORM) String form, @RequestParam(Forms.PAGE) String page) {
        drafts.forget(form);
        return "redirect:" + (ReturnTo.isOurs(page) ? page : "/");
    }
}
