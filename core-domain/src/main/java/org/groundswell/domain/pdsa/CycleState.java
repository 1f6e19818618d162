package org.groundswell.domain.pdsa;

import java.time.LocalDate;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What a cycle is, as far as its rules need to know. */
public sealed interface CycleState {

    record NotPlanned() implements CycleState {}

    /** @param values of all steps so far */
    record Planned(
            String cycle,
            SiteCode site,
            Values values,
            Stage stage,
            @Nullable LocalDate end) implements CycleState {

        Planned saying(Values more) {
            return new Planned(cycle, site, values.with(more), stage, end);
        }

        Planned planning(Values plan) {
            return new Planned(cycle, site, plan, stage, end);
        }

        Planned at(Stage next) {
            return new Planned(cycle, site, values, next, end);
        }

        Planned endingOn(@Nullable LocalDate day) {
            return new Planned(cycle, site, values, stage, day);
        }

        /** Whether a further cycle may follow on from it. */
        public boolean goesOn() {
            return stage == Stage.ACTED
                    && values.chosen(CycleFields.NEXT)
                            .filter(CycleFields.GOES_ON::contains)
                            .isPresent();
        }
    }

    enum Stage {
        PLANNED,
        RUNNING,
        TOLD,
        STUDIED,
        ACTED,
        WITHDRAWN
    }
}
