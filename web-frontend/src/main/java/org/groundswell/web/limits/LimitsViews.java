package org.groundswell.web.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.groundswell.web.limits.LimitsReading.Questions;
import org.groundswell.web.limits.LimitsReading.Recalculation;
import org.groundswell.web.limits.LimitsReading.Step;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells recalculations in words, and who may decide on them. */
@Component
class LimitsViews {

    private final People people;

    LimitsViews(People people) {
        this.people = people;
    }

    /** @param path of the series' limits */
    List<LimitsView.Line> lines(PageModel page, LimitsReading limits, String path) {
        UnaryOperator<String> names = people.names(
                limits.recalculations().stream()
                        .flatMap(each -> Stream.of(each.proposed(), each.approved(), each.ended()))
                        .filter(Objects::nonNull)
                        .map(Step::by)
                        .toList(),
                page.texts());
        return limits.recalculations().stream()
                .map(each -> line(page, limits, each, path, names))
                .toList();
    }

    private static LimitsView.Line line(
            PageModel page, LimitsReading limits, Recalculation each, String path, UnaryOperator<String> names) {
        Texts texts = page.texts();
        String decide = decideKey(page, limits, each);
        return new LimitsView.Line(
                phase(texts, new LimitsReading.Phase(each.from(), each.baselinePoints())),
                texts.text("limits.standing." + each.standing()),
                colour(each.standing()),
                each.cause(),
                each.evidence(),
                answers(texts, each.questions()),
                history(texts, each, names),
                decide == null ? null : path + "/" + each.recalculation(),
                decide == null ? null : texts.text(decide));
    }

    static String phase(Texts texts, LimitsReading.Phase phase) {
        return phase.baselinePoints() == null
                ? texts.text("limits.phase", texts.month(phase.from()))
                : texts.text("limits.phase.baseline", texts.month(phase.from()), phase.baselinePoints());
    }

    private static List<String> answers(Texts texts, Questions questions) {
        return List.of(
                answer(texts, "different", questions.different()),
                answer(texts, "reasonKnown", questions.reasonKnown()),
                answer(texts, "desirable", questions.desirable()),
                answer(texts, "expectedToContinue", questions.expectedToContinue()));
    }

    private static String answer(Texts texts, String question, boolean yes) {
        return texts.text("limits.question." + question) + " " + texts.text(yes ? "limits.yes" : "limits.no");
    }

    private static List<String> history(Texts texts, Recalculation each, UnaryOperator<String> names) {
        List<String> history = new ArrayList<>();
        history.add(step(texts, "limits.step.proposed", each.proposed(), names));
        if (each.approved() != null) {
            history.add(step(texts, "limits.step.approved", each.approved(), names));
        }
        if (each.ended() != null) {
            history.add(step(texts, "limits.step." + each.standing(), each.ended(), names));
        }
        return history;
    }

    private static String step(Texts texts, String key, Step step, UnaryOperator<String> names) {
        String told = texts.text(key, names.apply(step.by()), texts.moment(step.at()));
        return step.words() == null ? told : told + " " + texts.text("limits.step.words", step.words());
    }

    /** What the caller may do about it now; nothing where they may do nothing. */
    static @Nullable String decideKey(PageModel page, LimitsReading limits, Recalculation each) {
        if (!page.live()) {
            return null;
        }
        boolean governs = governs(page.programme(), limits.site().region());
        boolean own = page.caller() != null
                && page.caller().person().equals(each.proposed().by());
        return switch (each.standing()) {
            case "proposed" -> own ? "limits.withdraw" : governs ? "limits.decide" : null;
            case "approved" -> governs ? "limits.withdraw" : null;
            default -> null;
        };
    }

    /** Whether the caller may approve limits for sites of a region. */
    static boolean governs(@Nullable ProgrammeContext programme, @Nullable String region) {
        return programme != null && (programme.isManager() || programme.leads(region));
    }

    private static String colour(String standing) {
        return switch (standing) {
            case "proposed" -> "yellow";
            case "approved" -> "green";
            default -> "grey";
        };
    }
}
