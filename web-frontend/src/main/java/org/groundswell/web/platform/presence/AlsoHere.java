package org.groundswell.web.platform.presence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.page.Caller;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Programmes;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Tells whoever opens a form that others may change too who is on it already. The page was shown to them, so they may know. */
@Component
public class AlsoHere implements HandlerInterceptor {

    private final Presence presence;
    private final Programmes programmes;
    private final People people;

    AlsoHere(Presence presence, Programmes programmes, People people) {
        this.presence = presence;
        this.programmes = programmes;
        this.people = people;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        if (shown != null
                && shown.getModel().get("form") instanceof Form form
                && shown.getModel().get("page") instanceof PageModel page
                && form.isShared()
                && page.live()) {
            Caller caller = page.caller();
            ProgrammeContext programme = page.programme();
            if (caller != null && programme != null) {
                presence.enter(caller.person(), form.key(), Presence.Access.of(programme));
                form.meeting(told(caller.person(), form.key(), page.texts()));
            }
        }
    }

    /** Their page says that it is still open. @return whether they are on the form: whoever may not be is there no more */
    boolean stays(String person, String form) {
        boolean stays = presence.programme(person, form)
                .flatMap(this::mayStillRead)
                .filter(programme -> presence.beat(person, form, Presence.Access.of(programme)))
                .isPresent();
        if (!stays) {
            presence.leave(person, form);
        }
        return stays;
    }

    /** Whoever has written something since is refused where others are told that there is no such programme. */
    private Optional<ProgrammeContext> mayStillRead(String programme) {
        try {
            return programmes.find(programme);
        } catch (Refusal lost) {
            return Optional.empty();
        }
    }

    /** Each of the others in a sentence. */
    List<String> told(String person, String form, Texts texts) {
        List<Presence.Present> others = presence.others(person, form);
        if (others.isEmpty()) {
            return List.of();
        }
        UnaryOperator<String> names =
                people.names(others.stream().map(Presence.Present::person).toList(), texts);
        return others.stream()
                .map(other -> texts.text("presence.told", names.apply(other.person()), texts.clock(other.since())))
                .toList();
    }

    /** The same while nobody comes or goes. */
    static String digest(List<String> told) {
        return Integer.toHexString(told.hashCode());
    }

    /** Where a page asks again. @param told what it shows */
    public static String url(String form, List<String> told) {
        return UriComponentsBuilder.fromPath("/presence")
                .queryParam("form", "{form}")
                .queryParam("known", digest(told))
                .encode()
                .buildAndExpand(form)
                .toUriString();
    }
}
