package org.groundswell.command.site;

import java.util.ArrayList;
import java.util.List;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.Targeted;
import org.groundswell.command.platform.gate.Folds;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.site.SplitForms.SplitForm;
import org.groundswell.command.site.SplitForms.UndoSplitForm;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteCommand;
import org.groundswell.domain.site.SiteCommand.BeginPart;
import org.groundswell.domain.site.SiteCommand.Part;
import org.groundswell.domain.site.SiteCommand.Rejoin;
import org.groundswell.domain.site.SiteEvent.SiteSplit;
import org.groundswell.domain.site.SiteEvent.SplitUndone;
import org.groundswell.domain.site.SiteState;
import org.springframework.stereotype.Component;

/** Judges splits and their undoing by the decider that records them, and says what is asked of the parts in the same transaction. */
@Component
class Splits {

    private final AggregateReader reader;
    private final Mergers judge;

    Splits(AggregateReader reader, Mergers judge) {
        this.reader = reader;
        this.judge = judge;
    }

    /**
     * What would be recorded of the site, and all commands that record it, the site's own first.
     *
     * @param <E> the event of the site
     */
    record Judged<E>(E event, List<Targeted> commands) {}

    /** @throws org.groundswell.command.platform.error.RejectedException with every fault of the site and its parts */
    Judged<SiteSplit> split(Gate.Place place, SplitForm form, Circumstance circumstance) {
        SiteCommand.SplitSite split = form.by(circumstance.actor());
        SiteSplit event = (SiteSplit) judged(place, split, circumstance);
        List<Targeted> commands = new ArrayList<>(List.of(new Targeted(target(place, place.site()), split)));
        for (Part part : split.parts()) {
            commands.add(new Targeted(target(place, part.code()), new BeginPart(place.site(), part)));
        }
        return new Judged<>(event, commands);
    }

    /** @throws org.groundswell.command.platform.error.RejectedException where the site was not split, or its parts are no more */
    Judged<SplitUndone> undo(Gate.Place place, UndoSplitForm form, Circumstance circumstance) {
        SiteCommand.UndoSplit undo = form.by(circumstance.actor(), parts(place));
        SplitUndone event = (SplitUndone) judged(place, undo, circumstance);
        List<Targeted> commands = new ArrayList<>(List.of(new Targeted(target(place, place.site()), undo)));
        for (SiteCode part : event.parts()) {
            commands.add(new Targeted(target(place, part), new Rejoin(place.site())));
        }
        return new Judged<>(event, commands);
    }

    private List<SiteCode> parts(Gate.Place place) {
        return Folds.site(reader, place.programme(), place.site()) instanceof SiteState.Enrolled site
                        && site.ending() instanceof SiteState.Split split
                ? split.parts()
                : List.of();
    }

    private Object judged(Gate.Place place, SiteCommand command, Circumstance circumstance) {
        return judge.judged(target(place, place.site()), command, circumstance).getFirst();
    }

    private static AggregateId target(Gate.Place place, SiteCode code) {
        return AggregateId.site(place.programme(), code.value());
    }
}
