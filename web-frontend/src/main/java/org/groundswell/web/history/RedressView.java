package org.groundswell.web.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.domain.remedy.Way;
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

    public record Link(String text, String url) {}

    /** The ways whose forms can be filled with what stood before. */
    private static final Set<Way> PUT_BACK = Set.of(
            Way.CORRECT_FIGURES,
            Way.AMEND_RECORD,
            Way.CHANGE_SITE,
            Way.RENAME_PROGRAMME,
            Way.REDEFINE_MEASURE,
            Way.CHANGE_COMPONENT);

    static RedressView of(PageModel page, long entry, HistoryReading.Redress redress) {
        Long replaced = redress.undid().isEmpty() ? null : entry;
        List<Link> ways = redress.ways().stream()
                .filter(HistoryReading.Step::allowed)
                .map(step -> way(page, step, replaced))
                .toList();
        boolean open = redress.stands() && redress.whyNot() == null;
        List<Link> shown = !open
                ? List.of()
                : page.live()
                        ? ways
                        : List.of(new Link(
                                page.text("redress.live"), page.here().live().url()));
        return new RedressView(
                told(page, redress, replaced, ways.isEmpty()),
                shown,
                entries(page, redress.undoneBy()),
                entries(page, redress.undid()));
    }

    private static String told(
            PageModel page, HistoryReading.Redress redress, @Nullable Long replaced, boolean others) {
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
                                .map(step -> way(page, step, replaced).text())
                                .collect(Collectors.joining("; ")))
                : page.text("redress.by");
    }

    /** @param replaced the entry, where something stood before it that it replaced */
    private static Link way(PageModel page, HistoryReading.Step step, @Nullable Long replaced) {
        Long before = PUT_BACK.contains(step.way()) ? replaced : null;
        return new Link(
                page.text("redress.way." + step.way() + (before == null ? "" : ".back")),
                RedressPaths.of(page.programmePath(), step.way(), step.of(), before));
    }

    private static List<Link> entries(PageModel page, List<HistoryReading.Other> others) {
        return others.stream()
                .map(other -> new Link(
                        page.text("redress.entry", other.entry(), other.what()),
                        page.link(page.programmePath() + "/history/" + other.entry())))
                .toList();
    }
}
