package org.groundswell.web.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.web.platform.page.Comparison.Cell;
import org.groundswell.web.platform.page.Comparison.Line;
import org.groundswell.web.platform.page.Comparison.Mark;

/** What two readings of one page have different: rows added, rows gone, and cells of rows that both have. */
final class Difference {

    private static final String NOTHING = "–";

    private final List<Line> added = new ArrayList<>();
    private final List<Line> gone = new ArrayList<>();
    private final List<Line> changed = new ArrayList<>();

    private Difference() {}

    static Difference between(List<Compared> earlier, List<Compared> later) {
        Difference difference = new Difference();
        Map<String, Compared> before = byKey(earlier);
        Map<String, Compared> after = byKey(later);
        after.forEach((key, row) -> {
            Compared old = before.get(key);
            if (old == null) {
                difference.added.add(whole(Mark.ADDED, row));
            } else {
                difference.compare(old, row);
            }
        });
        before.forEach((key, row) -> {
            if (!after.containsKey(key)) {
                difference.gone.add(whole(Mark.GONE, row));
            }
        });
        return difference;
    }

    int addedCount() {
        return added.size();
    }

    int goneCount() {
        return gone.size();
    }

    int changedCount() {
        return changed.size();
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>(added);
        lines.addAll(gone);
        lines.addAll(changed);
        return lines;
    }

    private static Map<String, Compared> byKey(List<Compared> rows) {
        Map<String, Compared> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.put(row.key(), row));
        return byKey;
    }

    private static Line whole(Mark mark, Compared row) {
        List<Cell> cells = new ArrayList<>();
        row.cells().forEach((column, words) -> {
            if (!words.equals(NOTHING)) {
                cells.add(mark == Mark.ADDED ? new Cell(column, "", words) : new Cell(column, words, ""));
            }
        });
        return new Line(mark, row.label(), cells);
    }

    /** A cell that only one reading has is compared with nothing. */
    private void compare(Compared before, Compared after) {
        Map<String, String> columns = new LinkedHashMap<>(before.cells());
        columns.putAll(after.cells());
        List<Cell> cells = new ArrayList<>();
        columns.keySet().forEach(column -> {
            String from = before.cells().getOrDefault(column, NOTHING);
            String to = after.cells().getOrDefault(column, NOTHING);
            if (!from.equals(to)) {
                cells.add(new Cell(column, from, to));
            }
        });
        if (!cells.isEmpty()) {
            changed.add(new Line(Mark.CHANGED, after.label(), cells));
        }
    }
}
