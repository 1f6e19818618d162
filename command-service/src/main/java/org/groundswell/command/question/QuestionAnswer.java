package org.groundswell.command.question;

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
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.question.QuestionCommand;
import org.groundswell.domain.question.QuestionDecider;
import org.groundswell.domain.question.QuestionEvent;
import org.groundswell.domain.question.QuestionState;
import org.groundswell.domain.site.SiteCode;

/** The answer of the programme, or of one site, to one question; {@link QuestionDecider} judges. */
@Aggregate(type = "answer", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class QuestionAnswer extends Shell<QuestionState, QuestionEvent> {

    QuestionAnswer() {
        super(QuestionDecider.initial());
    }

    @CommandHandler(commandName = "answer")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(QuestionCommand command, Asked asked, AggregateReader others, Catalogue catalogue) {
        SiteCode code = command.site();
        SiteStanding site = code == null
                ? SiteStanding.NOT_ENROLLED
                : Folds.site(others, asked.target().ledger(), code).standing();
        accept(
                asked,
                state -> QuestionDecider.decide(command, state, catalogue.questions(), site, asked.circumstance()));
    }

    @EventSourcingHandler
    void on(QuestionEvent event, @SourceId String id) {
        become(id, QuestionDecider.evolve(state(), event));
    }
}
