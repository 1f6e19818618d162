package org.groundswell.web.history;

import java.util.List;
import java.util.stream.Collectors;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.reading.HistoryReading;
import org.jspecify.annotations.Nullable;

/**
 * How what an entry did can be put right, and what became of it.
 *
 * @param told how, or why not
 * @param ways the forms that the reader may open
 * @param undoneBy later entries that put it right or changed it
 * @param undid earlier entries that it put right or changed
 */
public record RedressView(String told, List<Link> ways, List<Link> undoneBy, List<Link> undid) {

    /** @param url nothing where no page leads there */
    public record Link(String text, @Nullable String url) {}

    static RedressView of(PageModel page, HistoryReading.Redress redress) {
        List<Link> ways = redress.ways().stream()
                .filter(HistoryReading.Step::allowed)
                .map(step -> way(page, step))
                .toList();
        boolean open = redress.stands() && redress.whyNot() == null;
        List<Link> shown = !open
                ? List.of()
                : page.live()
                        ? ways
                        : List.of(new Link(
                                page.text("redress.live"), page.here().live().url()));
        return new RedressView(
                told(page, redress, ways.isEmpty()),
                shown,
                entries(page, redress.undoneBy()),
                entries(page, redress.undid()));
    }

    private static String told(PageModel page, HistoryReading.Redress redress, boolean others) {
        if (!redress.stands()) {
            return page.text("redress.gone");
        }
        if (redress.whyNot() != null) {
            return page.text("redress.not." + redress.whyNot());
        }
        if (!page.live()) {
            return page.text("redress.then");
        }
        return others
                ? page.text(
                        "redress.by.others",
                        redress.ways().stream()
                                .map(step -> way(page, step).text())
                                .collect(Collectors.joining("; ")))
                : page.text("redress.by");
    }

    private static Link way(PageModel page, HistoryReading.Step step) {
        return new Link(
                page.text("redress.way." + step.way()),
                RedressPaths.of(page.programmePath(), step.way(), step.of()));
    }

    private static List<Link> entries(PageModel page, List<HistoryReading.Other> others) {
        return others.stream()
                .map(other -> new Link(
                        page.text("redress.entry", other.entry(), other.what()),
                        page.link(page.programmePath() + "/history/" + other.entry())))
                .toList();
    }
}
