package org.groundswell.command.handover;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.form.RecordValues;
import org.groundswell.command.platform.form.Words;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.handover.HandoverCommand.AcceptGap;
import org.groundswell.domain.handover.HandoverCommand.JudgeCriterion;
import org.groundswell.domain.handover.HandoverCommand.RecordFollowUp;
import org.groundswell.domain.handover.HandoverCommand.SetSupportEnd;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What callers send about a handover. */
final class HandoverForms {

    private HandoverForms() {}

    /** @param values an object with a property for each field of the catalogue's judgement */
    record JudgeForm(JsonNode values) implements Form {

        JudgeCriterion by(PersonId author, RecordKind kind, SiteCode site, String criterion) {
            return new JudgeCriterion(site, criterion, RecordValues.of(kind.fields(), values, author));
        }
    }

    record AcceptForm(String reason) implements Form {

        AcceptGap by(PersonId author, SiteCode site, String criterion) {
            return new AcceptGap(site, criterion, Words.requiredBy(author, reason));
        }
    }

    /** @param reason needed where the day was another before */
    record SupportEndForm(LocalDate endsOn, @Nullable String reason) implements Form {

        SetSupportEnd by(PersonId author, SiteCode site) {
            return new SetSupportEnd(site, endsOn, Words.by(author, reason));
        }
    }

    /**
     * @param held the criteria that still hold; none where left out
     * @param measure what the measure has done
     * @param help that is needed, if any
     */
    record CheckForm(
            LocalDate checkedOn,
            @Nullable List<String> held,
            String measure,
            @Nullable String help) implements Form {

        RecordFollowUp by(PersonId author, SiteCode site, String check) {
            return new RecordFollowUp(
                    site,
                    check,
                    checkedOn,
                    held == null ? List.of() : held,
                    Words.requiredBy(author, measure),
                    Words.by(author, help));
        }
    }
}
