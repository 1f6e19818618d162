package org.groundswell.command.limits;

import java.math.BigDecimal;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.Asked;
import org.groundswell.command.platform.axon.Shell;
import org.groundswell.command.platform.gate.Folds;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.limits.LimitsCommand;
import org.groundswell.domain.limits.LimitsDecider;
import org.groundswell.domain.limits.LimitsEvent;
import org.groundswell.domain.limits.LimitsState;
import org.groundswell.domain.limits.SeriesFacts;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.MeasureState;
import org.groundswell.domain.measure.SeriesState;
import org.groundswell.domain.measure.Standing;

/** The limits of one site's series of one measure; {@link LimitsDecider} judges by the figures as they stand. */
@Aggregate(type = "limits", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class SeriesLimits extends Shell<LimitsState, LimitsEvent> {

    SeriesLimits() {
        super(LimitsDecider.initial());
    }

    @CommandHandler(commandName = "limits")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(LimitsCommand command, Asked asked, AggregateReader others) {
        SeriesFacts series = facts(command, asked.target().ledger(), others);
        accept(asked, state -> LimitsDecider.decide(command, state, series, asked.circumstance()));
    }

    static SeriesFacts facts(LimitsCommand command, LedgerId programme, AggregateReader others) {
        MeasureState measure = Folds.measure(others, programme, command.measure());
        SiteStanding site = Folds.site(others, programme, command.site()).standing();
        SeriesState series = Folds.series(others, programme, command.measure(), command.site());
        return SeriesFacts.of(
                measure.present().isPresent(),
                site,
                series.points().values().stream()
                        .filter(SeriesLimits::hasValue)
                        .map(DataPoint::period)
                        .toList());
    }

    private static boolean hasValue(DataPoint point) {
        BigDecimal denominator = point.denominator();
        return point.standing() == Standing.VALUE && (denominator == null || denominator.signum() > 0);
    }

    @EventSourcingHandler
    void on(LimitsEvent event, @SourceId String id) {
        become(id, LimitsDecider.evolve(state(), event));
    }
}
