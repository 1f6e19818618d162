package org.groundswell.domain.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.domain.instrument.Lifecycle.ReasonCode;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.domain.site.SiteEvent.PartBegun;
import org.groundswell.domain.site.SiteEvent.SideStateEntered;
import org.groundswell.domain.site.SiteEvent.SiteEnrolled;
import org.groundswell.domain.site.SiteEvent.SiteRegrouped;
import org.groundswell.domain.site.SiteEvent.SiteRenamed;
import org.groundswell.domain.site.SiteEvent.SiteSplit;
import org.groundswell.domain.site.SiteEvent.SiteTakenIn;
import org.groundswell.domain.site.SiteEvent.SplitUndone;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.groundswell.domain.site.SiteEvent.StageObserved;
import org.groundswell.domain.site.SiteEvent.TakingInUndone;
import org.jspecify.annotations.Nullable;

/** What happened to a site, in a sentence. */
final class SiteSentence {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Lifecycle lifecycle;

    SiteSentence(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    String of(SiteEvent event, String code) {
        return switch (event) {
            case SiteEnrolled enrolled -> enrolled(enrolled);
            case SiteRenamed renamed -> "Renamed site %s “%s”".formatted(code, renamed.name());
            case SiteRegrouped regrouped ->
                "Moved site %s to %s and %s from %s"
                        .formatted(
                                code,
                                named("region", regrouped.region()),
                                named("wave", regrouped.wave()),
                                DAY.format(regrouped.from()));
            case StageEntered entered ->
                "Moved site %s from %s to %s on %s%s"
                        .formatted(
                                code,
                                label(entered.from()),
                                label(entered.to()),
                                DAY.format(entered.happenedOn()),
                                because(entered.reasonCode()));
            case SideStateEntered entered ->
                "Recorded site %s as %s from %s%s%s"
                        .formatted(
                                code,
                                label(entered.to()),
                                DAY.format(entered.happenedOn()),
                                because(entered.reasonCode()),
                                until(entered.restartOn()));
            case StageObserved observed ->
                "Saw site %s at the stage %s on %s"
                        .formatted(code, label(observed.stage()), DAY.format(observed.seenOn()));
            case SiteTakenIn taken ->
                "Recorded site %s as taken in by %s from %s".formatted(code, taken.into(), DAY.format(taken.on()));
            case TakingInUndone undone ->
                "Undid the merger of %s: site %s is %s again"
                        .formatted(
                                DAY.format(undone.on()),
                                code,
                                label(undone.sideState() == null ? undone.stage() : undone.sideState()));
            case SiteSplit split ->
                "Recorded site %s as split into %s from %s"
                        .formatted(code, parts(split.parts()), DAY.format(split.on()));
            case SplitUndone undone ->
                "Undid the split of %s into %s: site %s is %s again"
                        .formatted(
                                DAY.format(undone.on()),
                                parts(undone.parts()),
                                code,
                                label(undone.sideState() == null ? undone.stage() : undone.sideState()));
            case PartBegun begun ->
                "Began site %s as a part of %s on %s, %s as that one was"
                        .formatted(
                                code,
                                begun.of(),
                                DAY.format(begun.on()),
                                label(begun.sideState() == null ? begun.stage() : begun.sideState()));
        };
    }

    private static String parts(List<SiteCode> parts) {
        return SiteStanding.told(parts.stream().map(SiteCode::value).toList());
    }

    private static String enrolled(SiteEnrolled event) {
        String name = event.name().equals(event.code().value()) ? "" : " (" + event.name() + ")";
        String region = event.region() == null ? "" : ", region " + event.region();
        String wave = event.wave() == null ? "" : ", wave " + event.wave();
        return "Enrolled site %s%s%s%s".formatted(event.code(), name, region, wave);
    }

    private String label(String place) {
        return lifecycle.label(place).toLowerCase(Locale.UK);
    }

    private String because(@Nullable String reasonCode) {
        return reasonCode == null
                ? ""
                : ": " + lifecycle.reasonCode(reasonCode).map(ReasonCode::label).orElse(reasonCode);
    }

    private static String until(@Nullable LocalDate restart) {
        return restart == null ? "" : "; expected to restart on " + DAY.format(restart);
    }

    private static String named(String what, @Nullable String name) {
        return name == null ? "no " + what : what + " " + name;
    }
}
