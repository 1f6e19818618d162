package org.groundswell.web.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.groundswell.web.change.ComparedPages.Question;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.figure.ValueFormat;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.DecilesAnswer;
import org.groundswell.web.reading.Facts;
import org.groundswell.web.reading.MeasureReading;
import org.groundswell.web.reading.SeriesAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of the list of measures, of a measure's deciles and of one site's series. */
@Component
class MeasureRows {

    private static final List<String> FILTERS =
            List.of("site", "region", "wave", "minimumDenominator", "from", "to", "happenedBy");

    private static final int MIDDLE = 4;

    private final QueryClient queries;

    MeasureRows(QueryClient queries) {
        this.queries = queries;
    }

    Answer<List<Compared>> list(Question question, @Nullable String asAt) {
        Answer<List<MeasureReading>> read = queries.readList(
                Ask.of("/programmes/{p}/measures", question.of("p")).asAt(asAt), MeasureReading.class);
        return new Answer<>(
                read.asAt(),
                read.data().stream()
                        .map(measure -> row(measure, question.texts()))
                        .toList());
    }

    static Compared row(MeasureReading measure, Texts texts) {
        return Compared.row("measure:" + measure.measure(), measure.name())
                .with(texts.text("compare.definition"), measure.definitionVersion())
                .with(texts.text("compare.sites"), texts.number(measure.sites()))
                .with(texts.text("compare.points"), texts.number(measure.points()))
                .with(texts.text("compare.last"), texts.month(measure.lastPeriod()));
    }

    Answer<List<Compared>> deciles(Question question, @Nullable String asAt) {
        Ask ask = Ask.of("/programmes/{p}/measures/{m}/deciles", question.of("p"), question.of("m"))
                .asAt(asAt);
        for (String filter : FILTERS) {
            ask = ask.with(filter, question.filter(filter));
        }
        Answer<DecilesAnswer> read = queries.read(ask, DecilesAnswer.class);
        Texts texts = question.texts();
        DecilesAnswer answer = read.data();
        ValueFormat format = Facts.of(answer.measure()).format(texts::text);
        List<Compared> rows = new ArrayList<>();
        for (DecilesAnswer.Month month : answer.months()) {
            List<Double> deciles = month.deciles();
            rows.add(Compared.row("month:" + month.period(), texts.month(month.period()))
                    .with(texts.text("figure.column.overall"), value(month.overall(), format))
                    .with(
                            texts.text("figure.column.median"),
                            deciles == null ? null : value(deciles.get(MIDDLE), format))
                    .with(texts.text("figure.column.sites"), month.n())
                    .with(texts.text("figure.column.left"), month.left()));
        }
        DecilesAnswer.Site site = answer.site();
        if (site != null) {
            String name = Objects.requireNonNullElse(site.name(), site.code());
            site.points()
                    .forEach(point -> rows.add(Compared.row(
                                    "line:" + point.period(),
                                    texts.text("compare.line", name, texts.month(point.period())))
                            .with(texts.text("figure.column.value"), value(point.value(), format))
                            .with(
                                    texts.text("compare.standing"),
                                    texts.textOr("standing." + point.standing(), point.standing()))));
        }
        return new Answer<>(read.asAt(), rows);
    }

    Answer<List<Compared>> series(Question question, @Nullable String asAt) {
        Answer<SeriesAnswer> read = queries.read(
                Ask.of(
                                "/programmes/{p}/measures/{m}/sites/{code}/series",
                                question.of("p"),
                                question.of("m"),
                                question.of("code"))
                        .with("happenedBy", question.filter("happenedBy"))
                        .asAt(asAt),
                SeriesAnswer.class);
        Texts texts = question.texts();
        ValueFormat format = Facts.of(read.data().measure()).format(texts::text);
        List<Compared> rows = new ArrayList<>();
        for (SeriesAnswer.Point point : read.data().points()) {
            rows.add(Compared.row("month:" + point.period(), texts.month(point.period()))
                    .with(texts.text("figure.column.value"), value(point.value(), format))
                    .with(texts.text("figure.column.numerator"), number(point.numerator(), format))
                    .with(texts.text("figure.column.denominator"), number(point.denominator(), format))
                    .with(
                            texts.text("compare.standing"),
                            texts.textOr("standing." + point.standing(), point.standing()))
                    .with(texts.text("figure.column.definition"), point.definitionVersion()));
        }
        return new Answer<>(read.asAt(), rows);
    }

    private static @Nullable String value(@Nullable Double value, ValueFormat format) {
        return value == null ? null : format.value(value);
    }

    private static @Nullable String number(@Nullable BigDecimal number, ValueFormat format) {
        return number == null ? null : format.count(number);
    }
}
