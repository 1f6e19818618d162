package org.groundswell.command.site;

import java.util.List;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.gate.Folds;
import org.groundswell.domain.handover.HandoverDecider;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.site.SiteCommand;
import org.groundswell.domain.site.SiteCommand.MoveSite;
import org.groundswell.domain.site.SiteCommand.TakeIn;
import org.groundswell.domain.site.SiteCommand.UndoTakingIn;
import org.groundswell.domain.site.SiteDecider;
import org.groundswell.domain.site.SiteDecider.Facts;
import org.groundswell.domain.site.SiteState;

/** What a command to a site is judged by besides the site: its handover criteria, or its successor. */
final class SiteFacts {

    private final AggregateId site;
    private final AggregateReader others;
    private final Catalogue catalogue;

    SiteFacts(AggregateId site, AggregateReader others, Catalogue catalogue) {
        this.site = site;
        this.others = others;
        this.catalogue = catalogue;
    }

    Facts of(SiteCommand command, SiteState state) {
        return switch (command) {
            case MoveSite move
            when catalogue.lifecycle().needsHandover(move.to()) ->
                new Facts(
                        HandoverDecider.unjudged(
                                Folds.handover(others, site.ledger(), site.local()), catalogue.handover()),
                        SiteDecider.initial());
            case TakeIn takeIn
            when !takeIn.into().value().equals(site.local()) ->
                new Facts(List.of(), Folds.site(others, site.ledger(), takeIn.into()));
            case UndoTakingIn _
            when state instanceof SiteState.Enrolled taken && taken.merger() != null ->
                new Facts(
                        List.of(),
                        Folds.site(others, site.ledger(), taken.merger().into()));
            default -> Facts.NONE;
        };
    }
}
