package org.groundswell.web.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.NeedsReading;
import org.springframework.stereotype.Component;

/** Finds what needs a person in a programme, the earliest due first. */
@Component
class Needs {

    private final QueryClient queries;
    private final ManagerNeeds managers;
    private final TeamNeeds teams;
    private final ActionNeeds actions;
    private final HandoverNeeds handovers;
    private final InstrumentNeeds instruments;
    private final FileNeeds files;

    Needs(
            QueryClient queries,
            ManagerNeeds managers,
            TeamNeeds teams,
            ActionNeeds actions,
            HandoverNeeds handovers,
            InstrumentNeeds instruments,
            FileNeeds files) {
        this.queries = queries;
        this.managers = managers;
        this.teams = teams;
        this.actions = actions;
        this.handovers = handovers;
        this.instruments = instruments;
        this.files = files;
    }

    List<Need> of(ProgrammeContext programme, Texts texts) {
        if (programme.roles().isEmpty()) {
            return List.of();
        }
        try {
            NeedsReading read = queries.read(Ask.of("/programmes/{p}/needs", programme.id()), NeedsReading.class)
                    .data();
            List<Need> needs = new ArrayList<>();
            needs.addAll(managers.of(programme, read, texts));
            needs.addAll(teams.of(programme, read, texts));
            needs.addAll(VariationNeeds.of(programme, read, texts));
            needs.addAll(DecisionNeeds.of(programme, read.decisions(), texts));
            needs.addAll(AdaptationNeeds.of(programme, read.adaptations(), texts));
            needs.addAll(actions.of(programme, read.actions(), texts));
            needs.addAll(CycleNeeds.of(programme, read.tests(), texts));
            needs.addAll(handovers.of(programme, read.checks(), texts));
            needs.addAll(instruments.of(programme, read.dues(), texts));
            needs.addAll(files.of(programme, texts));
            needs.sort(Comparator.comparing(Need::due, Comparator.nullsLast(Comparator.naturalOrder())));
            return List.copyOf(needs);
        } catch (Refusal notForThem) {
            return List.of();
        }
    }
}
