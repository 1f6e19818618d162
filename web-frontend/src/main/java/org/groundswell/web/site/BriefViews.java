package org.groundswell.web.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.reading.ActionReading;
import org.groundswell.web.reading.AdaptationReading;
import org.groundswell.web.reading.AssessmentReading;
import org.groundswell.web.reading.RecordReading;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;

/** Makes the brief from what was read. */
final class BriefViews {

    /** Views that differ by less are told as alike: a mean is shown with one decimal. */
    private static final double ALIKE = 0.05;

    private final Catalogue catalogue;
    private final PageModel page;
    private final Map<String, String> names;

    /** @param names from person ids to what people call them; whoever is missing is called as written */
    BriefViews(Catalogue catalogue, PageModel page, Map<String, String> names) {
        this.catalogue = catalogue;
        this.page = page;
        this.names = names;
    }

    /** @param today the day on which the brief is read */
    record Read(
            SiteReading site,
            List<RecordReading> visits,
            List<RecordReading> contextChanges,
            List<AdaptationReading> adaptations,
            Optional<AssessmentReading> assessment,
            List<ActionReading.Owner> owners,
            LocalDate today) {}

    BriefView view(Read read, List<SiteView.Measure> measures, SiteView.Work work, boolean mayEnter) {
        SiteReading site = read.site();
        String path = page.programmePath() + "/sites/" + site.code();
        RecordReading last = read.visits().stream()
                .filter(visit -> visit.happened() != null)
                .max(Comparator.comparing(BriefViews::day))
                .orElse(null);
        List<Promises.Promise> promises = Promises.open(read.visits());
        BriefView.Views views = views(read);
        return new BriefView(
                new SiteViews(catalogue, page, person -> names.getOrDefault(person, person)).summary(site),
                finding(promises, views),
                last == null
                        ? page.text("brief.since.never")
                        : page.text("brief.since", page.texts().date(day(last)), named(last.by())),
                last == null
                        ? null
                        : page.here().live().at(path).with("asAt", day(last)).url(),
                changes(read, last == null ? LocalDate.MIN : day(last)),
                promises.stream().map(promise -> promise(promise, read.today())).toList(),
                views,
                measures,
                work,
                mayEnter ? page.programmePath() + "/records/facilitation-log/new?site=" + site.code() : null);
    }

    private String finding(List<Promises.Promise> promises, BriefView.@Nullable Views views) {
        String open = page.text("brief.finding.promises", promises.size());
        if (views == null || views.seats().size() < 2) {
            return open;
        }
        List<String> together = List.of(page.text("brief.gap.alike"), page.text("brief.gap.none"));
        long apart = views.domains().stream()
                .filter(domain -> !together.contains(domain.gap()))
                .count();
        return page.text("brief.finding.views", open, apart, views.domains().size());
    }

    private BriefView.Promise promise(Promises.Promise promise, LocalDate today) {
        String by = promise.by().stream().map(this::named).collect(Collectors.joining(", "));
        return new BriefView.Promise(
                promise.what(),
                page.text("brief.promise.told", by, page.texts().date(promise.due())),
                promise.due().isBefore(today),
                page.programmeLink("/records/facilitation-log/" + promise.record()));
    }

    private static LocalDate day(RecordReading record) {
        return Objects.requireNonNull(record.happened());
    }

    private record Dated(LocalDate day, String what, String url) {}

    /** What happened after a day: moves, changes of context and adaptations. */
    private List<BriefView.Change> changes(Read read, LocalDate since) {
        Stream<Dated> moves = read.site().history().stream()
                .filter(move -> move.happenedOn() != null)
                .map(move -> new Dated(
                        Objects.requireNonNull(move.happenedOn()),
                        page.text("brief.change.stage", catalogue.lifecycle().label(move.to())),
                        page.programmeLink("/history/" + move.entry())));
        Stream<Dated> context = read.contextChanges().stream()
                .filter(change -> change.happened() != null)
                .map(change -> new Dated(
                        day(change),
                        page.text(
                                "brief.change.context",
                                String.valueOf(change.values().getOrDefault("dsf-log-what", ""))),
                        page.programmeLink("/records/dsf-context-change-log/" + change.record())));
        Stream<Dated> adapted = read.adaptations().stream()
                .filter(adaptation -> adaptation.effective() != null)
                .map(adaptation -> new Dated(
                        Objects.requireNonNull(adaptation.effective()),
                        page.text("brief.change.adaptation", adaptation.what()),
                        page.programmeLink("/adaptations/" + adaptation.adaptation())));
        return Stream.of(moves, context, adapted)
                .flatMap(each -> each)
                .filter(each -> each.day().isAfter(since))
                .sorted(Comparator.comparing(Dated::day).reversed())
                .map(each -> new BriefView.Change(each.what(), page.texts().date(each.day()), each.url()))
                .toList();
    }

    private BriefView.@Nullable Views views(Read read) {
        AssessmentReading assessment = read.assessment().orElse(null);
        Instrument instrument =
                assessment == null ? null : assessment.round().by(catalogue).orElse(null);
        if (assessment == null || instrument == null) {
            return null;
        }
        Seats seats = new Seats(instrument, assessment, read.owners());
        List<String> taken = seats.taken();
        return new BriefView.Views(
                assessment.round().title(),
                page.programmeLink("/rounds/" + assessment.round().round() + "/sites/"
                        + read.site().code()),
                taken.stream().map(seat -> page.text("brief.seat." + seat)).toList(),
                instrument.domains().stream()
                        .map(domain -> domain(domain, seats, taken))
                        .toList());
    }

    private BriefView.Domain domain(Instrument.Domain domain, Seats seats, List<String> taken) {
        List<OptionalDouble> means =
                taken.stream().map(seat -> seats.mean(seat, domain)).toList();
        return new BriefView.Domain(
                domain.label(),
                means.stream()
                        .map(mean -> mean.isEmpty()
                                ? page.text("heat.domain.no-rating")
                                : page.text("brief.mean", oneDecimal(mean.getAsDouble())))
                        .toList(),
                gap(taken, means));
    }

    /** Between the site's own view and that of its region, or else of the programme. */
    private String gap(List<String> taken, List<OptionalDouble> means) {
        int others = taken.size() < 2 || !taken.getFirst().equals(Seats.ORDER.getFirst()) ? 0 : 1;
        if (others == 0 || means.getFirst().isEmpty() || means.get(others).isEmpty()) {
            return page.text("brief.gap.none");
        }
        double gap = means.getFirst().getAsDouble() - means.get(others).getAsDouble();
        if (Math.abs(gap) < ALIKE) {
            return page.text("brief.gap.alike");
        }
        return page.text(
                gap > 0 ? "brief.gap.higher" : "brief.gap.lower",
                oneDecimal(Math.abs(gap)),
                page.text("brief.seat.of." + taken.get(others)));
    }

    private static String oneDecimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private String named(String person) {
        return names.getOrDefault(person, person);
    }
}
