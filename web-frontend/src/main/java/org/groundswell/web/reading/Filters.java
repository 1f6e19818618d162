package org.groundswell.web.reading;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.groundswell.web.client.Fault;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.page.Texts;

/** Filters typed by hand: what a service cannot read of them is told at its field, and the page shows the answer to the rest. */
public final class Filters {

    private Filters() {}

    /**
     * @param names the filters of the page
     * @param messages the beginning of the keys of what to say, a filter's name follows
     * @param read asks with the filters named
     */
    public static <T> T answer(
            List<String> names, Form form, Texts texts, String messages, Function<List<String>, T> read) {
        try {
            return read.apply(names);
        } catch (Refusal refusal) {
            List<String> wrong = wrong(refusal.problem(), names);
            if (wrong.isEmpty()) {
                throw refusal;
            }
            wrong.forEach(name -> form.refuse(
                    name, texts.textOr(messages + name, refusal.problem().sentence())));
            return read.apply(
                    names.stream().filter(name -> !wrong.contains(name)).toList());
        }
    }

    private static List<String> wrong(Problem problem, List<String> names) {
        if ("SITE_UNKNOWN".equals(problem.code()) && names.contains("site")) {
            return List.of("site");
        }
        List<String> fields = problem.faults().stream()
                .map(Fault::field)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return problem.status() == 400 && names.containsAll(fields) ? fields : List.of();
    }
}
