package org.groundswell.web.change;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.page.Comparison;
import org.groundswell.web.platform.page.Comparison.Line;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Sets what is different at another moment above any page whose address asks {@code compareWith=…}. No page knows of it: each is
 * shown at its own moment as ever, and its rows are read once more for either moment; where nothing is known to read them, from
 * what the page shows then.
 */
@Component
public class CompareTwoMoments implements HandlerInterceptor {

    /** The parameter that names the other moment. */
    public static final String COMPARE_WITH = "compareWith";

    private static final int MOST_LINES = 200;
    private static final String PAGE = "page";

    private final ComparedPages pages;

    CompareTwoMoments(ComparedPages pages) {
        this.pages = pages;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        if (ShownElsewhen.is(request)) {
            Object frame = shown == null ? null : shown.getModel().get(PAGE);
            ShownElsewhen.note(request, frame instanceof PageModel page ? page.asAt() : null);
            return;
        }
        String asked = request.getParameter(COMPARE_WITH);
        boolean read = "GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null;
        if (shown == null || asked == null || asked.isBlank() || !read) {
            return;
        }
        if (shown.getModel().get(PAGE) instanceof PageModel page && page.asAt() != null) {
            Comparison comparison =
                    compare(page, asked.strip(), pages.find(page.here(), page.texts(), request, response));
            if (comparison.error() != null && shown.getStatus() == null) {
                shown.setStatus(HttpStatus.BAD_REQUEST);
            }
            shown.addObject(PAGE, page.compared(comparison));
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        ShownElsewhen.noteFailure(request);
    }

    private Comparison compare(PageModel page, String asked, ComparedPages.Found found) {
        Texts texts = page.texts();
        try {
            long shown = Objects.requireNonNull(page.asAt()).entry();
            Answer<List<Compared>> other = read(found, Written.moment(asked), shown);
            Answer<List<Compared>> one =
                    found.at("entry:" + shown, other.moment().entry());
            boolean inOrder = other.moment().entry() <= one.moment().entry();
            return told(page, asked, inOrder ? other : one, inOrder ? one : other);
        } catch (Refusal refusal) {
            return Comparison.refused(asked, sentence(refusal.problem(), texts));
        }
    }

    /** What did not exist yet at a moment has no rows there; the programme itself tells which moment that is. */
    private Answer<List<Compared>> read(ComparedPages.Found found, String moment, long shown) {
        try {
            return found.at(moment, shown);
        } catch (Refusal refusal) {
            if (!refusal.problem().isNotFound()) {
                throw refusal;
            }
            return new Answer<>(pages.programme(found.question(), moment), List.of());
        }
    }

    private static Comparison told(
            PageModel page, String asked, Answer<List<Compared>> earlier, Answer<List<Compared>> later) {
        Texts texts = page.texts();
        Difference difference = Difference.between(earlier.data(), later.data());
        List<Line> lines = difference.lines();
        String between = texts.text(
                "compare.between",
                texts.moment(earlier.moment().recordedAt()),
                earlier.moment().entry(),
                texts.moment(later.moment().recordedAt()),
                later.moment().entry());
        String found = earlier.moment().entry() == later.moment().entry()
                ? texts.text("compare.same")
                : lines.isEmpty()
                        ? texts.text("compare.nothing")
                        : texts.text(
                                "compare.found",
                                difference.addedCount(),
                                difference.goneCount(),
                                difference.changedCount());
        LocalDate happenedBy = later.moment().happenedBy();
        String happened = happenedBy == null ? "" : " " + texts.text("compare.happenedBy", texts.date(happenedBy));
        return new Comparison(
                asked,
                null,
                between + happened + " " + found,
                lines.subList(0, Math.min(lines.size(), MOST_LINES)),
                Math.max(0, lines.size() - MOST_LINES),
                new Here(page.programmePath() + "/history", List.of())
                        .with("asAt", "entry:" + later.moment().entry())
                        .with("happenedBy", page.here().happenedBy())
                        .with("after", earlier.moment().entry())
                        .url());
    }

    private static String sentence(Problem problem, Texts texts) {
        return texts.textOr("compare.error." + problem.code(), texts.textOr("compare.error.other", problem.sentence()));
    }
}
