package org.groundswell.command.site;

import java.util.List;
import org.groundswell.command.platform.form.Form;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.roster.RosterMapping;
import org.groundswell.domain.table.RowError;
import org.jspecify.annotations.Nullable;

/** What callers send and get about lists of sites. */
final class SiteImportForms {

    private SiteImportForms() {}

    /** The header of the column for each. */
    record ColumnsForm(
            String code,
            @Nullable String name,
            @Nullable String region,
            @Nullable String wave) {

        RosterMapping mapping() {
            return new RosterMapping(code, name, region, wave);
        }
    }

    /**
     * @param onError refuse-all or keep-good
     * @param replacing as the preview told it; where sites that would be changed have changed since, nothing is taken in
     */
    record ImportSitesForm(
            String upload,
            ColumnsForm columns,
            String onError,
            @Nullable String replacing) implements Form {}

    record ListedSite(
            SiteCode code,
            @Nullable String name,
            @Nullable String region,
            @Nullable String wave) {}

    /**
     * @param recorded sites that are enrolled
     * @param corrected sites that are renamed or regrouped
     * @param errors the first thousand
     * @param replacing a fingerprint of the sites that would be changed as they stand: SHA-256, lower-case hex
     */
    record SitesReport(
            int rowsRead,
            int rowsKept,
            int rowsFilteredOut,
            int rowsRefused,
            int points,
            int recorded,
            int corrected,
            int unchanged,
            List<SiteCode> sitesEnrolled,
            boolean wouldCommit,
            List<RowError> errors,
            int errorsTotal,
            List<String> notes,
            List<ListedSite> sample,
            String replacing) {}
}
