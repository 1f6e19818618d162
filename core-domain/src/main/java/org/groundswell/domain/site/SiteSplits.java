package org.groundswell.domain.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.site.SiteCommand.BeginPart;
import org.groundswell.domain.site.SiteCommand.Part;
import org.groundswell.domain.site.SiteCommand.Rejoin;
import org.groundswell.domain.site.SiteCommand.SplitSite;
import org.groundswell.domain.site.SiteCommand.UndoSplit;
import org.groundswell.domain.site.SiteDecider.Facts;
import org.groundswell.domain.site.SiteEvent.PartBegun;
import org.groundswell.domain.site.SiteEvent.SiteEnrolled;
import org.groundswell.domain.site.SiteEvent.SiteRegrouped;
import org.groundswell.domain.site.SiteEvent.SiteRenamed;
import org.groundswell.domain.site.SiteEvent.SiteSplit;
import org.groundswell.domain.site.SiteEvent.SiteTakenIn;
import org.groundswell.domain.site.SiteEvent.SplitUndone;
import org.groundswell.domain.site.SiteState.Enrolled;
import org.groundswell.domain.site.SiteState.Merger;
import org.groundswell.domain.site.SiteState.NotEnrolled;
import org.groundswell.domain.site.SiteState.Split;
import org.jspecify.annotations.Nullable;

/**
 * The rules of splits: a site that takes part becomes two to six sites, from a day after which nothing was recorded of its own way. Each
 * part is a new site, or one that this site had taken in, and begins where the site stood. Where the split is undone, the site comes back
 * as it was and takes its parts in.
 */
final class SiteSplits {

    private static final int FEWEST = 2;
    private static final int MOST = 6;

    private SiteSplits() {}

    /** @param facts with the sites of its parts, as far as there are any */
    static Outcome<SiteEvent> split(SplitSite command, Enrolled site, Facts facts, Circumstance circumstance) {
        Faults faults = new Faults()
                .notInFuture("on", "the day of the split", command.on(), circumstance)
                .words("reason", "the reason for the split", command.reason());
        if (!stands(faults, site)) {
            return Outcome.refused(faults.found());
        }
        LocalDate last = site.lastStepOn();
        faults.addIf(
                command.on().isBefore(last),
                () -> SiteRejection.SPLIT_BEFORE_LAST_STEP.at("on", command.on(), site.code(), last));
        parts(faults, command, site, facts);
        return faults.orElse(() -> List.of(new SiteSplit(
                command.parts().stream().map(Part::code).toList(),
                command.on(),
                site.position().current(),
                command.reason())));
    }

    private static boolean stands(Faults faults, Enrolled site) {
        switch (site.ending()) {
            case Merger merger ->
                faults.add(SiteRejection.TAKEN_IN_BEFORE_SPLIT.because(site.code(), merger.into(), merger.on()));
            case Split split -> faults.add(SiteRejection.SPLIT_ALREADY.because(site.code(), split.told(), split.on()));
            case null ->
                faults.addIf(
                        site.standing().hasLeft(),
                        () -> SiteRejection.LEFT_BEFORE_SPLIT.because(
                                site.code(), site.standing().word()));
        }
        return site.ending() == null && !site.standing().hasLeft();
    }

    private static void parts(Faults faults, SplitSite command, Enrolled site, Facts facts) {
        int many = command.parts().size();
        faults.addIf(
                many < FEWEST || many > MOST,
                () -> SiteRejection.PARTS_TOO_FEW_OR_MANY.at("parts", FEWEST, MOST, many));
        Set<SiteCode> seen = new HashSet<>();
        for (int i = 0; i < many; i++) {
            Part part = command.parts().get(i);
            String at = "parts[" + i + "].";
            faults.addIf(!seen.add(part.code()), () -> SiteRejection.PART_TWICE.at(at + "code", part.code()));
            if (part.code().equals(site.code())) {
                faults.add(SiteRejection.PART_IS_WHOLE.at(at + "code", site.code()));
            } else {
                code(faults, at + "code", facts.other(part.code()), site, command.on());
            }
            faults.name(at + "name", "a name for the part", part.name())
                    .optionalName(at + "region", "the region", part.region())
                    .optionalName(at + "wave", "the wave", part.wave());
        }
    }

    /** Refuses a code that is another site's, unless that site is part of this one already. */
    private static void code(Faults faults, String at, SiteState present, Enrolled whole, LocalDate on) {
        if (!(present instanceof Enrolled site)) {
            return;
        }
        if (!isPartOf(site, whole.code())) {
            faults.add(SiteRejection.PART_ENROLLED.at(at, site.code()));
        } else {
            LocalDate since = Objects.requireNonNull(site.ending()).on();
            faults.addIf(
                    on.isBefore(since) && hasLived(site, since),
                    () -> SiteRejection.PART_TAKEN_IN_LATER.at(at, site.code(), since));
        }
    }

