package org.groundswell.web.platform.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.web.client.FormKey;
import org.groundswell.web.platform.IdSource;
import org.groundswell.web.platform.draft.Drafts;
import org.groundswell.web.platform.page.Caller;
import org.groundswell.web.platform.page.Callers;
import org.groundswell.web.platform.page.Hidden;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.presence.Presence;
import org.groundswell.web.platform.security.ReturnTo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Opens forms, reads them back, and forgets their drafts.
 *
 * <pre>{@code
 * GET:  page.show("access/grant", view, forms.open("grant/" + p).with("role", "site-team"))
 * POST: Form form = forms.typed("grant/" + p);
 *       switch (commands.send(...)) {
 *           case Accepted(var receipt) -> { forms.done(form); pages.tellDone("access.granted"); redirect }
 *           case Refused(var problem) -> page.show("access/grant", view, form.refuse(problem))
 *       }
 * }</pre>
 */
@Component
public class Forms implements FormKey {

    /** Hidden field: names the form, for its draft. */
    public static final String FORM = "_form";
    /** Hidden field: makes a repeated submit harmless. */
    public static final String KEY = "_key";
    /** Hidden field: the page the form stands on, to come back to. */
    public static final String PAGE = "_page";
    /** Hidden field: who was signed in when the form was shown. */
    public static final String PERSON = "_person";
    /** Checkbox: nobody can be recognised from the words, whatever they look like. Shown where the person was warned. */
    public static final String WORDS = "_words";
    /** Button: shows what sending the form would record, and records nothing. */
    public static final String PREVIEW = "_preview";

    /** Secrets that are typed once and never kept, not even in a draft. */
    private static final List<String> NEVER_KEPT = List.of("transferKey");

    private static final List<String> OURS = List.of(FORM, KEY, PAGE, PERSON, WORDS, PREVIEW, "_csrf");

    private final IdSource ids;
    private final Drafts drafts;
    private final Presence presence;
    private final Callers callers;

    Forms(IdSource ids, Drafts drafts, Presence presence, Callers callers) {
        this.ids = ids;
        this.drafts = drafts;
        this.presence = presence;
        this.callers = callers;
    }

    /** A form to be shown: empty, or as the person left it when they last could not send it. */
    public Form open(String key) {
        Map<String, List<String>> draft = new LinkedHashMap<>(drafts.find(key));
        List<String> unanswered = draft.remove(KEY);
        String idempotencyKey = unanswered == null || unanswered.isEmpty() ? ids.next() : unanswered.getFirst();
        return new Form(key, idempotencyKey, draft, !draft.isEmpty(), null);
    }

    /** The form as submitted. Shown again, it carries a new key. */
    public Form typed(String key) {
        String from = request().getParameter(PAGE);
        Form form = new Form(key, ids.next(), typed(request()), false, ReturnTo.isOurs(from) ? from : null);
        if (wordsChecked()) {
            form.meant();
        }
        boolean sent = request().getParameter(FORM) != null;
        return sent && form.names().contains(Form.VERSION) ? form.shared() : form;
    }

    /** A form with nothing in it, to be filled with what is saved and laid beside what somebody typed. */
    public static Form blank() {
        return new Form("", "", Map.of(), false, null);
    }

    /** The form was accepted: its draft is of no more use, and its author is on it no more. */
    public void done(Form form) {
        drafts.forget(form.key());
        Caller caller = callers.current();
        if (caller != null && form.isShared()) {
            presence.leave(caller.person(), form.key());
        }
    }

    /** The hidden fields every form carries. */
    public static List<Hidden> hidden(PageModel page, Form form) {
        List<Hidden> fields = new ArrayList<>();
        Hidden csrf = page.csrf();
        if (csrf != null) {
            fields.add(csrf);
        }
        fields.add(new Hidden(FORM, form.key()));
        fields.add(new Hidden(KEY, form.idempotencyKey()));
        fields.add(new Hidden(PAGE, next(page, form)));
        if (page.caller() != null) {
            fields.add(new Hidden(PERSON, page.caller().person()));
        }
        return fields;
    }

    private static String next(PageModel page, Form form) {
        Conflict conflict = form.conflict();
        if (conflict != null && conflict.next() != null) {
            return conflict.next();
        }
        return form.from() == null ? page.here().url() : form.from();
    }

    /** The fields of a submitted form, without those the platform adds. */
    public static Map<String, List<String>> typed(HttpServletRequest request) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!OURS.contains(name)) {
                typed.put(name, Arrays.asList(values));
            }
        });
        return typed;
    }

    /** The same with the form's key: sending again what may have been done already is then answered, not done twice. */
    public static Map<String, List<String>> typedAndKey(HttpServletRequest request) {
        Map<String, List<String>> typed = typed(request);
        typed.keySet().removeAll(NEVER_KEPT);
        String key = request.getParameter(KEY);
        if (key != null) {
            typed.put(KEY, List.of(key));
        }
        return typed;
    }

    @Override
    public @Nullable String current() {
        String key = request().getParameter(KEY);
        return key == null || key.isBlank() || key.length() > 100 ? null : key;
    }

    @Override
    public boolean wordsChecked() {
        return request().getParameter(WORDS) != null;
    }

    @Override
    public boolean previewing() {
        return request().getParameter(PREVIEW) != null;
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
