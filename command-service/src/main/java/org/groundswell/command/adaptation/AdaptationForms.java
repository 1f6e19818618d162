package org.groundswell.command.adaptation;

import java.time.LocalDate;
import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.form.RecordValues;
import org.groundswell.command.platform.form.Words;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.adaptation.AdaptationCommand.AnswerAdaptation;
import org.groundswell.domain.adaptation.AdaptationCommand.RecordAdaptation;
import org.groundswell.domain.adaptation.AdaptationCommand.ReverseAdaptation;
import org.groundswell.domain.adaptation.AdaptationCommand.TellAfterwards;
import org.groundswell.domain.adaptation.AdaptationCommand.WithdrawAdaptation;
import org.groundswell.domain.adaptation.ComponentCommand.DefineComponent;
import org.groundswell.domain.adaptation.ComponentCommand.RedefineComponent;
import org.groundswell.domain.adaptation.ComponentDefinition;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What callers send about components and adaptations. What must be there may be left out: the rules name all faults at once. */
final class AdaptationForms {

    private AdaptationForms() {}

    /** @param status core, adaptable or not-yet-known */
    record ComponentForm(
            @Nullable String name,
            @Nullable String function,
            @Nullable String form,
            @Nullable String status,
            @Nullable String limits,
            @Nullable String basis,
            @Nullable String reason)
            implements Form {

        DefineComponent defining(PersonId author, String component) {
            return new DefineComponent(component, definition(author));
        }

        RedefineComponent redefining(PersonId author) {
            return new RedefineComponent(definition(author), said(author, reason));
        }

        private ComponentDefinition definition(PersonId author) {
            return new ComponentDefinition(
                    name == null ? "" : name.strip(),
                    said(author, function),
                    said(author, form),
                    status == null ? "" : status,
                    Words.by(author, limits),
                    said(author, basis));
        }
    }

    /** @param values the catalogue's fields of an adaptation; the component is its id */
    record RecordForm(JsonNode values) implements Form {

        RecordAdaptation by(PersonId author, RecordKind kind, String adaptation, SiteCode site) {
            return new RecordAdaptation(adaptation, site, RecordValues.of(kind.fields(), values, author));
        }
    }

    /** @param outcome agreed, agreed-with-conditions or declined-request */
    record AnswerForm(
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String conditions,
            @Nullable LocalDate lookAgainOn)
            implements Form {

        AnswerAdaptation by(PersonId author) {
            return new AnswerAdaptation(
                    outcome == null ? "" : outcome, said(author, reason), Words.by(author, conditions), lookAgainOn);
        }
    }

    record ReverseForm(String reason) implements Form {

        ReverseAdaptation by(PersonId author) {
            return new ReverseAdaptation(Words.requiredBy(author, reason));
        }
    }

    record WithdrawForm(String reason) implements Form {

        WithdrawAdaptation by(PersonId author) {
            return new WithdrawAdaptation(Words.requiredBy(author, reason));
        }
    }

    record AfterwardsForm(String afterwards) implements Form {

        TellAfterwards by(PersonId author) {
            return new TellAfterwards(Words.requiredBy(author, afterwards));
        }
    }

    private static FreeText said(PersonId author, @Nullable String typed) {
        return Words.requiredBy(author, typed == null ? "" : typed);
    }
}
