package org.groundswell.web.handover;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Handover;
import org.groundswell.web.handover.HandoverViews.Cell;
import org.groundswell.web.handover.HandoverViews.Key;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.reading.HandoverReading;
import org.jspecify.annotations.Nullable;

/** States of criteria as words, symbols and colours, alike in the matrix and on a site's page. */
final class HandoverTexts {

    static final String NOT_JUDGED = "not-judged";

    private static final List<String> STATES =
            List.of("met", "partly-met", "not-met", "not-known", "not-applicable", NOT_JUDGED);

    private final Handover handover;
    private final PageModel page;

    HandoverTexts(Handover handover, PageModel page) {
        this.handover = handover;
        this.page = page;
    }

    List<Key> legend() {
        return STATES.stream().map(state -> new Key(look(state), state(state))).toList();
    }

    Cell cell(HandoverReading.@Nullable Cell cell) {
        if (cell == null) {
            return new Cell(look(NOT_JUDGED), state(NOT_JUDGED), null);
        }
        String note = Stream.of(
                        cell.lostOn() == null
                                ? ""
                                : page.text("handover.lost", page.texts().date(cell.lostOn())),
                        cell.accepted() ? page.text("handover.accepted") : "",
                        cell.gapDue() == null || cell.accepted()
                                ? ""
                                : page.text("handover.due", page.texts().date(cell.gapDue())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new Cell(look(cell.state()), state(cell.state()), note.isEmpty() ? null : note);
    }

    String state(String state) {
        return page.text("handover.state." + state);
    }

    static String look(String state) {
        return switch (state) {
            case "met" -> "h3";
            case "partly-met" -> "h2";
            case "not-met" -> "h0";
            case "not-known" -> "hk";
            case "not-applicable" -> "ha";
            default -> "hn";
        };
    }

    String label(String criterion) {
        return handover.criterion(criterion).map(Handover.Criterion::label).orElse(criterion);
    }

    String labels(List<String> criteria) {
        return criteria.stream().map(this::label).collect(Collectors.joining(", "));
    }
}
