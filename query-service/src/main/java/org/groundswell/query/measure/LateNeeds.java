package org.groundswell.query.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.need.NeedSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many sites are late with last month's figures of the measure that most send, for managers. */
@Component
class LateNeeds implements NeedSource {

    private final Lifecycle lifecycle;

    LateNeeds(Catalogue catalogue) {
        this.lifecycle = catalogue.lifecycle();
    }

    /** @param due how many sites they are due of */
    record Late(YearMonth month, int due, int late) {}

    @Override
    public String name() {
        return "late";
    }

    @Override
    public @Nullable Object needs(Reading reading, LocalDate today) {
        if (!reading.membership().is(Role.PROGRAMME_MANAGER)) {
            return null;
        }
        YearMonth month = YearMonth.from(today).minusMonths(1);
        return new MeasureStore(reading)
                .measures(null).stream()
                        .max(Comparator.comparingInt(MeasureBrief::sites))
                        .map(measure -> new ReturnsStore(reading, lifecycle).of(measure, month))
                        .map(returns ->
                                new Late(month, returns.due(), returns.late().size()))
                        .orElse(null);
    }
}
