package org.groundswell.web.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;

/** The form of a split: a row of fields for each part, of which those beyond the second may stay empty. */
final class SplitForm {

    private static final int FEWEST = 2;
    private static final int MOST = 6;

    private static final String ROWS = "rows";
    private static final Pattern PART = Pattern.compile("parts\\[(\\d)](.*)");

    private final Form form;
    private final List<Integer> given = new ArrayList<>();

    private SplitForm(Form form) {
        this.form = form;
    }

    /** What the service is asked. */
    record Split(List<Part> parts, LocalDate on, String reason) {}

    record Part(String code, String name, String region, String wave) {}

    /** With the groups of the site in every row that nobody has typed in. */
    static SplitForm of(Form form, SiteReading site) {
        SplitForm split = new SplitForm(form);
        form.with(ROWS, FEWEST);
        for (int row = 0; row < split.rows(); row++) {
            form.with(field(row, "region"), site.region());
            form.with(field(row, "wave"), site.wave());
            if (row < FEWEST || split.isGiven(row)) {
                split.given.add(row);
            }
        }
        return split;
    }

    static String field(int row, String name) {
        return "parts[" + row + "]." + name;
    }

    Form form() {
        return form;
    }

    int rows() {
        String rows = form.value(ROWS);
        return rows.matches("[2-6]") ? Integer.parseInt(rows) : FEWEST;
    }

    boolean mayAdd() {
        return rows() < MOST;
    }

    SplitForm add(SiteReading site) {
        form.set(ROWS, Math.min(rows() + 1, MOST));
        return of(form, site);
    }

    private boolean isGiven(int row) {
        return form.given(field(row, "code")) != null || form.given(field(row, "name")) != null;
    }

    /** Nothing where something is still missing, which the form then says. */
    @Nullable
    Split read(Texts texts) {
        for (int row : given) {
            form.require(field(row, "name"), texts.text("split.error.name", row + 1));
            Codes.require(form, field(row, "code"), texts.text("split.error.code", row + 1), texts);
            Codes.asked(form, field(row, "code"), field(row, "meant"), texts);
        }
        LocalDate on = form.date("on", texts.text("split.error.on"));
        if (on == null && form.error("on") == null) {
            form.refuse("on", texts.text("split.error.on"));
        }
        form.require("reason", texts.text("split.error.reason"));
        return on == null || form.isRefused()
                ? null
                : new Split(given.stream().map(this::part).toList(), on, form.value("reason"));
    }

    private Part part(int row) {
        return new Part(
                new SiteCode(form.value(field(row, "code"))).value(),
                form.value(field(row, "name")),
                form.value(field(row, "region")),
                form.value(field(row, "wave")));
    }

    /** From the service's name of a field, whose parts are those that were given, to the row that it stands in. */
    String fieldOf(String service) {
        Matcher part = PART.matcher(service);
        if (!part.matches()) {
            return service.equals("parts") ? field(0, "code") : service;
        }
        int row = Integer.parseInt(part.group(1));
        return row < given.size() ? "parts[" + given.get(row) + "]" + part.group(2) : service;
    }
}
