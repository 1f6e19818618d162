package org.groundswell.web.platform.error;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.groundswell.web.platform.draft.Drafts;
import org.groundswell.web.platform.draft.WaitingDraft;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.Caller;
import org.groundswell.web.platform.page.Callers;
import org.groundswell.web.platform.security.ReturnTo;
import org.groundswell.web.platform.security.SignInAge;
import org.springframework.stereotype.Component;

/** Saves what was typed into a form that could not be sent, as a draft that its page shows again. */
@Component
public class TypedText {

    private final Drafts drafts;
    private final Callers callers;
    private final SignInAge age;

    TypedText(Drafts drafts, Callers callers, SignInAge age) {
        this.drafts = drafts;
        this.callers = callers;
        this.age = age;
    }

    /** Keeps the submitted form; for somebody no longer signed in, until they are again. */
    public boolean keep(HttpServletRequest request) {
        String form = request.getParameter(Forms.FORM);
        String person = request.getParameter(Forms.PERSON);
        if (!"POST".equals(request.getMethod()) || form == null || person == null || !SameOrigin.is(request)) {
            return false;
        }
        Map<String, List<String>> typed = Forms.typedAndKey(request);
        Caller caller = callers.current();
        if (caller == null) {
            return WaitingDraft.wait(request.getSession(), person, form, typed);
        }
        return caller.person().equals(person) && drafts.keep(person, form, typed);
    }

    /** The page to come back to: that of the submitted form, or the one asked for. */
    public String pageOf(HttpServletRequest request) {
        if ("POST".equals(request.getMethod())) {
            String page = request.getParameter(Forms.PAGE);
            return ReturnTo.isOurs(page) ? page : "/";
        }
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** Prepares to come back; false when the person signed in only just now, so that asking again would go round in circles. */
    public boolean signInAgain(HttpServletRequest request) {
        if (age.isFresh()) {
            return false;
        }
        ReturnTo.remember(request.getSession(), pageOf(request));
        return true;
    }
}
