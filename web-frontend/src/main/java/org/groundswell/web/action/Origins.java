package org.groundswell.web.action;

import java.util.Map;
import java.util.stream.Collectors;
import org.groundswell.domain.action.Origin;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Handover;
import org.groundswell.web.action.ActionViews.Link;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.reading.ActionReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What actions come from, in words with a link to it. */
@Component
class Origins {

    private final Catalogue catalogue;
    private final Map<String, String> items;

    Origins(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.items = catalogue.instrumentIds().stream()
                .flatMap(instrument -> catalogue.instrument(instrument).stream())
                .flatMap(instrument -> instrument.agreed().stream().map(id -> Map.entry(id, instrument.label(id))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Nothing where nothing is named, or what is named cannot be read. */
    @Nullable
    Link link(PageModel page, @Nullable String kind, @Nullable String reference, @Nullable String site) {
        if (kind == null || reference == null) {
            return null;
        }
        Origin origin = new Origin(kind, reference);
        if (!origin.isWellFormed()) {
            return null;
        }
        return switch (kind) {
            case Origin.FLAG ->
                new Link(
                        page.text("action.from.flag", items.getOrDefault(origin.part(2), origin.part(2))),
                        page.programmeLink(
                                "/rounds/" + origin.part(0) + "/sites/" + origin.part(1) + "/flags/" + origin.part(2)));
            case Origin.RECORD ->
                new Link(
                        page.text("action.from.record", label(origin.part(0))),
                        page.programmeLink("/records/" + reference));
            case Origin.DECISION ->
                new Link(page.text("action.from.decision"), page.programmeLink("/decisions/" + origin.part(0)));
            default ->
                new Link(
                        page.text("action.from.handover", criterion(reference)),
                        page.programmeLink(site == null ? "/handover" : "/sites/" + site + "/handover"));
        };
    }

    /** What is to be done, with the criterion that it is about where it was noted at a handover. */
    String what(PageModel page, ActionReading action) {
        String origin = action.origin();
        return origin != null && action.isNotedAs("gap", "lost")
                ? page.text("action.noted." + action.notedAs(), criterion(origin), action.what())
                : action.what();
    }

    private String criterion(String id) {
        return catalogue.handover().criterion(id).map(Handover.Criterion::label).orElse(id);
    }

    private String label(String kind) {
        return catalogue.recordIds().contains(kind) ? catalogue.record(kind).label() : kind;
    }
}
