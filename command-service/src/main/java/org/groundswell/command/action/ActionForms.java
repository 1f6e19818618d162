package org.groundswell.command.action;

import java.time.LocalDate;
import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.form.Words;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.action.ActionCommand.AgreeAction;
import org.groundswell.domain.action.ActionCommand.ChangeAction;
import org.groundswell.domain.action.ActionCommand.DropAction;
import org.groundswell.domain.action.ActionCommand.FinishAction;
import org.groundswell.domain.action.ActionCommand.ReopenAction;
import org.groundswell.domain.action.Origin;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What callers send about actions. What must be there may be left out: the rules name all faults at once. */
final class ActionForms {

    private ActionForms() {}

    /**
     * @param site the site that the action is about; left out where it is about the programme
     * @param originKind flag, record, decision or handover; left out where it stands by itself
     * @param origin what it came from: round/site/item, kind/record, decision or decision/condition, or criterion
     * @param owner who will do it
     */
    record AgreeForm(
            @Nullable SiteCode site,
            @Nullable String what,
            @Nullable String originKind,
            @Nullable String origin,
            @Nullable PersonId owner,
            @Nullable LocalDate due)
            implements Form {

        AgreeAction by(PersonId author, String action) {
            String kind = Words.trimmed(originKind);
            String reference = Words.trimmed(origin);
            return new AgreeAction(
                    action,
                    site,
                    said(author, what),
                    kind == null && reference == null ? null : new Origin(orEmpty(kind), orEmpty(reference)),
                    owner,
                    due);
        }
    }

    /** What is left out stays. */
    record ChangeForm(
            @Nullable PersonId owner,
            @Nullable LocalDate due,
            @Nullable String reason) implements Form {

        ChangeAction by(PersonId author) {
            return new ChangeAction(owner, due, said(author, reason));
        }
    }

    record DoneForm(@Nullable String outcome) implements Form {

        FinishAction by(PersonId author) {
            return new FinishAction(said(author, outcome));
        }
    }

    record DropForm(@Nullable String reason) implements Form {

        DropAction by(PersonId author) {
            return new DropAction(said(author, reason));
        }
    }

    record ReopenForm(@Nullable LocalDate due, @Nullable String reason) implements Form {

        ReopenAction by(PersonId author) {
            return new ReopenAction(due, said(author, reason));
        }
    }

    private static FreeText said(PersonId author, @Nullable String typed) {
        return Words.requiredBy(author, orEmpty(typed));
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
