package org.groundswell.command.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.groundswell.command.measure.FiguresForms.FiguresReport;
import org.groundswell.command.measure.FiguresForms.ImportFiguresForm;
import org.groundswell.command.measure.FiguresForms.SampledPoint;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.Targeted;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.command.platform.form.Words;
import org.groundswell.command.platform.gate.Folds;
import org.groundswell.command.upload.ImportChoices;
import org.groundswell.command.upload.Replaced;
import org.groundswell.command.upload.Upload;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.ImportCommand;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.MeasureRejection;
import org.groundswell.domain.measure.MeasureState;
import org.groundswell.domain.measure.SeriesCommand;
import org.groundswell.domain.measure.SeriesDecider;
import org.groundswell.domain.measure.SeriesState;
import org.groundswell.domain.measure.figures.FiguresMapping;
import org.groundswell.domain.measure.figures.FiguresPlan;
import org.groundswell.domain.measure.figures.FiguresPlanner;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteCommand;
import org.groundswell.domain.site.SiteDecider;
import org.groundswell.domain.site.SiteState;
import org.groundswell.domain.table.OnError;
import org.groundswell.domain.table.RowError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out what a file of figures asks of the programme: which sites to enrol, which months to record, correct or leave. */
@Component
class FiguresFile {

    private static final int SAMPLED = 10;
    private static final String CORRECTION_NEEDS_REASON = "CORRECTION_NEEDS_REASON";

    private final AggregateReader reader;

    FiguresFile(AggregateReader reader) {
        this.reader = reader;
    }

    /** @param commands to be sent in one transaction if the report says it would commit */
    record Prepared(FiguresReport report, List<Targeted> commands) {}

    Prepared prepare(
            LedgerId programme, String measure, ImportFiguresForm form, Upload upload, Circumstance circumstance) {
        OnError onError = ImportChoices.onError(form.onError());
        FiguresMapping mapping = form.mapping().mapping();
        MeasureDefinition definition = definition(programme, measure);
        Map<String, SiteState> sites = reader.readAll(programme, "site", SiteDecider.initial(), Folds.SITE);
        FiguresPlan plan = FiguresPlanner.plan(
                upload.table(),
                mapping,
                definition,
                code -> sites.getOrDefault(code.value(), SiteDecider.initial()).standing(),
                circumstance);
        FreeText reason = Words.by(circumstance.actor(), form.correctionReason());
        Changes changes = changes(programme, measure, plan, reason, upload, form.replacing() != null);
        FiguresReport report = report(plan, onError, changes, reason, form.replacing());
        List<Targeted> commands = new ArrayList<>();
        commands.add(new Targeted(
                AggregateId.figuresImport(programme, upload.upload()),
                note(measure, upload, mapping, report, circumstance)));
        plan.sitesToEnrol()
                .forEach(code -> commands.add(new Targeted(
                        AggregateId.site(programme, code.value()),
                        new SiteCommand.EnrolSite(code, null, null, null, null, null))));
        commands.addAll(changes.commands());
        return new Prepared(report, commands);
    }

    private MeasureDefinition definition(LedgerId programme, String measure) {
        if (Folds.measure(reader, programme, measure) instanceof MeasureState.Defined defined) {
            return defined.definition();
        }
        throw new RejectedException(MeasureRejection.NOT_DEFINED.because());
    }

    /** @param commands one for each site that has something to change */
    private record Changes(int recorded, int corrected, int unchanged, String replacing, List<Targeted> commands) {}

