package org.groundswell.domain.remedy;

import java.util.List;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.record.RecordDecider;

/**
 * A form and what it is opened for.
 *
 * @param of the ids in the order that the {@link Way} names
 */
public record Step(Way way, List<String> of) {

    public Step {
        of = List.copyOf(of);
    }

    /** What somebody must be allowed to do in order to go it. */
    public Action action() {
        return way.action() == Action.KEEP_RECORD ? RecordDecider.action(of.getFirst()) : way.action();
    }

    static Step by(Way way, Object... of) {
        return new Step(way, List.of(of).stream().map(String::valueOf).toList());
    }
}
