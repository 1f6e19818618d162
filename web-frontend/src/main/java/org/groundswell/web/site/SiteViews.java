package org.groundswell.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.reading.AssessmentReading;
import org.groundswell.web.reading.Ratings;
import org.groundswell.web.reading.RoundReading;
import org.groundswell.web.reading.SiteOverview;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;

/** Makes a site's view from what was read. */
final class SiteViews {

    private final Catalogue catalogue;
    private final Lifecycle lifecycle;
    private final PageModel page;
    private final UnaryOperator<String> names;

    /** @param names from a person id to what people call them */
    SiteViews(Catalogue catalogue, PageModel page, UnaryOperator<String> names) {
        this.catalogue = catalogue;
        this.lifecycle = catalogue.lifecycle();
        this.page = page;
        this.names = names;
    }

    SiteView view(
            SiteReading site,
            SiteOverview.@Nullable Assessment latest,
            List<SiteView.Measure> measures,
            SiteView.Work work,
            boolean mayRegroup,
            boolean mayEnter) {
        String stage = lifecycle.label(site.place());
        return new SiteView(
                site,
                summary(site, stage),
                stage,
                StageColour.of(site),
                seen(site),
                site.history().stream().map(this::move).toList(),
                site.groupings().stream()
                        .map(grouping -> new SiteView.Grouping(
                                or(grouping.region()),
                                or(grouping.wave()),
                                page.texts().date(grouping.from())))
                        .toList(),
                latest == null ? null : assessment(site.code(), latest),
                measures,
                work,
                mergers(site),
                page.live() && page.programme() != null && page.programme().isManager(),
                mayRegroup,
                mayEnter);
    }

    /** Where it went, what it took in, and where it came from. */
    private List<SiteView.Merger> mergers(SiteReading site) {
        return Stream.of(
                        Stream.of(site.successors())
                                .filter(gone -> !gone.isEmpty())
                                .map(gone -> merger(site.takenIn() == null ? "site.split" : "site.taken-in", gone)),
                        site.tookIn().stream().map(taken -> merger("site.took-in", List.of(taken))),
                        Stream.ofNullable(site.partOf()).map(whole -> merger("site.part-of", List.of(whole))))
                .flatMap(each -> each)
                .toList();
    }

    /** @param others of one entry */
    private SiteView.Merger merger(String key, List<SiteReading.Merger> others) {
        SiteReading.Merger one = others.getFirst();
        return new SiteView.Merger(
                page.text(key, page.texts().date(one.on())),
                others.stream()
                        .map(other -> new MergerView.Link(other.name(), page.programmeLink("/sites/" + other.code())))
                        .toList(),
                one.reason(),
                page.programmeLink("/history/" + one.entry()),
                one.entry());
    }

    SiteView.Summary summary(SiteReading site) {
        String stage = lifecycle.label(site.place());
        return new SiteView.Summary(
                site.name(),
                site.code(),
                stage,
                StageColour.of(site),
                summary(site, stage),
                site.differs(),
                seen(site));
    }

    private String summary(SiteReading site, String stage) {
        List<String> parts = new ArrayList<>();
        parts.add(
                site.since() == null
                        ? stage
                        : page.text("site.summary.since", stage, page.texts().date(site.since())));
        if (!or(site.region()).isEmpty()) {
            parts.add(site.region());
        }
        if (!or(site.wave()).isEmpty()) {
            parts.add(page.text("site.wave", site.wave()));
        }
        return String.join(" · ", parts);
    }

    private String seen(SiteReading site) {
        SiteReading.Observed observed = site.observed();
        if (observed == null) {
            return page.text("site.seen.none");
        }
        String by = observed.by() == null ? "" : names.apply(observed.by());
        String on = page.texts().date(observed.seenOn());
        return site.differs()
                ? page.text(
                        "site.seen.differs",
                        lifecycle.label(site.stage()),
                        by,
                        lifecycle.label(observed.stage()),
                        on,
                        observed.evidence())
                : page.text("site.seen.same", by, on, observed.evidence());
    }

    private SiteView.Move move(SiteReading.Move move) {
        List<SiteView.Said> said = move.evidence().stream()
                .map(shown -> new SiteView.Said(label(shown.field()), words(shown.field(), or(shown.said()))))
                .toList();
        return new SiteView.Move(
                lifecycle.label(move.to()),
                page.texts().date(move.happenedOn()),
                page.texts().date(move.recordedAt()),
                move.entry(),
                move.by() == null ? "" : names.apply(move.by()),
                reason(move),
                said);
    }

    private @Nullable String reason(SiteReading.Move move) {
        String code = move.reasonCode() == null
                ? ""
                : lifecycle
                        .reasonCode(move.reasonCode())
                        .map(Lifecycle.ReasonCode::label)
                        .orElse(move.reasonCode());
        String reason = Stream.of(code, or(move.reasonDetail()))
                .filter(part -> !part.isBlank())
                .reduce((one, other) -> one + ": " + other)
                .orElse("");
        return reason.isEmpty() ? null : reason;
    }

    private Optional<Lifecycle.Field> field(String id) {
        return Stream.concat(
                        lifecycle.stages().stream().flatMap(stage -> stage.entryEvidence().stream()),
                        lifecycle.sideStates().stream().flatMap(state -> state.fields().stream()))
                .filter(field -> field.id().equals(id))
                .findFirst();
    }

    private String label(String id) {
        return field(id).map(Lifecycle.Field::label).orElse(id);
    }

    private String words(String id, String said) {
        boolean date = field(id).map(Lifecycle.Field::isDate).orElse(false);
        return date && said.matches("\\d{4}-\\d\\d-\\d\\d") ? page.texts().date(java.time.LocalDate.parse(said)) : said;
    }

    private SiteView.@Nullable Assessment assessment(String code, SiteOverview.Assessment latest) {
        RoundReading round = latest.round();
        Instrument instrument = round.by(catalogue).orElse(null);
        if (instrument == null) {
            return null;
        }
        List<SiteView.Domain> domains = instrument.domains().stream()
                .map(domain -> new SiteView.Domain(domain.label(), rated(instrument, domain, latest)))
                .filter(domain -> !domain.rated().isEmpty())
                .toList();
        String told = page.text(
                "site.assessment." + latest.status(),
                latest.agreed().size(),
                instrument.agreed().size(),
                latest.raters());
        return new SiteView.Assessment(
                round.title(), told, page.programmeLink("/rounds/" + round.round() + "/sites/" + code), domains);
    }

    private List<SiteView.Rated> rated(
            Instrument instrument, Instrument.Domain domain, SiteOverview.Assessment latest) {
        return instrument.itemsOf(domain).stream()
                .flatMap(item ->
                        latest.agreed(item.id()).map(agreed -> rated(instrument, item, agreed, latest)).stream())
                .toList();
    }

    private SiteView.Rated rated(
            Instrument instrument,
            Instrument.Item item,
            AssessmentReading.Agreed agreed,
            SiteOverview.Assessment latest) {
        Ratings ratings = new Ratings(instrument, page.texts());
        boolean open = latest.flag(item.id()).map(AssessmentReading.Flag::open).orElse(false);
        return new SiteView.Rated(
                item.label(),
                ratings.look(agreed.rating()),
                ratings.label(agreed.rating()),
                open ? page.text("site.flag.open") : null);
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
