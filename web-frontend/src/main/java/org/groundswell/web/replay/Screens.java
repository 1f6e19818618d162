package org.groundswell.web.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.web.change.CompareTwoMoments;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.reading.HistoryReading;

/** Which pages of a programme show what an entry changed. */
final class Screens {

    private Screens() {}

    /**
     * The paths below the programme, by the keys of their names: first the one that shows most of the entry, last the programme
     * itself.
     */
    static Map<String, String> of(HistoryReading.Entry entry) {
        Map<String, String> screens = new LinkedHashMap<>();
        if (entry.aggregate() != null) {
            AggregateId id = AggregateId.parse(entry.aggregate());
            String local = id.local();
            int slash = local.indexOf('/');
            String first = slash < 0 ? local : local.substring(0, slash);
            String second = slash < 0 ? "" : local.substring(slash + 1);
            switch (id.type()) {
                case "round" -> screens.put("round", "/rounds/" + local);
                case "assessment" -> screens.put("round", "/rounds/" + first);
                case "measure" -> screens.put("measure", "/measures/" + local);
                case "series", "limits", "signals" -> {
                    screens.put("series", "/measures/" + first + "/sites/" + second);
                    screens.put("measure", "/measures/" + first);
                }
                case "import" -> screens.put("measures", "/measures");
                case "record" -> screens.put("record", "/records/" + local);
                case "group" -> screens.put("group", "/groups/" + local);
                case "decision" -> screens.put("decision", "/decisions/" + local);
                case "adaptation" -> screens.put("adaptation", "/adaptations/" + local);
                case "action" -> screens.put("action", "/actions/" + local);
                case "pdsa" -> screens.put("pdsa", "/pdsa/" + local);
                case "component" -> screens.put("components", "/components");
                case "notices" -> screens.put("notices", "/notices/policy");
                default -> {}
            }
        }
        if (entry.site() != null) {
            screens.put("site", "/sites/" + entry.site());
        }
        screens.put("programme", "");
        return screens;
    }

    /** The screen that a step is shown on by itself: what the entry changed, as it was with it, against as it was before. */
    static Here first(String programmePath, HistoryReading.Entry entry, Way way) {
        String below = new ArrayList<>(of(entry).values()).getFirst();
        return at(new Here(programmePath + below, List.of()), entry.entry(), way);
    }

    /** A page as at an entry, compared with how it was before. */
    static Here at(Here page, long entry, Way way) {
        return page.with("asAt", "entry:" + entry)
                .with(CompareTwoMoments.COMPARE_WITH, entry > 1 ? "entry:" + (entry - 1) : null)
                .with(Way.PARAMETER, way.written());
    }
}
