package org.groundswell.command.measure;

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
import org.groundswell.domain.measure.MeasureState;
import org.groundswell.domain.measure.SeriesCommand;
import org.groundswell.domain.measure.SeriesDecider;
import org.groundswell.domain.measure.SeriesEvent;
import org.groundswell.domain.measure.SeriesState;

/** One site's figures of one measure; {@link SeriesDecider} judges by the measure and the site as they stand. */
@Aggregate(type = "series", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class Series extends Shell<SeriesState, SeriesEvent> {

    Series() {
        super(SeriesDecider.initial());
    }

    @CommandHandler(commandName = "series")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SeriesCommand.RecordDataPoints command, Asked asked, AggregateReader others) {
        var programme = asked.target().ledger();
        MeasureState measure = Folds.measure(others, programme, command.measure());
        SiteStanding site = Folds.site(others, programme, command.site()).standing();
        accept(asked, state -> SeriesDecider.decide(command, state, measure, site, asked.circumstance()));
    }

    @EventSourcingHandler
    void on(SeriesEvent event, @SourceId String id) {
        become(id, SeriesDecider.evolve(state(), event));
    }
}
