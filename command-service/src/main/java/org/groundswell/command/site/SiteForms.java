package org.groundswell.command.site;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.form.Words;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.site.Evidence;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteCommand;
import org.jspecify.annotations.Nullable;

/** What callers send about sites. */
final class SiteForms {

    private SiteForms() {}

    /** @param reason why the site was listed */
    record EnrolSiteForm(
            SiteCode code,
            @Nullable String name,
            @Nullable String region,
            @Nullable String wave,
            @Nullable String reason,
            @Nullable LocalDate listedOn)
            implements Form {

        SiteCommand.EnrolSite by(PersonId author) {
            return new SiteCommand.EnrolSite(
                    code,
                    Words.trimmed(name),
                    Words.trimmed(region),
                    Words.trimmed(wave),
                    Words.by(author, reason),
                    listedOn);
        }
    }

    /**
     * What is left out stays as it is; an empty region or wave removes it.
     *
     * @param from since when the grouping holds; today where left out
     */
    record ChangeSiteForm(
            @Nullable String name,
            @Nullable String region,
            @Nullable String wave,
            @Nullable LocalDate from) implements Form {}

    /** @param field the id of the entry-evidence field in the lifecycle */
    record EvidenceForm(String field, String said) {}

    /** @param evidence what was seen */
    record ObserveForm(String stage, LocalDate seenOn, String evidence) implements Form {

        SiteCommand.ObserveStage by(PersonId author) {
            return new SiteCommand.ObserveStage(stage, seenOn, Words.requiredBy(author, evidence));
        }
    }

    record MoveSiteForm(
            String to,
            LocalDate happenedOn,
            @Nullable List<EvidenceForm> evidence,
            @Nullable String reasonCode,
            @Nullable String reasonDetail,
            @Nullable String decidedBy,
            @Nullable LocalDate askAgainOn,
            @Nullable LocalDate restartOn,
            @Nullable Boolean reportingSuspended,
            @Nullable String learned)
            implements Form {

        SiteCommand.MoveSite by(PersonId author) {
            List<EvidenceForm> given = evidence == null ? List.of() : evidence;
            return new SiteCommand.MoveSite(
                    to,
                    happenedOn,
                    given.stream()
                            .map(each -> new Evidence(each.field(), Words.requiredBy(author, each.said())))
                            .toList(),
                    Words.trimmed(reasonCode),
                    Words.by(author, reasonDetail),
                    Words.by(author, decidedBy),
                    askAgainOn,
                    restartOn,
                    reportingSuspended,
                    Words.by(author, learned));
        }
    }
}
