package org.groundswell.domain.site;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.jspecify.annotations.Nullable;

/** What may be asked of a site within a programme. */
public sealed interface SiteCommand extends Command {

    /** Enrolling a site that is enrolled with the same particulars is accepted and changes nothing. */
    record EnrolSite(
            SiteCode code,
            @Nullable String name,
            @Nullable String region,
            @Nullable String wave,
            @Nullable FreeText reason,
            @Nullable LocalDate listedOn)
            implements SiteCommand {}

    record RenameSite(String name) implements SiteCommand {}

    /** What is not given stays as it is; an empty word takes the site out of its region or wave. */
    record RegroupSite(@Nullable String region, @Nullable String wave, LocalDate from) implements SiteCommand {}

    /** Moves the site to a stage or side state; the rules of {@code lifecycle.yaml} decide what must come with it. */
    record MoveSite(
            String to,
            LocalDate happenedOn,
            List<Evidence> evidence,
            @Nullable String reasonCode,
            @Nullable FreeText reasonDetail,
            @Nullable FreeText decidedBy,
            @Nullable LocalDate askAgainOn,
            @Nullable LocalDate restartOn,
            @Nullable Boolean reportingSuspended,
            @Nullable FreeText learned)
            implements SiteCommand {}

    /** The site becomes part of another, its successor, from a day on. */
    record TakeIn(SiteCode into, LocalDate on, FreeText reason) implements SiteCommand {}

    /** The site comes back as it stood before it was taken in. */
    record UndoTakingIn(FreeText reason) implements SiteCommand {}

    /** The site becomes several from a day on, each of which is asked to begin by {@link BeginPart} in the same transaction. */
    record SplitSite(List<Part> parts, LocalDate on, FreeText reason) implements SiteCommand {}

    /**
     * One of the sites that a site becomes.
     *
     * @param region what is not given is that of the site; an empty word is none
     */
    record Part(
            SiteCode code,
            @Nullable String name,
            @Nullable String region,
            @Nullable String wave) {}

    /** The site begins as a part of one that has been split into it. */
    record BeginPart(SiteCode of, Part part) implements SiteCommand {}

    /**
     * The site comes back as it stood before it was split.
     *
     * @param parts those that it was split into, each of which is asked to {@link Rejoin} it in the same transaction
     */
    record UndoSplit(List<SiteCode> parts, FreeText reason) implements SiteCommand {}

    /** The site, once a part of another, is taken in by that one again. */
    record Rejoin(SiteCode whole) implements SiteCommand {}

    /** Records the stage that somebody from outside the site has seen it at; the site's own stage stays as it is. */
    record ObserveStage(String stage, LocalDate seenOn, FreeText evidence) implements SiteCommand {}
}