    private static boolean isPartOf(Enrolled site, SiteCode whole) {
        return site.ending() instanceof Merger merger && merger.into().equals(whole);
    }

    /** A part of a split that was undone was a site of its own on no day, unless it made a step. */
    private static boolean hasLived(Enrolled site, LocalDate ended) {
        return !ended.equals(site.lastMovedOn()) || !ended.equals(site.groupedFrom());
    }

    /** @param facts with the site that has been split */
    static Outcome<SiteEvent> begin(BeginPart command, SiteState state, Facts facts) {
        Part part = command.part();
        if (!(facts.other(command.of()) instanceof Enrolled whole)
                || !(whole.ending() instanceof Split split)
                || !split.parts().contains(part.code())) {
            return Outcome.refused(SiteRejection.NO_PART_OF.because(part.code(), command.of()));
        }
        if (state instanceof Enrolled site && !isPartOf(site, whole.code())) {
            return Outcome.refused(SiteRejection.PART_ENROLLED.because(site.code()));
        }
        List<SiteEvent> events = new ArrayList<>(
                switch (state) {
                    case NotEnrolled _ -> List.of(enrolment(part, whole, split));
                    case Enrolled site -> corrections(part, site, whole, split);
                });
        events.add(new PartBegun(
                whole.code(),
                split.on(),
                whole.position().stageHeld(),
                whole.position().sideState(),
                whole.resourceEnded()));
        return Outcome.accepted(events);
    }

    private static SiteEvent enrolment(Part part, Enrolled whole, Split split) {
        return new SiteEnrolled(
                part.code(),
                Optional.ofNullable(SiteDecider.tidy(part.name()))
                        .orElse(part.code().value()),
                group(part.region(), whole.region()),
                group(part.wave(), whole.wave()),
                new FreeText(PersonId.SYSTEM, "Part of site " + whole.code()),
                split.on());
    }

    /** What a site that comes back is called and how it is grouped from now on. */
    private static List<SiteEvent> corrections(Part part, Enrolled site, Enrolled whole, Split split) {
        List<SiteEvent> events = new ArrayList<>();
        String name = SiteDecider.tidy(part.name());
        if (name != null && !name.equals(site.name())) {
            events.add(new SiteRenamed(name));
        }
        String region = group(part.region(), whole.region());
        String wave = group(part.wave(), whole.wave());
        if (!Objects.equals(region, site.region()) || !Objects.equals(wave, site.wave())) {
            events.add(new SiteRegrouped(region, wave, split.on()));
        }
        return events;
    }

    private static @Nullable String group(@Nullable String given, @Nullable String ofWhole) {
        return given == null ? ofWhole : SiteDecider.tidy(given);
    }

    /** @param facts with the parts */
    static Outcome<SiteEvent> undo(UndoSplit command, Enrolled site, Facts facts) {
        if (!(site.ending() instanceof Split split) || !split.parts().equals(command.parts())) {
            return Outcome.refused(SiteRejection.NOT_SPLIT.because(site.code()));
        }
        Faults faults = new Faults().words("reason", "the reason for undoing the split", command.reason());
        for (SiteCode code : split.parts()) {
            if (facts.other(code) instanceof Enrolled part) {
                builtOn(faults, part);
            }
        }
        return faults.orElse(() -> List.of(new SplitUndone(
                split.parts(),
                split.on(),
                site.position().stageHeld(),
                site.position().sideState(),
                site.lastMovedOn(),
                command.reason())));
    }

    private static void builtOn(Faults faults, Enrolled part) {
        switch (part.ending()) {
            case Merger merger ->
                faults.add(SiteRejection.PART_TAKEN_IN.because(part.code(), merger.into(), merger.on()));
            case Split split -> faults.add(SiteRejection.PART_SPLIT.because(part.code(), split.told(), split.on()));
            case null -> {
                // it stands, and can be taken back
            }
        }
    }

    /** @param facts with the site that it was a part of, whose split has been undone */
    static Outcome<SiteEvent> rejoin(Rejoin command, Enrolled part, Facts facts) {
        if (!(facts.other(command.whole()) instanceof Enrolled whole)
                || whole.ending() != null
                || part.ending() != null) {
            return Outcome.refused(SiteRejection.NO_PART_OF.because(part.code(), command.whole()));
        }
        return Outcome.accepted(new SiteTakenIn(
                whole.code(),
                part.lastStepOn(),
                part.position().current(),
                new FreeText(PersonId.SYSTEM, "The split of site " + whole.code() + " was undone")));
    }
}
