package org.groundswell.domain.site.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.groundswell.domain.Faults;
import org.groundswell.domain.site.OdsCode;
import org.groundswell.domain.site.OdsCode.Finding;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.roster.RosterPlan.ListedSite;
import org.groundswell.domain.table.RowError;
import org.groundswell.domain.table.RowErrors;
import org.groundswell.domain.table.SourceRow;
import org.groundswell.domain.table.SourceTable;
import org.jspecify.annotations.Nullable;

/** Plans the import of a list of sites: which sites it names, and what is wrong with which row. */
public final class RosterPlanner {

    private static final int MOST_NOTES = 20;

    private final SourceTable table;
    private final RosterMapping mapping;
    private final RowErrors errors = new RowErrors();
    private final Map<SiteCode, ListedSite> sites = new LinkedHashMap<>();
    private final Set<SiteCode> contradicted = new HashSet<>();
    private int rowsRead;

    private RosterPlanner(SourceTable table, RosterMapping mapping) {
        this.table = table;
        this.mapping = mapping;
    }

    public static RosterPlan plan(SourceTable table, RosterMapping mapping) {
        List<RowError> misfits = mapping.columns().stream()
                .filter(column -> !table.columns().contains(column))
                .map(column -> new RowError(
                        1,
                        column,
                        null,
                        "COLUMN_UNKNOWN",
                        "There is no column \"%s\"; the columns are: %s."
                                .formatted(column, String.join(", ", table.columns()))))
                .toList();
        if (!misfits.isEmpty()) {
            return new RosterPlan(false, 0, 0, 0, List.of(), misfits, misfits.size(), List.of());
        }
        RosterPlanner planner = new RosterPlanner(table, mapping);
        table.forEachRow(planner::read);
        return planner.plan();
    }

    private RosterPlan plan() {
        return new RosterPlan(
                true,
                rowsRead,
                rowsRead - errors.rowsAtFault(),
                errors.rowsAtFault(),
                new ArrayList<>(sites.values()),
                errors.listed(),
                errors.total(),
                notes());
    }

    /** Codes that have not the form of an ODS code, row by row; in one line where a programme has codes of its own throughout. */
    private List<String> notes() {
        List<ListedSite> odd = sites.values().stream()
                .filter(site -> !(OdsCode.of(site.code()) instanceof Finding.Fits))
                .toList();
        if (odd.size() > 1 && odd.size() == sites.size()) {
            return List.of(
                    "None of these %,d codes has the form of an ODS code. That is right where the sites have none."
                            .formatted(odd.size()));
        }
        List<String> notes = new ArrayList<>();
        odd.stream()
                .limit(MOST_NOTES)
                .forEach(site -> OdsCode.of(site.code())
                        .told(site.code())
                        .ifPresent(told -> notes.add("Row %d: %s".formatted(site.row(), told))));
        if (odd.size() > MOST_NOTES) {
            notes.add("%,d more codes have not the form of an ODS code.".formatted(odd.size() - MOST_NOTES));
        }
        return notes;
    }

    private void read(SourceRow row) {
        rowsRead++;
        int before = errors.total();
        row.faults().stream()
                .filter(fault -> fault.column() == null || mapping.columns().contains(fault.column()))
                .forEach(errors::add);
        String name = words(row, "name", mapping.name());
        String region = words(row, "region", mapping.region());
        String wave = words(row, "wave", mapping.wave());
        SiteCode code = code(row);
        if (code != null && errors.total() == before) {
            list(new ListedSite(row.number(), code, name, region, wave));
        }
    }

    private @Nullable SiteCode code(SourceRow row) {
        String words = cell(row, mapping.code());
        if (words.isEmpty()) {
            errors.add(new RowError(
                    row.number(), mapping.code(), words, "SITE_BLANK", "The site's code is missing; give it."));
            return null;
        }
        if (!SiteCode.isValid(words)) {
            errors.add(new RowError(
                    row.number(),
                    mapping.code(),
                    words,
                    "SITE_MALFORMED",
                    "\"%s\" is not a site's code; a code has up to 20 letters, digits and hyphens."
                            .formatted(RowError.shown(words))));
            return null;
        }
        return new SiteCode(words);
    }

    /** A row that says the same again is refused; where rows contradict one another none is taken. */
    private void list(ListedSite site) {
        if (contradicted.contains(site.code())) {
            contradicts(site.row(), site.code());
            return;
        }
        ListedSite first = sites.get(site.code());
        if (first == null) {
            sites.put(site.code(), site);
        } else if (first.sameAs(site)) {
            errors.add(new RowError(
                    site.row(),
                    mapping.code(),
                    site.code().value(),
                    "SITE_TWICE",
                    "Site %s stands in row %d already; leave one out.".formatted(site.code(), first.row())));
        } else {
            sites.remove(site.code());
            contradicted.add(site.code());
            contradicts(first.row(), site.code());
            contradicts(site.row(), site.code());
        }
    }

    private void contradicts(int row, SiteCode code) {
        errors.add(new RowError(
                row,
                mapping.code(),
                code.value(),
                "SITE_CONTRADICTED",
                "Site %s is listed more than once with different particulars; keep the row that is right."
                        .formatted(code)));
    }

    private @Nullable String words(SourceRow row, String what, @Nullable String column) {
        if (column == null) {
            return null;
        }
        String words = cell(row, column);
        new Faults()
                .optionalName(column, "the " + what, words)
                .found()
                .forEach(fault -> errors.add(new RowError(row.number(), column, words, fault.code(), fault.message())));
        return words.isEmpty() ? null : words;
    }

    private String cell(SourceRow row, String column) {
        return row.cell(table.columns().indexOf(column));
    }
}
