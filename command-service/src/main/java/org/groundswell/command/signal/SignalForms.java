package org.groundswell.command.signal;

import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.form.Words;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.signal.SignalCommand.CloseCase;
import org.groundswell.domain.signal.SignalCommand.CommentOnCase;
import org.groundswell.domain.signal.SignalCommand.ReassignCase;
import org.groundswell.domain.signal.SignalCommand.ReopenCase;
import org.groundswell.domain.site.SiteCode;

/** What callers send about signal cases. */
final class SignalForms {

    private SignalForms() {}

    /** @param owner who is to own the case; a member of the programme */
    record OwnerForm(PersonId owner, String reason) implements Form {

        ReassignCase by(PersonId author, String measure, SiteCode site, String caseId) {
            return new ReassignCase(measure, site, caseId, owner, Words.requiredBy(author, reason));
        }
    }

    record CommentForm(String comment) implements Form {

        CommentOnCase by(PersonId author, String measure, SiteCode site, String caseId) {
            return new CommentOnCase(measure, site, caseId, Words.requiredBy(author, comment));
        }
    }

    record ReopenCaseForm(String reason) implements Form {

        ReopenCase by(PersonId author, String measure, SiteCode site, String caseId) {
            return new ReopenCase(measure, site, caseId, Words.requiredBy(author, reason));
        }
    }

    /**
     * @param outcome acted, explained, noise or data-error
     * @param words what was found or done
     */
    record CloseForm(String outcome, String words) implements Form {

        CloseCase by(PersonId author, String measure, SiteCode site, String caseId) {
            return new CloseCase(measure, site, caseId, outcome, Words.requiredBy(author, words));
        }
    }
}
