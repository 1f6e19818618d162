package org.groundswell.web.replay;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.groundswell.domain.record.RecordDecider;
import org.groundswell.web.change.CompareTwoMoments;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Replay;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.HistoryReading;
import org.groundswell.web.reading.People;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Sets the step of a replay above any page whose address asks {@code replay=…}. No page knows of it: each is shown as at the
 * step's entry as ever. Playing is a refresh of the page that the answer itself asks for, so that it needs no script.
 */
@Component
class ReplaySteps implements HandlerInterceptor {

    private static final String PAGE = "page";
    private static final int SECONDS_A_STEP = 5;

    private final Steps steps;
    private final People people;

    ReplaySteps(Steps steps, People people) {
        this.steps = steps;
        this.people = people;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        String asked = request.getParameter(Way.PARAMETER);
        boolean read = "GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null;
        if (shown == null || asked == null || asked.isBlank() || !read) {
            return;
        }
        if (shown.getModel().get(PAGE) instanceof PageModel page && page.asAt() != null && page.programme() != null) {
            Replay replay = step(page, Way.read(asked));
            if (replay.error() != null && shown.getStatus() == null) {
                shown.setStatus(HttpStatus.BAD_REQUEST);
            }
            if (replay.pauseUrl() != null && replay.nextUrl() != null) {
                response.setHeader("Refresh", SECONDS_A_STEP + "; url=" + replay.nextUrl());
            }
            shown.addObject(PAGE, page.replayed(replay));
        }
    }

    private Replay step(PageModel page, Way way) {
        long entry = Objects.requireNonNull(page.asAt()).entry();
        Here end = page.here().without(Way.PARAMETER).without(CompareTwoMoments.COMPARE_WITH);
        try {
            Steps.Standing standing =
                    steps.at(Objects.requireNonNull(page.programme()).id(), entry, way);
            return told(page, way, standing, end);
        } catch (Refusal refusal) {
            return Replay.refused(refusal.problem().sentence(), end.url());
        }
    }

    private Replay told(PageModel page, Way way, Steps.Standing standing, Here end) {
        Texts texts = page.texts();
        HistoryReading.Entry present = standing.present();
        boolean plays = way.playing() && standing.next() != null;
        return new Replay(
                null,
                texts.text("replay.place", standing.number(), standing.total()),
                only(way, texts),
                present == null ? null : shown(page, present),
                url(page, standing.previous(), way.playing(false)),
                url(page, standing.next(), way),
                standing.next() == null || plays ? null : url(page, standing.next(), way.playing(true)),
                plays ? here(page, way.playing(false)) : null,
                way.keeping(),
                here(page, way.keeping(!way.keeping()).playing(false)),
                present == null ? List.of() : screens(page, present, way.playing(false)),
                present == null ? null : noteUrl(page, present),
                new Here(page.programmePath() + "/history", List.of()).url(),
                end.url());
    }

    private static String here(PageModel page, Way way) {
        return page.here().with(Way.PARAMETER, way.written()).url();
    }

    /** Where another step is shown: on its own screen, or on this one. */
    private @Nullable String url(PageModel page, HistoryReading.@Nullable Entry entry, Way way) {
        if (entry == null) {
            return null;
        }
        return (way.keeping()
                        ? Screens.at(page.here(), entry.entry(), way)
                        : Screens.first(page.programmePath(), entry, way))
                .url();
    }

    private List<Replay.Screen> screens(PageModel page, HistoryReading.Entry entry, Way way) {
        List<Replay.Screen> others = new ArrayList<>();
        Screens.of(entry).forEach((name, below) -> {
            Here there = new Here(page.programmePath() + below, List.of());
            if (!there.path().equals(page.here().path())) {
                others.add(new Replay.Screen(
                        page.text("replay.screen." + name),
                        Screens.at(there, entry.entry(), way).url()));
            }
        });
        return others;
    }

    /** A finding is noted with its entry and the screen that it was seen on. */
    private static @Nullable String noteUrl(PageModel page, HistoryReading.Entry entry) {
        ProgrammeContext programme = Objects.requireNonNull(page.programme());
        if (!programme.has("auditor") && !programme.isManager()) {
            return null;
        }
        return new Here(page.programmePath() + "/records/" + RecordDecider.FINDING + "/new", List.of())
                .with("values.fnd-entry", entry.entry())
                .with("values.fnd-screen", page.here().without(Way.PARAMETER).url())
                .url();
    }

    private Replay.Step shown(PageModel page, HistoryReading.Entry entry) {
        return new Replay.Step(
                entry.entry(),
                page.texts().exactly(entry.recordedAt()),
                people.names(List.of(entry.actor()), page.texts()).apply(entry.actor()),
                Objects.requireNonNullElse(entry.what(), entry.type()),
                entry.why(),
                page.programmePath() + "/history/" + entry.entry());
    }

    /** Which entries are walked through, in words. */
    private String only(Way way, Texts texts) {
        List<String> parts = new ArrayList<>();
        for (String filter : Way.FILTERS) {
            String value = way.filters().get(filter);
            if (value != null) {
                parts.add(texts.text("replay.only." + filter, said(filter, value, texts)));
            }
        }
        return parts.isEmpty() ? "" : texts.text("replay.only", String.join(", ", parts));
    }

    private String said(String filter, String value, Texts texts) {
        return switch (filter) {
            case "type" -> texts.textOr("history.type." + value, value);
            case "actor" -> people.names(List.of(value), texts).apply(value);
            default -> value;
        };
    }
}