    /** @param looked whether the sender saw what would be replaced: it is then asked again where it is recorded */
    private Changes changes(
            LedgerId programme,
            String measure,
            FiguresPlan plan,
            @Nullable FreeText reason,
            Upload upload,
            boolean looked) {
        Map<String, SeriesState> present =
                reader.readAll(programme, "series", measure + "/", SeriesDecider.initial(), Folds.SERIES);
        int recorded = 0;
        int corrected = 0;
        int unchanged = 0;
        Replaced replaced = new Replaced();
        List<Targeted> commands = new ArrayList<>();
        for (Map.Entry<SiteCode, List<DataPoint>> site : plan.points().entrySet()) {
            String code = site.getKey().value();
            SeriesState state = present.getOrDefault(measure + "/" + code, SeriesDecider.initial());
            SeriesDecider.Comparison comparison = SeriesDecider.compare(site.getValue(), state);
            recorded += comparison.recorded().size();
            corrected += comparison.corrected().size();
            unchanged += comparison.unchanged().size();
            List<DataPoint> replacing = replacing(comparison, state);
            for (DataPoint stands : replacing) {
                replaced.add(code, stands.period(), stands.standing(), stands.numerator(), stands.denominator());
            }
            if (!comparison.recorded().isEmpty() || !comparison.corrected().isEmpty()) {
                commands.add(new Targeted(
                        AggregateId.series(programme, measure, code),
                        new SeriesCommand.RecordDataPoints(
                                measure,
                                site.getKey(),
                                site.getValue(),
                                reason,
                                upload.upload(),
                                looked ? replacing : null)));
            }
        }
        return new Changes(recorded, corrected, unchanged, replaced.fingerprint(), commands);
    }

    private static List<DataPoint> replacing(SeriesDecider.Comparison comparison, SeriesState state) {
        return comparison.corrected().stream()
                .map(point -> Objects.requireNonNull(state.points().get(point.period())))
                .toList();
    }

    private static FiguresReport report(
            FiguresPlan plan, OnError onError, Changes changes, @Nullable FreeText reason, @Nullable String seen) {
        List<RowError> ofAll = ofTheWholeFile(changes, reason, seen);
        List<RowError> errors = new ArrayList<>(ofAll);
        errors.addAll(plan.errors());
        return new FiguresReport(
                plan.rowsRead(),
                plan.rowsKept(),
                plan.rowsFilteredOut(),
                plan.rowsRefused(),
                plan.pointsTotal(),
                changes.recorded(),
                changes.corrected(),
                changes.unchanged(),
                List.copyOf(plan.sitesToEnrol()),
                plan.wouldCommit(onError) && ofAll.isEmpty(),
                List.copyOf(errors),
                plan.errorsTotal() + ofAll.size(),
                plan.notes(),
                sample(plan),
                changes.replacing());
    }

    private static List<RowError> ofTheWholeFile(Changes changes, @Nullable FreeText reason, @Nullable String seen) {
        List<RowError> errors = new ArrayList<>();
        if (changes.corrected() > 0 && reason == null) {
            errors.add(Replaced.ofTheWholeFile(
                    CORRECTION_NEEDS_REASON,
                    "%,d months have another figure already. Give a reason for correcting them."
                            .formatted(changes.corrected())));
        }
        Replaced.changedSince(seen, changes.replacing()).forEach(errors::add);
        return errors;
    }

    private static List<SampledPoint> sample(FiguresPlan plan) {
        return plan.points().entrySet().stream()
                .flatMap(site -> site.getValue().stream()
                        .map(point -> new SampledPoint(
                                site.getKey(),
                                point.period(),
                                point.standing(),
                                point.numerator(),
                                point.denominator())))
                .limit(SAMPLED)
                .toList();
    }

    private static ImportCommand.ImportFigures note(
            String measure, Upload upload, FiguresMapping mapping, FiguresReport report, Circumstance circumstance) {
        return new ImportCommand.ImportFigures(
                upload.upload(),
                measure,
                new FreeText(circumstance.actor(), upload.fileName()),
                upload.sha256(),
                new FreeText(circumstance.actor(), mapping.inWords()),
                report.rowsRead(),
                report.rowsKept(),
                report.rowsRefused(),
                report.recorded(),
                report.corrected(),
                report.unchanged(),
                report.sitesEnrolled().size());
    }
}
