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
import org.groundswell.domain.site.SiteEvent;
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
     * The site's own command first.
     *
     * @throws org.groundswell.command.platform.error.RejectedException with every fault of the site and its parts
     */
    List<Targeted> split(Gate.Place place, SplitForm form, Circumstance circumstance) {
        SiteCommand.SplitSite split = form.by(circumstance.actor());
        judged(place, split, circumstance);
        List<Targeted> commands = new ArrayList<>(List.of(new Targeted(target(place, place.site()), split)));
        for (Part part : split.parts()) {
            commands.add(new Targeted(target(place, part.code()), new BeginPart(place.site(), part)));
        }
        return commands;
    }

    /**
     * The site's own command first.
     *
     * @throws org.groundswell.command.platform.error.RejectedException where the site was not split, or its parts are no more
     */
    List<Targeted> undo(Gate.Place place, UndoSplitForm form, Circumstance circumstance) {
        SiteCommand.UndoSplit undo = form.by(circumstance.actor(), parts(place));
        SplitUndone undone = (SplitUndone) judged(place, undo, circumstance);
        List<Targeted> commands = new ArrayList<>(List.of(new Targeted(target(place, place.site()), undo)));
        for (SiteCode part : undone.parts()) {
            commands.add(new Targeted(target(place, part), new Rejoin(place.site())));
        }
        return commands;
    }

    private List<SiteCode> parts(Gate.Place place) {
        return Folds.site(reader, place.programme(), place.site()) instanceof SiteState.Enrolled site
                        && site.ending() instanceof SiteState.Split split
                ? split.parts()
                : List.of();
    }

    private SiteEvent judged(Gate.Place place, SiteCommand command, Circumstance circumstance) {
        return judge.judged(target(place, place.site()), command, circumstance).getFirst();
    }

    private static AggregateId target(Gate.Place place, SiteCode code) {
        return AggregateId.site(place.programme(), code.value());
    }
}
