package org.groundswell.query.assessment;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.groundswell.domain.assessment.Rating;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One site's assessment in a round, as the heat map reads it.
 *
 * @param version the sequence number of the last event of the assessment
 * @param raters who has rated at least one item; that somebody rated is no secret, what they chose is
 * @param cells the items touched so far, by their ids
 */
record HeatMapRow(
        String round, String site, long version, boolean revealed, SortedSet<String> raters, List<Cell> cells) {

    static final ViewTable TABLE = ViewTable.named("view_heat_map")
            .key(Column.text("round"), Column.text("site"))
            .value(
                    Column.bigint("version"),
                    Column.bool("revealed"),
                    Column.text("status"),
                    Column.text("raters"),
                    Column.integer("open_flags"),
                    Column.integer("lowest"),
                    Column.text("agreed"),
                    Column.json("cells"))
            .build();

    /** Where a stored cell has its item, and where its agreed rating. */
    static final int STORED_ITEM = 0;

    static final int STORED_RATING = 2;

    private static final JsonMapper JSON =
            JsonMapper.builder().addMixIn(Cell.class, Stored.class).build();

    /** A cell is stored as its values alone: a row has dozens of cells, and each change of one writes them all. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"item", "state", "rating", "raters", "lowest", "highest", "given", "flag"})
    private interface Stored {}

    HeatMapRow {
        raters = Collections.unmodifiableSortedSet(raters);
        cells = List.copyOf(cells);
    }

    static HeatMapRow begun(String round, String site) {
        return new HeatMapRow(round, site, 0, false, new TreeSet<>(), List.of());
    }

    HeatMapRow at(long newVersion) {
        return new HeatMapRow(round, site, newVersion, revealed, raters, cells);
    }

    HeatMapRow revealing() {
        return new HeatMapRow(round, site, version, true, raters, cells);
    }

    HeatMapRow ratedBy(String person) {
        if (raters.contains(person)) {
            return this;
        }
        SortedSet<String> more = new TreeSet<>(raters);
        more.add(person);
        return new HeatMapRow(round, site, version, revealed, more, cells);
    }

    /** This row with one item's cell changed. */
    HeatMapRow change(String item, UnaryOperator<Cell> change) {
        List<Cell> changed = new ArrayList<>(cells);
        Cell before = changed.stream()
                .filter(cell -> cell.item().equals(item))
                .findFirst()
                .orElse(Cell.empty(item));
        changed.remove(before);
        changed.add(change.apply(before));
        changed.sort(Comparator.comparing(Cell::item));
        return new HeatMapRow(round, site, version, revealed, raters, changed);
    }

    /** none, rating, revealed, or agreed where every rated item is. */
    String status() {
        boolean someAgreed = cells.stream().anyMatch(cell -> cell.rating() != null);
        boolean allAgreed = cells.stream().allMatch(cell -> cell.rating() != null || cell.raters() == 0);
        if (someAgreed && allAgreed) {
            return Cell.AGREED;
        }
        if (revealed) {
            return Cell.REVEALED;
        }
        return cells.stream().anyMatch(cell -> cell.raters() > 0) ? Cell.RATING : Cell.NONE;
    }

    boolean isStarted() {
        return !status().equals(Cell.NONE);
    }

    boolean isAgreed() {
        return status().equals(Cell.AGREED);
    }

    private int openFlags() {
        return (int) cells.stream().filter(Cell::isOpen).count();
    }

    private @Nullable Integer lowest() {
        OptionalInt lowest =
                cells.stream().flatMapToInt(cell -> cell.level().stream()).min();
        return lowest.isPresent() ? lowest.getAsInt() : null;
    }

    Row toRow() {
        return TABLE.filling()
                .with("round", round)
                .with("site", site)
                .with("version", version)
                .with("revealed", revealed)
                .with("status", status())
                .with("raters", String.join(" ", raters))
                .with("open_flags", openFlags())
                .with("lowest", lowest())
                .with("agreed", writeAgreed())
                .with("cells", JSON.writeValueAsString(cells))
                .row()
                .meaning(this);
    }

    /** The agreed ratings beside the cells, each as {@code item=rating}: who looks back at many rounds needs no more of them. */
    private String writeAgreed() {
        return cells.stream()
                .filter(cell -> cell.rating() != null)
                .map(cell -> cell.item() + "=" + cell.rating())
                .collect(Collectors.joining(" "));
    }

    static Map<String, Rating> readAgreed(String stored) {
        return stored.isEmpty()
                ? Map.of()
                : Arrays.stream(stored.split(" "))
                        .map(each -> each.split("=", 2))
                        .collect(Collectors.toMap(each -> each[0], each -> new Rating(each[1])));
    }

    static HeatMapRow of(Row row) {
        return row.meaning(HeatMapRow.class).orElseGet(() -> read(row));
    }

    private static HeatMapRow read(Row row) {
        return new HeatMapRow(
                row.text("round"),
                row.text("site"),
                row.bigint("version"),
                row.flag("revealed"),
                raters(row.text("raters")),
                cells((String) row.get("cells")));
    }

    static SortedSet<String> raters(String stored) {
        return stored.isEmpty() ? new TreeSet<>() : new TreeSet<>(Arrays.asList(stored.split(" ")));
    }

    /** Reads the stored form of the cells; none where nothing is recorded. */
    static List<Cell> cells(@Nullable String json) {
        return json == null ? List.of() : Arrays.asList(JSON.readValue(json, Cell[].class));
    }
}
