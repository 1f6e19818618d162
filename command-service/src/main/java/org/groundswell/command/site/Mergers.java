package org.groundswell.command.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.Targeted;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.command.platform.gate.Folds;
import org.groundswell.command.site.MergerForms.MergeForm;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteCommand;
import org.groundswell.domain.site.SiteDecider;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.domain.site.SiteRejection;
import org.groundswell.domain.site.SiteState;
import org.springframework.stereotype.Component;

/** Judges mergers whole, by the decider that records them, so that every fault of every site is told at once. */
@Component
class Mergers {

    /** The most sites that one command takes in. */
    private static final int MOST = 50;

    private final AggregateReader reader;
    private final Catalogue catalogue;

    Mergers(AggregateReader reader, Catalogue catalogue) {
        this.reader = reader;
        this.catalogue = catalogue;
    }

    /**
     * One command for each site, none of which would be refused now.
     *
     * @throws RejectedException with the faults of all sites
     */
    List<Targeted> judged(LedgerId programme, MergeForm form, Circumstance circumstance) {
        refuseOddLists(form.sites());
        SiteCommand command = form.by(circumstance.actor());
        List<Rejection> rejections = new ArrayList<>();
        List<Targeted> commands = new ArrayList<>();
        for (SiteCode code : form.sites()) {
            AggregateId target = AggregateId.site(programme, code.value());
            faults(target, command, circumstance).stream()
                    .filter(each -> !rejections.contains(each))
                    .forEach(rejections::add);
            commands.add(new Targeted(target, command));
        }
        if (!rejections.isEmpty()) {
            throw new RejectedException(rejections);
        }
        return commands;
    }

    /** @throws RejectedException where it would be refused */
    List<SiteEvent> judged(AggregateId target, SiteCommand command, Circumstance circumstance) {
        return switch (outcome(target, command, circumstance)) {
            case Outcome.Refused<SiteEvent> refused -> throw new RejectedException(refused.rejections());
            case Outcome.Accepted<SiteEvent> accepted -> accepted.events();
        };
    }

    private List<Rejection> faults(AggregateId target, SiteCommand command, Circumstance circumstance) {
        if (!reader.exists(target)) {
            return List.of(SiteRejection.MERGED_UNKNOWN.at("sites", target.local()));
        }
        return outcome(target, command, circumstance) instanceof Outcome.Refused<SiteEvent> refused
                ? refused.rejections()
                : List.of();
    }

    private Outcome<SiteEvent> outcome(AggregateId target, SiteCommand command, Circumstance circumstance) {
        SiteState state = Folds.site(reader, target.ledger(), new SiteCode(target.local()));
        return SiteDecider.decide(
                command,
                state,
                catalogue.lifecycle(),
                new SiteFacts(target, reader, catalogue).of(command, state),
                circumstance);
    }

    private static void refuseOddLists(List<SiteCode> sites) {
        if (sites.isEmpty()) {
            throw Refusal.invalid("NOTHING_GIVEN", "sites", "Give at least one site that is taken in.")
                    .asException();
        }
        if (sites.size() > MOST) {
            throw Refusal.invalid("TOO_MANY", "sites", "At most %d sites can be taken in at once.".formatted(MOST))
                    .asException();
        }
        Set<SiteCode> seen = new HashSet<>();
        sites.stream().filter(code -> !seen.add(code)).findFirst().ifPresent(twice -> {
            throw Refusal.invalid(
                            "SITE_TWICE", "sites", "Site %s is given more than once; give it once.".formatted(twice))
                    .asException();
        });
    }
}
