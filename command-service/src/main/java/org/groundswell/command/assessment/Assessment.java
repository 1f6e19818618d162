package org.groundswell.command.assessment;

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
import org.groundswell.domain.Outcome;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.assessment.AssessmentCommand;
import org.groundswell.domain.assessment.AssessmentDecider;
import org.groundswell.domain.assessment.AssessmentEvent;
import org.groundswell.domain.assessment.AssessmentRejection;
import org.groundswell.domain.assessment.AssessmentState;
import org.groundswell.domain.assessment.RoundState;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;

/** One site's assessment in one round; {@link AssessmentDecider} judges by the round, its instrument and the site as they stand. */
@Aggregate(type = "assessment", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class Assessment extends Shell<AssessmentState, AssessmentEvent> {

    Assessment() {
        super(AssessmentDecider.initial());
    }

    @CommandHandler(commandName = "assessment")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AssessmentCommand command, Asked asked, AggregateReader others, Catalogue catalogue) {
        var programme = asked.target().ledger();
        RoundState round = Folds.round(others, programme, command.round());
        SiteStanding site = Folds.site(others, programme, command.site()).standing();
        Instrument instrument = round instanceof RoundState.Opened opened
                ? opened.instrument().by(catalogue).orElse(null)
                : null;
        accept(
                asked,
                state -> instrument == null
                        ? Outcome.<AssessmentEvent>refused(AssessmentRejection.ROUND_UNKNOWN.because())
                        : AssessmentDecider.decide(command, state, round, instrument, site, asked.circumstance()));
    }

    @EventSourcingHandler
    void on(AssessmentEvent event, @SourceId String id) {
        become(id, AssessmentDecider.evolve(state(), event));
    }
}
