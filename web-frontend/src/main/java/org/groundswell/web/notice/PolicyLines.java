package org.groundswell.web.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.groundswell.web.notice.NoticeReading.PolicyState;
import org.groundswell.web.notice.NoticeReading.Turn;
import org.groundswell.web.platform.page.PageModel;
import org.jspecify.annotations.Nullable;

/** Tells how a notice policy stood, and by whose turns. */
final class PolicyLines {

    private PolicyLines() {}

    /** @param names from a person's id to what they are called */
    static NoticeViews.PolicyShown shown(PageModel page, PolicyState state, UnaryOperator<String> names) {
        NoticeReading.Policy policy = state.policy();
        return new NoticeViews.PolicyShown(
                state.on(),
                policy == null
                        ? List.of()
                        : policy.kinds().stream()
                                .map(kind -> page.text("notice.kind." + kind))
                                .toList(),
                policy == null ? null : page.text("notice.inDays", policy.dueWithin()),
                policy == null ? null : page.text("notice.inDays", policy.returnsWithin()),
                turns(page, state, names),
                historyUrl(page));
    }

    /** The newest last. */
    static List<NoticeViews.Turn> turns(PageModel page, PolicyState state, UnaryOperator<String> names) {
        List<NoticeViews.Turn> turns = new ArrayList<>();
        if (state.switched() != null) {
            turns.add(turn(page, state.on() ? "notice.policy.is.on" : "notice.policy.is.off", state.switched(), names));
        }
        if (state.changed() != null) {
            turns.add(turn(page, "notice.policy.is.changed", state.changed(), names));
        }
        return turns;
    }

    static List<String> people(PolicyState state) {
        return Stream.of(state.switched(), state.changed())
                .filter(Objects::nonNull)
                .map(Turn::by)
                .toList();
    }

    static @Nullable String historyUrl(PageModel page) {
        return page.programme() == null || page.programme().isExecutiveOnly()
                ? null
                : page.here()
                        .at(page.programmePath() + "/history")
                        .with("type", "notice")
                        .url();
    }

    private static NoticeViews.Turn turn(PageModel page, String what, Turn turn, UnaryOperator<String> names) {
        return new NoticeViews.Turn(
                page.text(what),
                names.apply(turn.by()),
                page.texts().moment(turn.at()),
                turn.entry(),
                page.programmeLink("/history/" + turn.entry()),
                turn.reason());
    }
}
