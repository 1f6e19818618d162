package org.groundswell.query.assessment;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.domain.assessment.AgreementIndex;
import org.groundswell.domain.assessment.Rating;
import org.groundswell.domain.assessment.Spread;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Instrument.Range;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.assessment.AssessmentRow.By;
import org.groundswell.query.assessment.AssessmentRow.ItemRatings;
import org.groundswell.query.assessment.AssessmentRow.Mine;
import org.groundswell.query.assessment.AssessmentStore.Progress;
import org.groundswell.query.assessment.AssessmentStore.Readable;
import org.groundswell.query.platform.answer.Etag;
import org.groundswell.query.platform.answer.Missing;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.fold.RoundBrief;
import org.groundswell.query.platform.fold.SiteBrief;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One site's assessment in a round, as its reader may see it. */
@RestController
@Tag(name = "Rounds")
@RequestMapping("/api/v1/programmes/{p}/rounds/{r}/sites/{code}")
class AssessmentQueryController {

    private final Catalogue catalogue;

    AssessmentQueryController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One site's assessment; ratings are private until revealed")
    ResponseEntity<Answer<AssessmentRow>> assessment(Reads reads, @PathVariable String r, @PathVariable String code) {
        Answer<AssessmentRow> answer = reads.answer(reading -> assessment(reading, r, code));
        Long version = answer.data().version();
        return version == null ? ResponseEntity.ok(answer) : Etag.of(version, answer);
    }

    private AssessmentRow assessment(Reading reading, String round, String typed) {
        reading.membership().requireMember();
        reading.membership().requireSitePages();
        if (!SiteCode.isValid(typed)) {
            throw Missing.site(typed);
        }
        String code = new SiteCode(typed).value();
        AssessmentStore store = new AssessmentStore(reading, round, code);
        HeatMapStore rounds = new HeatMapStore(reading);
        RoundBrief asked = rounds.round(round).orElseThrow(() -> Missing.round(round));
        SiteBrief site = store.siteBrief().orElseThrow(() -> Missing.site(code));
        reading.membership().requireSite(site.code(), site.region());
        Instrument instrument = asked.by(catalogue)
                .orElseThrow(() -> new IllegalStateException("A round by an unknown instrument: " + asked));
        return row(reading, asked, site, store, instrument, Profiles.of(instrument, asked, rounds, code));
    }

    private static AssessmentRow row(
            Reading reading,
            RoundBrief asked,
            SiteBrief site,
            AssessmentStore store,
            Instrument instrument,
            Profiles profiles) {
        Comparator<String> order = order(instrument);
        List<Readable> readable = store.ratings().stream()
                .sorted(Comparator.comparing(Readable::item, order))
                .toList();
        Progress progress = store.progress().orElse(null);
        String me = reading.caller().person().value();
        List<AssessmentRow.Agreed> agreed = store.agreed().stream()
                .sorted(Comparator.comparing(AssessmentRow.Agreed::item, order))
                .toList();
        return new AssessmentRow(
                asked,
                site,
                progress == null ? null : progress.version(),
                progress == null ? Cell.NONE : progress.status(),
                readable.stream()
                        .filter(rating -> me.equals(rating.by().person()))
                        .map(AssessmentQueryController::mine)
                        .toList(),
                progress == null ? 0 : progress.raters(),
                revealed(instrument, readable, progress == null ? 0 : progress.raters()),
                agreed,
                store.flags().stream()
                        .sorted(Comparator.comparing(AssessmentRow.Flag::item, order))
                        .toList(),
                profiles.previous(site.code()),
                profiles.movement(
                        site.code(),
                        agreed.stream()
                                .collect(Collectors.toMap(
                                        AssessmentRow.Agreed::item, each -> new Rating(each.rating())))));
    }

    private static Comparator<String> order(Instrument instrument) {
        List<String> items = instrument.agreed();
        return Comparator.<String>comparingInt(items::indexOf).thenComparing(Function.identity());
    }

    private static Mine mine(Readable rating) {
        By by = rating.by();
        return new Mine(
                rating.item(),
                by.rating(),
                by.evidence(),
                by.link(),
                by.whyNotApplicable(),
                by.answers(),
                requireNonNull(by.at()));
    }

    private static List<ItemRatings> revealed(Instrument instrument, List<Readable> readable, int raters) {
        Map<String, List<By>> byItem = readable.stream()
                .filter(Readable::revealed)
                .collect(Collectors.groupingBy(
                        Readable::item, LinkedHashMap::new, Collectors.mapping(Readable::by, Collectors.toList())));
        return byItem.entrySet().stream()
                .map(item -> spread(
                        instrument,
                        item.getKey(),
                        raters < instrument.raters().namedFrom()
                                ? unnamed(instrument, item.getValue())
                                : item.getValue()))
                .toList();
    }

    /** By what they say, so that not even their order tells whose they are. */
    private static List<By> unnamed(Instrument instrument, List<By> by) {
        List<String> answers = instrument.scale().answers();
        return by.stream()
                .map(By::unnamed)
                .sorted(Comparator.<By>comparingInt(each -> answers.indexOf(each.rating()))
                        .thenComparing(each -> each.answers().toString())
                        .thenComparing(each -> String.valueOf(each.evidence()))
                        .thenComparing(each -> String.valueOf(each.whyNotApplicable())))
                .toList();
    }

    private static ItemRatings spread(Instrument instrument, String item, List<By> by) {
        BigDecimal agreement = AgreementIndex.of(
                        by.stream().map(each -> new Rating(each.rating())).toList(), instrument.scale())
                .orElse(null);
        if (!instrument.scale().numeric()) {
            Optional<Range> range =
                    instrument.scale().range(by.stream().map(By::rating).toList());
            return new ItemRatings(
                    item,
                    by,
                    range.map(Range::least).orElse(null),
                    null,
                    range.map(Range::most).orElse(null),
                    agreement);
        }
        Optional<Spread> spread =
                Spread.of(by.stream().map(each -> new Rating(each.rating())).toList());
        return new ItemRatings(
                item,
                by,
                spread.map(each -> word(each.lowest())).orElse(null),
                spread.map(each -> word(each.middle())).orElse(null),
                spread.map(each -> word(each.highest())).orElse(null),
                agreement);
    }

    private static String word(double level) {
        return BigDecimal.valueOf(level).stripTrailingZeros().toPlainString();
    }
}
