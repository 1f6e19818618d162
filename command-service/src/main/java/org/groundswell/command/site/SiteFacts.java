package org.groundswell.command.site;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.gate.Folds;
import org.groundswell.domain.handover.HandoverDecider;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteCommand;
import org.groundswell.domain.site.SiteCommand.BeginPart;
import org.groundswell.domain.site.SiteCommand.MoveSite;
import org.groundswell.domain.site.SiteCommand.Part;
import org.groundswell.domain.site.SiteCommand.Rejoin;
import org.groundswell.domain.site.SiteCommand.SplitSite;
import org.groundswell.domain.site.SiteCommand.TakeIn;
import org.groundswell.domain.site.SiteCommand.UndoSplit;
import org.groundswell.domain.site.SiteCommand.UndoTakingIn;
import org.groundswell.domain.site.SiteDecider.Facts;
import org.groundswell.domain.site.SiteState;

/** What a command to a site is judged by besides the site: its handover criteria, or the sites that it is about. */
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
                        Map.of());
            case TakeIn takeIn -> sites(List.of(takeIn.into()));
            case UndoTakingIn _, UndoSplit _ -> sites(livesOnIn(state));
            case SplitSite split -> sites(split.parts().stream().map(Part::code).toList());
            case BeginPart begin -> sites(List.of(begin.of()));
            case Rejoin rejoin -> sites(List.of(rejoin.whole()));
            default -> Facts.NONE;
        };
    }

    private static List<SiteCode> livesOnIn(SiteState state) {
        return switch (state instanceof SiteState.Enrolled site ? site.ending() : null) {
            case SiteState.Merger merger -> List.of(merger.into());
            case SiteState.Split split -> split.parts();
            case null -> List.of();
        };
    }

    /** The site itself is known already. */
    private Facts sites(List<SiteCode> codes) {
        return Facts.of(codes.stream()
                .distinct()
                .filter(code -> !code.value().equals(site.local()))
                .collect(Collectors.toMap(code -> code, code -> Folds.site(others, site.ledger(), code))));
    }
}
