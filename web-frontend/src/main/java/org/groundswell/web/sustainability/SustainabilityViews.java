package org.groundswell.web.sustainability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.DynamicSustainability;
import org.groundswell.domain.instrument.DynamicSustainability.FitCheck;
import org.groundswell.domain.instrument.DynamicSustainability.LearningRule;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.web.figure.Chart;
import org.groundswell.web.figure.ControlChartFigure;
import org.groundswell.web.figure.ControlChartReading;
import org.groundswell.web.figure.FigureView;
import org.groundswell.web.figure.Happening;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.reading.AdaptationReading;
import org.groundswell.web.reading.ChartAnswer;
import org.groundswell.web.reading.RecordReading;
import org.groundswell.web.reading.SiteVariationAnswer;
import org.groundswell.web.sustainability.SustainabilityView.Change;
import org.groundswell.web.sustainability.SustainabilityView.Check;
import org.groundswell.web.sustainability.SustainabilityView.Fit;
import org.groundswell.web.sustainability.SustainabilityView.Measure;
import org.jspecify.annotations.Nullable;

/** Makes the overview from a site's records, adaptations and charts. */
final class SustainabilityViews {

    private static final int QUARTERS = 6;

    private final DynamicSustainability content;
    private final RecordKind fitKind;
    private final RecordKind changeKind;
    private final PageModel page;

    SustainabilityViews(DynamicSustainability content, RecordKind fitKind, RecordKind changeKind, PageModel page) {
        this.content = content;
        this.fitKind = fitKind;
        this.changeKind = changeKind;
        this.page = page;
    }

    /** What was read of one site. */
    record Read(
            SiteVariationAnswer variation,
            List<RecordReading> fits,
            List<RecordReading> changes,
            List<AdaptationReading> adaptations,
            boolean mayKeep) {}

