package org.groundswell.web.platform.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.groundswell.web.client.AsAt;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.Assets;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.page.ProgrammeContext.Membership;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/**
 * The frame around a page's own view: what {@code layout/page.jte} needs, and the words and addresses every template uses.
 * Made by {@link Pages}. Immutable.
 *
 * @param caller absent before signing in
 * @param programme absent on pages above programmes
 * @param asAt the moment the page was read at; absent on pages that know no moment
 * @param csrf absent on pages that hold no form
 * @param here this page's address
 * @param beside what others than its controller add
 */
public record PageModel(
        Texts texts,
        Assets assets,
        @Nullable Caller caller,
        @Nullable ProgrammeContext programme,
        @Nullable AsAt asAt,
        @Nullable Hidden csrf,
        Here here,
        List<Notice> notices,
        List<Crumb> crumbs,
        Beside beside) {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    /** The text of a key in the message files. */
    public String text(String key, @Nullable Object... arguments) {
        return texts.text(key, arguments);
    }

    /** The address of a style sheet, script or image. */
    public String asset(String name) {
        return assets.url(name);
    }

    /** A link within the programme, at the moment this page is read at. Only for paths, without a query of their own. */
    public String link(String path) {
        return here.at(path).url();
    }

    /** The programme's own path with something below it: {@code page.programmeLink("/sites")}. */
    public String programmeLink(String below) {
        return link(programmePath() + below);
    }

    /** {@code /programmes/p-…}, for forms; empty on pages above programmes. */
    public String programmePath() {
        return programme == null ? "" : "/programmes/" + programme.id();
    }

    /** Where this page can be opened as at a moment that has a name. */
    public String namedMomentsUrl() {
        return new Here(programmePath() + "/moments", List.of())
                .with("of", here.live().url())
                .url();
    }

    /** Whether the page shows the present. Only then may it hold forms that change something. */
    public boolean live() {
        return here.asAt() == null && here.happenedBy() == null && (asAt == null || asAt.live());
    }

    /** The same page, kept to the managers of the programme: everybody else is refused with 403. */
    public PageModel forManagers() {
        if (programme == null || !programme.isManager()) {
            throw new Refusal(Problem.ofStatus(403));
        }
        return this;
    }

    /** A step of the way to this page, after the programme itself. */
    public PageModel under(String text, String path) {
        List<Crumb> longer = new ArrayList<>(crumbs);
        longer.add(new Crumb(text, link(path)));
        return new PageModel(texts, assets, caller, programme, asAt, csrf, here, notices, List.copyOf(longer), beside);
    }

    /** The same page with the moment another answer was read at. */
    public PageModel readAt(@Nullable AsAt moment) {
        return new PageModel(texts, assets, caller, programme, moment, csrf, here, notices, crumbs, beside);
    }

    /** The same page with something more to tell. */
    public PageModel telling(Notice notice) {
        List<Notice> more = new ArrayList<>(notices);
        more.add(notice);
        return new PageModel(texts, assets, caller, programme, asAt, csrf, here, List.copyOf(more), crumbs, beside);
    }

    private PageModel with(Beside others) {
        return new PageModel(texts, assets, caller, programme, asAt, csrf, here, notices, crumbs, others);
    }

    /** The same page with what is different at another moment. */
    public PageModel compared(Comparison found) {
        return with(beside.compared(found));
    }

    /** The same page as a step of a replay. */
    public PageModel replayed(Replay step) {
        return with(beside.replayed(step));
    }

    /** The same page with what people said about it. */
    public PageModel discussed(Discussion said) {
        return with(beside.discussed(said));
    }

    /** The same page with the number of unread notices. */
    public PageModel unread(@Nullable Integer count) {
        return with(beside.unread(count));
    }

    /** Where news of the programme comes from while the page is open; null when the page shows another moment or none. */
    public @Nullable String liveSource() {
        return programme == null || asAt == null || !live() ? null : programmePath() + "/live?after=" + asAt.entry();
    }

    /** The token for requests that scripts make, as the attribute {@code hx-headers} wants it. */
    public @Nullable String csrfHeader() {
        return csrf == null ? null : "{\"X-CSRF-TOKEN\":\"" + csrf.value() + "\"}";
    }

    /** What the caller is here, in words. */
    public String roleWords() {
        Collection<String> roles = caller == null ? List.of() : caller.realmRoles();
        if (programme != null && !programme.roles().isEmpty()) {
            roles = programme.roles().stream().map(Membership::role).toList();
        }
        return roles.stream()
                .distinct()
                .filter(role -> texts.has("role." + role))
                .map(role -> texts.text("role." + role))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** What the as-at field for a moment starts from. */
    public @Nullable String momentField() {
        return asAt == null || asAt.recordedAt() == null
                ? null
                : MINUTES.format(asAt.recordedAt().atZone(Texts.ZONE));
    }

    /** What the as-at field for an entry starts from. */
    public @Nullable String entryField() {
        return asAt == null || asAt.live() || here.asAt() == null ? null : String.valueOf(asAt.entry());
    }

    /** Whether the second clock leaves nothing out: its day is no earlier than that of the moment known by. */
    public boolean allHadHappened() {
        return asAt != null
                && asAt.happenedBy() != null
                && asAt.recordedAt() != null
                && !asAt.happenedBy().isBefore(LocalDate.ofInstant(asAt.recordedAt(), Texts.ZONE));
    }

    /** Links in the header: what this person may open in this programme. */
    public List<NavigationItem> navigation() {
        return Navigation.of(this);
    }

    /** Shows a template with its view: parameters {@code page} and {@code view}. */
    public ModelAndView show(String template, Object view) {
        return new ModelAndView(template, Map.of("page", this, "view", view));
    }

    /** Shows a template with a form: parameters {@code page}, {@code view} and {@code form}. Status 422 when it has errors. */
    public ModelAndView show(String template, Object view, Form form) {
        ModelAndView shown = new ModelAndView(template, Map.of("page", this, "view", view, "form", form));
        if (form.isRefused()) {
            shown.setStatus(form.status());
        }
        return shown;
    }
}
