package org.groundswell.command.platform.gate;

import java.util.function.BiFunction;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.domain.Event;
import org.groundswell.domain.access.AccessEvent;
import org.groundswell.domain.access.MembershipDecider;
import org.groundswell.domain.access.MembershipState;
import org.groundswell.domain.assessment.RoundDecider;
import org.groundswell.domain.assessment.RoundEvent;
import org.groundswell.domain.assessment.RoundState;
import org.groundswell.domain.builder.BuilderDecider;
import org.groundswell.domain.builder.BuilderEvent;
import org.groundswell.domain.builder.BuilderState;
import org.groundswell.domain.handover.HandoverDecider;
import org.groundswell.domain.handover.HandoverEvent;
import org.groundswell.domain.handover.HandoverState;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.limits.LimitsDecider;
import org.groundswell.domain.limits.LimitsEvent;
import org.groundswell.domain.limits.LimitsState;
import org.groundswell.domain.measure.MeasureDecider;
import org.groundswell.domain.measure.MeasureEvent;
import org.groundswell.domain.measure.MeasureState;
import org.groundswell.domain.measure.SeriesDecider;
import org.groundswell.domain.measure.SeriesEvent;
import org.groundswell.domain.measure.SeriesState;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteDecider;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.domain.site.SiteState;

/** How stored events become the states that other contexts judge by. */
public final class Folds {

    public static final BiFunction<SiteState, Event, SiteState> SITE =
            (state, event) -> SiteDecider.evolve(state, (SiteEvent) event);

    public static final BiFunction<MembershipState, Event, MembershipState> MEMBERSHIP =
            (state, event) -> MembershipDecider.evolve(state, (AccessEvent) event);

    public static final BiFunction<RoundState, Event, RoundState> ROUND =
            (state, event) -> RoundDecider.evolve(state, (RoundEvent) event);

    public static final BiFunction<MeasureState, Event, MeasureState> MEASURE =
            (state, event) -> MeasureDecider.evolve(state, (MeasureEvent) event);

    public static final BiFunction<SeriesState, Event, SeriesState> SERIES =
            (state, event) -> SeriesDecider.evolve(state, (SeriesEvent) event);

    public static final BiFunction<LimitsState, Event, LimitsState> LIMITS =
            (state, event) -> LimitsDecider.evolve(state, (LimitsEvent) event);

    public static final BiFunction<HandoverState, Event, HandoverState> HANDOVER =
            (state, event) -> HandoverDecider.evolve(state, (HandoverEvent) event);

    public static final BiFunction<BuilderState, Event, BuilderState> INSTRUMENT =
            (state, event) -> BuilderDecider.evolve(state, (BuilderEvent) event);

    private Folds() {}

    public static SiteState site(AggregateReader reader, LedgerId programme, SiteCode code) {
        return reader.read(AggregateId.site(programme, code.value()), SiteDecider.initial(), SITE);
    }

    public static HandoverState handover(AggregateReader reader, LedgerId programme, String site) {
        return reader.read(AggregateId.handover(programme, site), HandoverDecider.initial(), HANDOVER);
    }

    public static RoundState round(AggregateReader reader, LedgerId programme, String round) {
        return reader.read(AggregateId.round(programme, round), RoundDecider.initial(), ROUND);
    }

    /** An instrument that the programme builds; absent where nobody began it. */
    public static BuilderState instrument(AggregateReader reader, LedgerId programme, String instrument) {
        return reader.read(AggregateId.instrument(programme, instrument), BuilderDecider.initial(), INSTRUMENT);
    }

    public static MeasureState measure(AggregateReader reader, LedgerId programme, String measure) {
        return reader.read(AggregateId.measure(programme, measure), MeasureDecider.initial(), MEASURE);
    }

    public static SeriesState series(AggregateReader reader, LedgerId programme, String measure, SiteCode site) {
        return reader.read(AggregateId.series(programme, measure, site.value()), SeriesDecider.initial(), SERIES);
    }

    public static LimitsState limits(AggregateReader reader, LedgerId programme, String measure, SiteCode site) {
        return reader.read(AggregateId.limits(programme, measure, site.value()), LimitsDecider.initial(), LIMITS);
    }
}
