package org.groundswell.command.limits;

import java.util.Map;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.Receipt;
import org.groundswell.command.platform.gate.Folds;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.time.IdSource;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.limits.LimitsState;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The ids of recalculations, and whether one is in force: for one site's series as for those of several. */
@Component
class Recalculations {

    private static final String RECALCULATION = "recalculation";

    private final IdSource ids;
    private final AggregateReader reader;
    private final JsonMapper json;

    Recalculations(IdSource ids, AggregateReader reader, JsonMapper json) {
        this.ids = ids;
        this.reader = reader;
        this.json = json;
    }

    String next() {
        return ids.next('l');
    }

    /** Kept with the receipt of the proposal. */
    String enclosed(String recalculation) {
        return json.writeValueAsString(Map.of(RECALCULATION, recalculation));
    }

    /** A repeated request made up another id than the one that stands. */
    String proposedFirst(Receipt receipt) {
        return json.readTree(receipt.enclosure()).path(RECALCULATION).stringValue("");
    }

    boolean isApproved(Gate.Place place, String measure, String recalculation) {
        return Folds.limits(reader, place.programme(), measure, place.site())
                .find(recalculation)
                .filter(found -> found.standing() == LimitsState.Standing.APPROVED)
                .isPresent();
    }

    static AggregateId target(Gate.Place place, String measure) {
        return AggregateId.limits(place.programme(), measure, place.site().value());
    }
}
