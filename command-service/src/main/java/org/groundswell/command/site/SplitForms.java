package org.groundswell.command.site;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.form.Words;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteCommand;
import org.jspecify.annotations.Nullable;

/** What callers send about splits. */
final class SplitForms {

    private SplitForms() {}

    /** @param region that of the site where left out; an empty word is none */
    record PartForm(
            SiteCode code,
            String name,
            @Nullable String region,
            @Nullable String wave) {

        SiteCommand.Part part() {
            return new SiteCommand.Part(code, name, region, wave);
        }
    }

    /**
     * @param parts two to six
     * @param on the day from which the site is no more and its parts are
     */
    record SplitForm(List<PartForm> parts, LocalDate on, String reason) implements Form {

        SiteCommand.SplitSite by(PersonId author) {
            return new SiteCommand.SplitSite(
                    parts.stream().map(PartForm::part).toList(), on, Words.requiredBy(author, reason));
        }
    }

    record UndoSplitForm(String reason) implements Form {

        SiteCommand.UndoSplit by(PersonId author, List<SiteCode> parts) {
            return new SiteCommand.UndoSplit(parts, Words.requiredBy(author, reason));
        }
    }
}
