package org.groundswell.query.variation;

import org.groundswell.query.platform.asat.AsAt;
import org.groundswell.query.platform.fold.GroupRows;
import org.groundswell.query.platform.fold.LimitsRows;
import org.groundswell.query.platform.fold.MeasureRows;
import org.groundswell.query.platform.fold.RoundRows;
import org.groundswell.query.platform.fold.SiteSpells;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.ViewTable;

/** The view's tables. */
final class VariationTables {

    static final ViewTable MEASURE = MeasureRows.declare("view_variation_measure");

    static final SiteSpells SITES = SiteSpells.declare("view_variation");

    static final ViewTable RECALCULATION = LimitsRows.declare("view_variation_recalculation");

    /** What was told anew of a month that had been told before. */
    static final ViewTable RESTATED = ViewTable.named("view_variation_restated")
            .key(Column.text("measure"), Column.text("site"), Column.text("period"), Column.bigint("entry"))
            .value(
                    Column.bigint("was_entry"),
                    Column.text("was_standing"),
                    Column.numeric("was_numerator"),
                    Column.numeric("was_denominator"),
                    Column.text("standing"),
                    Column.numeric("numerator"),
                    Column.numeric("denominator"),
                    Column.timestamp("recorded_at"),
                    Column.text("recorded_by"))
            .added()
            .build();

    /** A chart's phases by the recalculations in force, where there ever was one. */
    static final ViewTable PHASES = ViewTable.named("view_variation_phases")
            .key(Column.text("measure"), Column.text("site"))
            .value(Column.text("phases"))
            .build();

    /**
     * What an entry did to a series; it holds until the next entry that touches it. {@code line} is what it recorded or corrected, only those
     * months, as a {@link SeriesLine}, nothing where it told none: so the {@link FigureLog} of a measure is read once and lengthened by what
     * is new. What the control chart then says stands beside it, so that all series of all measures are compared and sorted by reading
     * little: words of the icons, or nothing where they are not given; {@code attention} is the place of an {@link Attention}; the latest
     * month with a value, and the value in the measure's own unit. The rest is the {@link Reach} of the measure.
     */
    static final ViewTable SERIES = ViewTable.named("view_variation_series")
            .key(Column.text("measure"), Column.text("site"))
            .value(
                    Column.text("line"),
                    Column.text("variation"),
                    Column.text("assurance"),
                    Column.integer("attention"),
                    Column.text("latest_period"),
                    Column.numeric("latest_value"))
            .value(Reach.COLUMNS.toArray(Column[]::new))
            .index("measure", ViewTable.FROM_ENTRY)
            .added()
            .build();

    /** A select of what an entry did last to a series at a moment; its measure and site are expressions of the statement around it. */
    static String series(AsAt asAt, String measure, String site) {
        return asAt.newest("*", SERIES.name(), "n.measure = %s and n.site = %s".formatted(measure, site));
    }

    /** Rounds, and what was agreed in them, of which {@link InstrumentSeries} makes series. */
    static final ViewTable ROUND = RoundRows.declare("view_variation_round");

    static final ViewTable RATING = ViewTable.named("view_variation_rating")
            .key(Column.text("round"), Column.text("site"), Column.text("item"))
            .value(Column.text("rating"))
            .build();

    /** What charts are marked with, as {@link Happenings} folds it; of every site where {@code site} is nothing. */
    static final ViewTable HAPPENING = ViewTable.named("view_variation_happening")
            .key(Column.text("kind"), Column.text("id"))
            .value(
                    Column.text("site"),
                    Column.date("happened"),
                    Column.text("what"),
                    Column.text("measures"),
                    Column.bool("shown"))
            .index("site")
            .build();

    static final ViewTable GROUP = GroupRows.declare("view_variation_group");

    private VariationTables() {}
}
