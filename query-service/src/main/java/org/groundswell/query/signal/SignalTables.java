package org.groundswell.query.signal;

import org.groundswell.query.platform.fold.MeasureRows;
import org.groundswell.query.platform.fold.SiteRows;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.ViewTable;

/** The view's tables. */
final class SignalTables {

    static final ViewTable MEASURE = MeasureRows.declare("view_signal_measure");
    static final ViewTable SITE = SiteRows.declare("view_signal_site").build();

    /** One case; open while {@code outcome} is null. What was seen is as it was seen when the case was opened. */
    static final ViewTable CASE = ViewTable.named("view_signal_case")
            .key(Column.text("measure"), Column.text("site"), Column.text("signal_case"))
            .value(
                    Column.text("rule"),
                    Column.text("signal"),
                    Column.text("first_month"),
                    Column.text("last_month"),
                    Column.integer("points"),
                    Column.numeric("value"),
                    Column.numeric("centre"),
                    Column.numeric("lower"),
                    Column.numeric("upper"),
                    Column.numeric("typical_denominator"),
                    Column.text("owner"),
                    Column.timestamp("opened_at"),
                    Column.bigint("opened_entry"),
                    Column.bool("vanished"),
                    Column.text("outcome"),
                    Column.text("closed_by"),
                    Column.timestamp("closed_at"),
                    Column.text("words"))
            .build();

    /** Everything that happened to a case. */
    static final ViewTable NOTE = ViewTable.named("view_signal_note")
            .key(Column.text("measure"), Column.text("site"), Column.text("signal_case"), Column.bigint("entry"))
            .value(
                    Column.text("kind"),
                    Column.text("person"),
                    Column.timestamp("recorded_at"),
                    Column.text("words"),
                    Column.text("owner"),
                    Column.text("last_month"))
            .build();

    /** The version of all cases of a series, as commands expect it. */
    static final ViewTable SERIES = ViewTable.named("view_signal_series")
            .key(Column.text("measure"), Column.text("site"))
            .value(Column.bigint("version"))
            .build();

    private SignalTables() {}
}
