package org.groundswell.web.trial;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groundswell.domain.statistics.ChartKind;
import org.groundswell.domain.statistics.FigureKind;
import org.groundswell.domain.statistics.StatisticsFaultsException;
import org.groundswell.web.client.Fault;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.figure.MeasureFacts;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.trial.TrialFigures.Figure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a table and the wishes of a form to a chart, or to every fault at its row or field. */
@Component
class TrialCharts {

    /** Where the statistics find a fault, such as {@code points[3].numerator}. */
    private static final Pattern PLACE = Pattern.compile("(?:points|units)\\[(\\d+)](?:\\.(\\w+))?");

    private static final List<String> FIELDS =
            List.of("chart", "ruleSet", "direction", "target", "baselinePoints", "recalculateAt", "overdispersion");

    private final QueryClient queries;
    private final Pages pages;

    TrialCharts(QueryClient queries, Pages pages) {
        this.queries = queries;
        this.pages = pages;
    }

    /** Nothing where the form was refused. */
    Optional<TrialChart> draw(TrialTable table, Form form) {
        Texts texts = pages.texts();
        TrialColumns columns = TrialColumns.chosen(form, table);
        TrialWish wish = TrialWish.read(form, texts);
        require(columns, wish, form, texts);
        TrialFaults faults = new TrialFaults(form, texts);
        TrialReader reader = new TrialReader(table, columns, texts, faults);
        TrialFigures read = reader.read();
        FigureKind kind = wish.figures() == null ? read.kind() : wish.figures();
        if (wish.sites()) {
            reader.refuseNamelessSites(read);
        } else if (!eventful(kind, wish)) {
            reader.refuseDatesTwice(read);
        }
        checkKind(kind, columns, form, texts);
        faults.close();
        return form.isRefused() ? Optional.empty() : ask(columns, wish, read, kind, form);
    }

    private static void require(TrialColumns columns, TrialWish wish, Form form, Texts texts) {
        if (wish.sites()) {
            form.require("unit", texts.text("trial.error.unit"));
            form.require("denominator", texts.text("trial.error.denominator"));
        } else {
            form.require("date", texts.text("trial.error.date"));
        }
        form.require("figure", texts.text("trial.error.figure"));
        boolean ratioChart =
                ChartKind.of(wish.chart()).map(ChartKind::needsDenominator).orElse(false);
        if (!wish.sites() && ratioChart && columns.denominator() == null) {
            form.refuse("chart", texts.text("trial.error.chartNeedsDenominator"));
        }
    }

    /** Of events several may fall on a day. */
    private static boolean eventful(FigureKind kind, TrialWish wish) {
        boolean between = kind == FigureKind.OPPORTUNITIES_BETWEEN || kind == FigureKind.TIME_BETWEEN;
        return wish.chart().equals(TrialWish.SUGGEST)
                ? between
                : ChartKind.of(wish.chart()).map(ChartKind::isOfEvents).orElse(false);
    }

    private static void checkKind(FigureKind kind, TrialColumns columns, Form form, Texts texts) {
        boolean ofRatios = kind == FigureKind.PROPORTION || kind == FigureKind.RATIO;
        if (ofRatios != (columns.denominator() != null)) {
            form.refuse("figures", texts.text(ofRatios ? "trial.error.kindBare" : "trial.error.kindDenominator"));
        }
    }

    private Optional<TrialChart> ask(
            TrialColumns columns, TrialWish wish, TrialFigures read, FigureKind kind, Form form) {
        Texts texts = pages.texts();
        MeasureFacts measure = measure(columns, wish, read, kind, texts);
        try {
            TrialChart chart = wish.sites()
                    ? new TrialSites(wish, read, kind, measure, texts).chart(queries)
                    : new TrialSeries(wish, read, kind, measure, texts).chart(queries);
            return Optional.of(chart.adding(read.notes()));
        } catch (StatisticsFaultsException refused) {
            List<Fault> faults = refused.faults().stream()
                    .map(fault -> new Fault(fault.field(), fault.code(), fault.message()))
                    .toList();
            place(faults, columns, read.figures(), form);
        } catch (Refusal refusal) {
            if (refusal.problem().status() != 400) {
                throw refusal;
            }
            place(refusal.problem().faults(), columns, read.figures(), form);
            if (!form.isRefused()) {
                form.refuse(refusal.problem().sentence());
            }
        }
        return Optional.empty();
    }

    private static MeasureFacts measure(
            TrialColumns columns, TrialWish wish, TrialFigures read, FigureKind kind, Texts texts) {
        String figure = Objects.requireNonNullElse(columns.figure(), "");
        String denominator = columns.denominator();
        String word = switch (kind) {
            case PROPORTION, RATIO, COUNT -> kind.word();
            case CONTINUOUS, OPPORTUNITIES_BETWEEN, TIME_BETWEEN -> FigureKind.CONTINUOUS.word();
        };
        return new MeasureFacts(
                denominator == null ? figure : texts.text("trial.measure", figure, denominator),
                word,
                wish.direction(),
                denominator == null ? null : figure,
                denominator,
                wish.target(kind),
                read.percent() ? "%" : null,
                null);
    }

    private void place(List<Fault> found, TrialColumns columns, List<Figure> figures, Form form) {
        TrialFaults faults = new TrialFaults(form, pages.texts());
        for (Fault fault : found) {
            String field = Objects.requireNonNullElse(fault.field(), "");
            String message = Objects.requireNonNullElse(fault.message(), field);
            Matcher place = PLACE.matcher(field);
            if (place.matches()) {
                int row = figures.get(Integer.parseInt(place.group(1))).row();
                String column = column(columns, place.group(2));
                if (column == null) {
                    faults.add(row, message);
                } else {
                    faults.add(row, column, message);
                }
            } else {
                String name = field.replaceFirst("\\[.*", "");
                form.refuse(FIELDS.contains(name) ? name : "pasted", message);
            }
        }
        faults.close();
    }

    private static @Nullable String column(TrialColumns columns, @Nullable String part) {
        return switch (part == null ? "" : part) {
            case "at" -> columns.date();
            case "value", "numerator" -> columns.figure();
            case "denominator" -> columns.denominator();
            case "id" -> columns.unit();
            default -> null;
        };
    }
}
