package org.groundswell.web.change;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.AsAt;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which pages can be compared between moments, and how each reads its rows. */
@Component
class ComparedPages {

    /**
     * What is asked of a page.
     *
     * @param here the page with its filters
     * @param variables of its path
     * @param other the entry of the other moment, where it is known: rows that were the same then need not be read
     */
    record Question(
            Here here,
            Map<String, String> variables,
            Texts texts,
            @Nullable Long other) {

        String of(String variable) {
            return variables.getOrDefault(variable, "");
        }

        @Nullable
        String filter(String name) {
            return here.value(name);
        }
    }

    /** Reads a page's rows at a moment as a service writes it; nothing means live. */
    interface Reader {
        Answer<List<Compared>> rows(Question question, @Nullable String asAt);
    }

    /** A page found, ready to be read at any moment. */
    record Found(Reader reader, Question question) {
        Answer<List<Compared>> at(@Nullable String asAt, @Nullable Long other) {
            return reader.rows(new Question(question.here(), question.variables(), question.texts(), other), asAt);
        }
    }

    private static final PathPattern PROGRAMME = PathPatternParser.defaultInstance.parse("/programmes/{p}");

    private final Map<PathPattern, Reader> readers = new LinkedHashMap<>();
    private final ProgrammeRows programmes;

    ComparedPages(ProgrammeRows programmes, SiteRows sites, RoundRows rounds, MeasureRows measures) {
        this.programmes = programmes;
        put("/programmes/{p}", programmes::programme);
        put("/programmes/{p}/history", programmes::history);
        put("/programmes/{p}/sites", sites::list);
        put("/programmes/{p}/sites/{code}", sites::site);
        put("/programmes/{p}/rounds", rounds::list);
        put("/programmes/{p}/rounds/{r}", rounds::heatMap);
        put("/programmes/{p}/measures", measures::list);
        put("/programmes/{p}/measures/{m}", measures::deciles);
        put("/programmes/{p}/measures/{m}/sites/{code}", measures::series);
    }

    private void put(String path, Reader reader) {
        readers.put(PathPatternParser.defaultInstance.parse(path), reader);
    }

    /** Which entry of its programme a moment means. */
    AsAt programme(Question question, String moment) {
        return programmes.programme(question, moment).moment();
    }

    /** How a page is read; one that nothing is known of, from what it shows. */
    Found find(Here here, Texts texts, HttpServletRequest request, HttpServletResponse response) {
        PathContainer path = PathContainer.parsePath(here.path());
        for (Map.Entry<PathPattern, Reader> page : readers.entrySet()) {
            PathPattern.PathMatchInfo match = page.getKey().matchAndExtract(path);
            if (match != null) {
                return new Found(page.getValue(), new Question(here, match.getUriVariables(), texts, null));
            }
        }
        return new Found(
                (question, asAt) -> {
                    ShownElsewhen.Shown shown = ShownElsewhen.at(asAt, request, response);
                    return new Answer<>(shown.moment(), ShownRows.of(shown.html(), texts));
                },
                new Question(here, programme(path), texts, null));
    }

    private static Map<String, String> programme(PathContainer path) {
        PathPattern.PathRemainingMatchInfo match = PROGRAMME.matchStartOfPath(path);
        return match == null ? Map.of() : match.getUriVariables();
    }
}
