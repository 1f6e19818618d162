package org.groundswell.command.notice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.form.Words;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.notice.NoticePolicyCommand.ChangePolicy;
import org.groundswell.domain.notice.NoticePolicyCommand.SwitchOffPolicy;
import org.groundswell.domain.notice.NoticePolicyCommand.SwitchOnPolicy;
import org.groundswell.domain.notice.NoticePolicyCommand.Wish;
import org.jspecify.annotations.Nullable;

/** What callers send about notices. What must be there may be left out: the rules name all faults at once. */
final class NoticeForms {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private NoticeForms() {}

    /**
     * @param kinds which happenings lead to a notice, such as mentioned or overdue
     * @param dueWithin how many days before its day something is due soon
     * @param returnsWithin how many days after a month's end its figures are due
     * @param reason for changing a policy that is on
     */
    record PolicyForm(
            @Nullable List<String> kinds,
            @Nullable BigDecimal dueWithin,
            @Nullable BigDecimal returnsWithin,
            @Nullable String reason)
            implements Form {

        SwitchOnPolicy on() {
            return new SwitchOnPolicy(wish());
        }

        ChangePolicy changeBy(PersonId author) {
            return new ChangePolicy(wish(), Words.requiredBy(author, Objects.requireNonNullElse(reason, "")));
        }

        private Wish wish() {
            return new Wish(kinds, whole(dueWithin), whole(returnsWithin));
        }
    }

    /** @param weeks how many weeks back, from 1 to 52 */
    record RehearsalForm(
            @Nullable List<String> kinds,
            @Nullable BigDecimal dueWithin,
            @Nullable BigDecimal returnsWithin,
            @Nullable BigDecimal weeks)
            implements Form {

        Wish wish() {
            return new Wish(kinds, whole(dueWithin), whole(returnsWithin));
        }
    }

    /** A whole number; -1, which is refused wherever one is asked for, in place of another. */
    static @Nullable Integer whole(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        boolean sound = number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(MOST) <= 0;
        return sound ? number.intValue() : -1;
    }

    record OffForm(@Nullable String reason) implements Form {

        SwitchOffPolicy by(PersonId author) {
            return new SwitchOffPolicy(Words.requiredBy(author, Objects.requireNonNullElse(reason, "")));
        }
    }

    /** @param until the newest notice that was seen was given after this entry; left out, all of them were */
    record ReadForm(@Nullable BigDecimal until) implements Form {}

    /** @param mail at-once, daily, weekly or none */
    record PreferenceForm(@Nullable String mail) implements Form {}
}
