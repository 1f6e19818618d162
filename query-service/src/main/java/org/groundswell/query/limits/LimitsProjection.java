package org.groundswell.query.limits;

import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.limits.LimitsEvent;
import org.groundswell.domain.measure.MeasureEvent;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.query.platform.fold.LimitsRows;
import org.groundswell.query.platform.fold.MeasureRows;
import org.groundswell.query.platform.fold.SiteRows;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.Projection;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.springframework.stereotype.Component;

/** Folds recalculations beside the measures and sites they are of. */
@Component
class LimitsProjection implements Projection {

    static final ViewTable MEASURE = MeasureRows.declare("view_limits_measure");
    static final ViewTable SITE = SiteRows.declare("view_limits_site").build();
    static final ViewTable RECALCULATION = LimitsRows.declare("view_recalculation");

    /** The version of all limits of a series, as commands expect it. */
    static final ViewTable SERIES = ViewTable.named("view_limits_series")
            .key(Column.text("measure"), Column.text("site"))
            .value(Column.bigint("version"))
            .build();

    @Override
    public String name() {
        return "limits";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(MEASURE, SITE, RECALCULATION, SERIES);
    }

    @Override
    public boolean concerns(String type) {
        return type.startsWith("limits.") || type.startsWith("site.") || type.startsWith("measure.Measure");
    }

    @Override
    public void apply(LedgerEntry entry, Event event, ViewWriter view) {
        switch (event) {
            case SiteEvent e -> SiteRows.fold(SITE, entry, e, view);
            case MeasureEvent e -> MeasureRows.fold(MEASURE, entry, e, view);
            case LimitsEvent e -> {
                LimitsRows.fold(RECALCULATION, entry, e, view);
                view.upsert(SERIES.row()
                        .with("measure", e.measure())
                        .with("site", e.site().value())
                        .with("version", entry.sequence()));
            }
            default -> {
                // figures do not change what was decided about limits
            }
        }
    }
}
