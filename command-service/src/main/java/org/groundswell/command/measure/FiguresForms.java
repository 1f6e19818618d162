package org.groundswell.command.measure;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.form.Form;
import org.groundswell.command.upload.ImportChoices;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.measure.figures.FiguresMapping;
import org.groundswell.domain.measure.figures.FiguresMapping.RowFilter;
import org.groundswell.domain.measure.figures.FiguresMapping.SeveralRows;
import org.groundswell.domain.measure.figures.FiguresMapping.Source;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.table.RowError;
import org.jspecify.annotations.Nullable;

/** What callers send and get about files of figures. */
final class FiguresForms {

    private FiguresForms() {}

    /** A column, or one less another. */
    record SourceForm(String column, @Nullable String minus) {

        Source source() {
            return new Source(column, minus);
        }
    }

    /** Either {@code equals} or {@code notBlank}. */
    record KeepWhereForm(
            String column,
            @Nullable List<String> equals,
            @Nullable Boolean notBlank) {

        RowFilter filter(int place) {
            boolean wantsSomething = Boolean.TRUE.equals(notBlank);
            if (wantsSomething == (equals != null)) {
                throw Refusal.invalid(
                                "FILTER_UNCLEAR",
                                "mapping.keepRowsWhere[" + place + "]",
                                "Give either equals, with the words to keep, or notBlank: true.")
                        .asException();
            }
            return equals == null ? new RowFilter.NotBlank(column) : new RowFilter.EqualsAny(column, equals);
        }
    }

    /** @param severalRows what to do with several rows for one site and month: sum or refuse; refuse where left out */
    record MappingForm(
            String site,
            String period,
            SourceForm numerator,
            @Nullable SourceForm denominator,
            @Nullable List<KeepWhereForm> keepRowsWhere,
            @Nullable String severalRows,
            @Nullable Boolean enrolUnknownSites,
            @Nullable List<String> missingWords,
            @Nullable List<String> notApplicableWords) {

        FiguresMapping mapping() {
            List<KeepWhereForm> filters = keepRowsWhere == null ? List.of() : keepRowsWhere;
            return new FiguresMapping(
                    site,
                    period,
                    numerator.source(),
                    denominator == null ? null : denominator.source(),
                    java.util.stream.IntStream.range(0, filters.size())
                            .mapToObj(i -> filters.get(i).filter(i))
                            .toList(),
                    several(),
                    Boolean.TRUE.equals(enrolUnknownSites),
                    missingWords == null ? FiguresMapping.USUAL_MISSING_WORDS : Set.copyOf(missingWords),
                    notApplicableWords == null ? Set.of() : Set.copyOf(notApplicableWords));
        }

        private SeveralRows several() {
            return switch (severalRows) {
                case null -> SeveralRows.REFUSE;
                case "sum" -> SeveralRows.SUM;
                case "refuse" -> SeveralRows.REFUSE;
                default ->
                    throw ImportChoices.notOneOf("mapping.severalRows", List.of("sum", "refuse"))
                            .asException();
            };
        }
    }

    /**
     * @param onError refuse-all or keep-good
     * @param correctionReason needed where months get another figure than they have
     * @param replacing as the preview told it; where figures that would be replaced have changed since, nothing is taken in
     */
    record ImportFiguresForm(
            String upload,
            MappingForm mapping,
            String onError,
            @Nullable String correctionReason,
            @Nullable String replacing)
            implements Form {}

    /** The same beside a file in one request. */
    record ImportFileForm(
            MappingForm mapping, String onError, @Nullable String correctionReason) implements Form {

        ImportFiguresForm of(String upload) {
            return new ImportFiguresForm(upload, mapping, onError, correctionReason, null);
        }
    }

    record SampledPoint(
            SiteCode site,
            YearMonth period,
            Standing standing,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    /**
     * @param points months with a figure, or known to have none, over all sites
     * @param errors the first thousand
     * @param notes how the file was understood
     * @param replacing a fingerprint of the figures that would be replaced as they stand: SHA-256, lower-case hex
     */
    record FiguresReport(
            int rowsRead,
            int rowsKept,
            int rowsFilteredOut,
            int rowsRefused,
            int points,
            int recorded,
            int corrected,
            int unchanged,
            List<SiteCode> sitesEnrolled,
            boolean wouldCommit,
            List<RowError> errors,
            int errorsTotal,
            List<String> notes,
            List<SampledPoint> sample,
            String replacing) {}
}
