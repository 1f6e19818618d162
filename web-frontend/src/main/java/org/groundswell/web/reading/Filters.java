package org.groundswell.web.reading;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.groundswell.web.client.Fault;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.Texts;

/** Filters typed by hand: what a service cannot read of them is told at its field, and the page shows the answer to the rest. */
public final class Filters {

    /** What sites are chosen by on every figure of many of them. */
    public static final List<String> OF_SITES = List.of("region", "wave", "stage", "group", "lens", "q");

    /** Begins the keys of what is said of a filter at fault. */
    public static final String MESSAGES = "filter.error.";

    private Filters() {}

    /** Another page with what is chosen here, as far as it takes it. */
    public static Here carried(Here here, String path, List<String> filters) {
        Here there = here.at(path);
        for (String filter : filters) {
            there = there.with(filter, here.value(filter));
        }
        return there;
    }

    /** By which membership past figures are counted; the first is usual. */
    public static List<Option> lenses(Texts texts) {
        return Stream.of("now", "then", "throughout")
                .map(word -> new Option(word, texts.text("filter.lens." + word)))
                .toList();
    }

    public static List<Option> groups(List<GroupReading> groups) {
        return groups.stream()
                .map(group -> new Option(group.group(), group.name()))
                .toList();
    }

    /** What is chosen, without a group that the reader may not see at this moment: that is told at its field. */
    public static Here grouped(Here here, List<GroupReading> groups, Form form, Texts texts) {
        String chosen = here.value("group");
        if (chosen == null || groups.stream().anyMatch(group -> group.group().equals(chosen))) {
            return here;
        }
        form.refuse("group", texts.text(MESSAGES + "group"));
        return here.without("group");
    }

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
