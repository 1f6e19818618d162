package org.groundswell.web.platform.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.groundswell.web.client.AsAt;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.Assets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Makes the frame of the page that the current request asked for.
 *
 * <pre>{@code
 * Answer<SiteList> sites = queries.read(Ask.of("/programmes/{p}/sites", p).asAt(pages.here().asAt()), SiteList.class);
 * PageModel page = pages.in(p, sites.asAt());
 * return page.show("sites/list", SitesView.of(sites.data()));
 * }</pre>
 */
@Component
public class Pages {

    private static final String NOTICES = Pages.class.getName() + ".notices";

    private static final Set<String> METHODS_WITH_AN_ADDRESS_ALONE = Set.of("GET", "HEAD");

    private final Map<Locale, Texts> texts = new ConcurrentHashMap<>();
    private final MessageSource messages;
    private final Assets assets;
    private final Programmes programmes;
    private final Callers callers;

    Pages(MessageSource messages, Assets assets, Programmes programmes, Callers callers) {
        this.messages = messages;
        this.assets = assets;
        this.programmes = programmes;
        this.callers = callers;
    }

    /** A page above programmes. */
    public PageModel plain() {
        return frame(callers.current(), null, null, List.of());
    }

    /**
     * A page within a programme.
     *
     * @param asAt the moment its data was read at; null when it shows none, as on a form
     * @throws Refusal with status 404 when the caller does not belong to it
     */
    public PageModel in(String programme, @Nullable AsAt asAt) {
        ProgrammeContext context = context(programme);
        List<Crumb> crumbs = List.of(
                new Crumb(texts().text("nav.today"), "/"),
                new Crumb(
                        context.name(), here().at("/programmes/" + context.id()).url()));
        return frame(callers.current(), context, asAt, crumbs);
    }

    /** The programme and what the caller is in it. */
    public ProgrammeContext context(String programme) {
        return programmes.find(programme).orElseThrow(() -> new Refusal(Problem.ofStatus(404)));
    }

    /** The signed-in person; absent only on pages before signing in. */
    public @Nullable Caller caller() {
        return callers.current();
    }

    /** The address of the page asked for; with htmx, of the page the person is on. */
    public Here here() {
        HttpServletRequest request = request();
        List<Here.Parameter> parameters = new ArrayList<>();
        if (METHODS_WITH_AN_ADDRESS_ALONE.contains(methodAskedBy(request))) {
            request.getParameterMap().forEach((name, values) -> {
                for (String value : values) {
                    parameters.add(new Here.Parameter(name, value));
                }
            });
        }
        return new Here(request.getRequestURI(), parameters);
    }

    /** A failure is shown as if by GET, whatever was asked: its parameters may be those of a file too large to be read. */
    private static String methodAskedBy(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String asked
                ? asked
                : request.getMethod();
    }

    public Texts texts() {
        Locale locale = RequestContextUtils.getLocale(request());
        return texts.computeIfAbsent(locale, language -> new Texts(messages, language));
    }

    /** Tells the person something at the top of the next page they see. */
    public void tellNext(Notice notice) {
        HttpSession session = request().getSession();
        List<Notice> waiting = new ArrayList<>(waiting(session));
        waiting.add(notice);
        session.setAttribute(NOTICES, new ArrayList<>(waiting));
    }

    /** Tells that what was asked for was done, by the key of its text. */
    public void tellDone(String key, @Nullable Object... arguments) {
        tellNext(new Notice(true, texts().text(key, arguments)));
    }

    private PageModel frame(
            @Nullable Caller caller, @Nullable ProgrammeContext programme, @Nullable AsAt asAt, List<Crumb> crumbs) {
        return new PageModel(
                texts(), assets, caller, programme, asAt, csrf(), here(), takeNotices(), crumbs, Beside.NOTHING);
    }

    private @Nullable Hidden csrf() {
        if (request().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            return new Hidden(token.getParameterName(), token.getToken());
        }
        return null;
    }

    private List<Notice> takeNotices() {
        HttpSession session = request().getSession(false);
        if (session == null || request().getHeader("HX-Request") != null) {
            return List.of();
        }
        List<Notice> waiting = waiting(session);
        if (!waiting.isEmpty()) {
            session.removeAttribute(NOTICES);
        }
        return List.copyOf(waiting);
    }

    @SuppressWarnings("unchecked")
    private static List<Notice> waiting(HttpSession session) {
        return session.getAttribute(NOTICES) instanceof List<?> list ? (List<Notice>) list : List.of();
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