    SustainabilityView view(Read read) {
        List<String> quarters = read.fits().stream()
                .flatMap(fit -> word(fit, "dsf-fit-quarter").stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(QUARTERS)
                .toList();
        List<Check> checks = content.fitChecks().stream()
                .map(check -> check(check, quarters, read.fits()))
                .toList();
        String code = read.variation().site().code();
        return new SustainabilityView(
                read.variation().site().name(),
                finding(checks, quarters),
                page.text("sustainability.about"),
                content.displayName(),
                content.statement(),
                content.fitRule().summary(),
                quarters,
                checks,
                changes(read),
                read.variation().measures().stream()
                        .map(line -> measure(line.chart(), read))
                        .toList(),
                content.caution(),
                read.mayKeep() ? page.programmePath() + "/records/dsf-fit/new?site=" + code : null,
                read.mayKeep() ? page.programmePath() + "/records/dsf-context-change-log/new?site=" + code : null);
    }

    private String finding(List<Check> checks, List<String> quarters) {
        if (quarters.isEmpty()) {
            return page.text("sustainability.finding.none");
        }
        long asking = checks.stream()
                .filter(check -> check.fits().getFirst().asks() != null)
                .count();
        return asking == 0
                ? page.text("sustainability.finding.good", quarters.getFirst())
                : page.text("sustainability.finding.asks", asking, quarters.getFirst());
    }

    private Check check(FitCheck check, List<String> quarters, List<RecordReading> fits) {
        return new Check(
                check.label(),
                check.prompt(),
                quarters.stream().map(quarter -> fit(check, quarter, fits)).toList());
    }

    /** The newest record of a check in a quarter. */
    private Fit fit(FitCheck check, String quarter, List<RecordReading> fits) {
        Optional<RecordReading> found = fits.stream()
                .filter(fit ->
                        word(fit, "dsf-fit-check").filter(check.id()::equals).isPresent())
                .filter(fit ->
                        word(fit, "dsf-fit-quarter").filter(quarter::equals).isPresent())
                .max(Comparator.comparing(RecordReading::keptAt));
        if (found.isEmpty()) {
            return new Fit("hn", page.text("sustainability.fit.none"), null, null, null);
        }
        RecordReading record = found.get();
        String value = word(record, "dsf-fit-value").orElse("");
        String asks = switch (content.fitRule().asks(value)) {
            case ACTION -> page.text("sustainability.asks.action");
            case INFORMATION -> page.text("sustainability.asks.information");
            case NOTHING -> null;
        };
        return new Fit(
                look(value),
                label(fitKind, "dsf-fit-value", value),
                word(record, "dsf-fit-reason").orElse(check.descriptors().get(value)),
                asks,
                url(record));
    }

    private static String look(String fit) {
        return switch (fit) {
            case "good" -> "h1";
            case "strained" -> "h2";
            case "poor" -> "h3";
            default -> "hk";
        };
    }

    private List<Change> changes(Read read) {
        Stream<Dated> logged = read.changes().stream()
                .filter(change -> change.happened() != null)
                .map(change -> new Dated(
                        Objects.requireNonNull(change.happened()),
                        label(
                                changeKind,
                                "dsf-log-category",
                                word(change, "dsf-log-category").orElse("")),
                        word(change, "dsf-log-what").orElse(""),
                        url(change)));
        Stream<Dated> adapted = read.adaptations().stream()
                .filter(adaptation -> adaptation.effective() != null)
                .map(adaptation -> new Dated(
                        Objects.requireNonNull(adaptation.effective()),
                        page.text("sustainability.adaptation"),
                        adaptation.what(),
                        page.programmeLink("/adaptations/" + adaptation.adaptation())));
        return Stream.concat(logged, adapted)
                .sorted(Comparator.comparing(Dated::day).reversed())
                .map(each -> new Change(page.texts().date(each.day()), each.kind(), each.what(), each.url()))
                .toList();
    }

    private record Dated(LocalDate day, String kind, String what, String url) {}

    private Measure measure(ChartAnswer chart, Read read) {
        LearningReview review = LearningReview.of(chart, read.adaptations());
        Optional<LearningRule> rule = review.rule(content);
        return new Measure(
                chart.measure().name(),
                page.text("variation.attention." + chart.attention()),
                review.until() == null
                        ? page.text("sustainability.adapted.none")
                        : page.text(
                                review.adapted() ? "sustainability.adapted.yes" : "sustainability.adapted.no",
                                page.texts().month(review.until())),
                rule.map(LearningRule::suggestion).orElse(null),
                rule.map(LearningRule::nextStep).orElse(null),
                figure(chart, read));
    }

    private @Nullable FigureView figure(ChartAnswer answer, Read read) {
        ControlChartReading plain = answer.reading();
        Chart chart = ControlChartFigure.of(
                        new ControlChartReading(
                                plain.measure(), plain.name(), plain.chart(), plain.given(), marks(answer, read)),
                        page.texts()::text)
                .identified("m-" + answer.measure().measure());
        return chart.drawn() ? FigureView.half(chart, page.texts()::text) : null;
    }

    /** Changes that were linked to the measure or to none, and every adaptation, in order of time. */
    private List<Happening> marks(ChartAnswer answer, Read read) {
        List<Happening> marks = new ArrayList<>();
        for (RecordReading change : read.changes()) {
            Object linked = change.values().get("dsf-log-measures");
            boolean about = !(linked instanceof List<?> measures)
                    || measures.contains(answer.measure().measure());
            if (about && change.happened() != null) {
                marks.add(new Happening(
                        change.happened(),
                        "context-change",
                        word(change, "dsf-log-what").orElse("")));
            }
        }
        for (AdaptationReading adaptation : read.adaptations()) {
            if (adaptation.effective() != null) {
                marks.add(new Happening(adaptation.effective(), "adaptation", adaptation.what()));
            }
        }
        marks.sort(Comparator.comparing(Happening::at));
        return marks;
    }

    private String url(RecordReading record) {
        return page.programmeLink("/records/" + record.kind() + "/" + record.record());
    }

    private static String label(RecordKind kind, String field, String value) {
        return kind.field(field)
                .flatMap(known -> known.option(value))
                .map(RecordField.Choice::label)
                .orElse(value);
    }

    private static Optional<String> word(RecordReading record, String field) {
        Object value = record.values().get(field);
        return switch (value) {
            case null -> Optional.empty();
            case List<?> many -> many.stream().map(String::valueOf).findFirst();
            default -> Optional.of(value.toString());
        };
    }
}
