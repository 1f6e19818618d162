package org.groundswell.web.triage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.reading.MeasureReading;
import org.groundswell.web.reading.ProgrammeReading;
import org.groundswell.web.reading.RecordReading.Latest;
import org.groundswell.web.reading.TriageReading;
import org.groundswell.web.reading.TriageReading.Moved;
import org.groundswell.web.reading.TriageReading.Returns;
import org.jspecify.annotations.Nullable;

/** Makes the view of the triage from what was read. */
final class TriageViews {

    private static final Set<String> FORWARD = Set.of("forward", "skip");
    private static final Set<String> BACK = Set.of("backward");

    private final Lifecycle lifecycle;
    private final PageModel page;
    private final UnaryOperator<String> names;

    /** @param names from a person id to what people call them */
    TriageViews(Lifecycle lifecycle, PageModel page, UnaryOperator<String> names) {
        this.lifecycle = lifecycle;
        this.page = page;
        this.names = names;
    }

    /**
     * @param measure whose figures are asked about; nothing where none is defined
     * @param spoken the newest contact of each site
     * @param today the day on which the page is read
     */
    record Read(
            ProgrammeReading programme,
            @Nullable MeasureReading measure,
            YearMonth month,
            @Nullable Returns returns,
            List<Latest> spoken,
            List<Moved> moved,
            LocalDate since,
            LocalDate today) {}

    TriageView view(Read read) {
        Returns returns = read.returns();
        List<Moved> forward = ofKind(read.moved(), FORWARD::contains);
        List<Moved> back = ofKind(read.moved(), BACK::contains);
        List<Moved> aside = ofKind(read.moved(), kind -> !FORWARD.contains(kind) && !BACK.contains(kind));
        String day = page.texts().date(read.since());
        return new TriageView(
                page.text(
                        "triage.finding",
                        returns == null ? 0 : returns.late().size(),
                        forward.size(),
                        back.size(),
                        day),
                places(read.programme()),
                read.programme().measures().stream()
                        .map(each -> new Option(each.measure(), each.name()))
                        .toList(),
                read.measure() == null ? "" : read.measure().measure(),
                read.month().toString(),
                read.since().toString(),
                returns == null
                        ? page.text("triage.returns.none")
                        : page.text(
                                "triage.returns",
                                returns.due(),
                                page.texts().month(returns.month()),
                                returns.in(),
                                returns.late().size()),
                late(read),
                List.of(moves("forward", forward), moves("back", back), moves("aside", aside)));
    }

    /** How many sites stand where, in the lifecycle's order. */
    private String places(ProgrammeReading programme) {
        Map<String, Integer> counts = programme.stages().stream()
                .collect(Collectors.toMap(
                        ProgrammeReading.StageCount::stage, ProgrammeReading.StageCount::count, Integer::sum));
        List<String> told = Stream.concat(
                        lifecycle.stages().stream().map(Lifecycle.Stage::id),
                        lifecycle.sideStates().stream().map(Lifecycle.SideState::id))
                .filter(place -> counts.getOrDefault(place, 0) > 0)
                .map(place -> page.text(
                        "triage.place",
                        lifecycle.label(place).toLowerCase(page.texts().locale()),
                        counts.get(place)))
                .toList();
        return page.text("triage.places", programme.sites(), told.size(), String.join(", ", told));
    }

    private List<TriageView.Late> late(Read read) {
        Returns returns = read.returns();
        if (returns == null) {
            return List.of();
        }
        Map<String, Latest> spoken =
                read.spoken().stream().collect(Collectors.toMap(Latest::site, Function.identity()));
        return returns.late().stream()
                .map(late -> late(late, spoken.get(late.site().code()), read))
                .toList();
    }

    private TriageView.Late late(TriageReading.Late late, @Nullable Latest spoken, Read read) {
        LocalDate dueFrom = read.month().minusMonths(late.missing() - 1L).atEndOfMonth();
        long days = Math.max(0, ChronoUnit.DAYS.between(dueFrom, read.today()));
        return new TriageView.Late(
                late.site().name(),
                page.programmeLink("/sites/" + late.site().code()),
                Objects.requireNonNullElse(late.site().region(), ""),
                page.text("triage.late.for", late.missing(), page.texts().date(dueFrom), days),
                late.latest() == null
                        ? page.text("triage.late.never")
                        : page.texts().month(late.latest()),
                spoken == null
                        ? page.text("triage.spoken.never")
                        : page.text("triage.spoken", page.texts().date(spoken.happened()), names.apply(spoken.by())),
                spoken == null ? null : page.programmeLink("/records/facilitation-log/" + spoken.record()),
                mayRecord(late.site())
                        ? page.programmePath() + "/records/facilitation-log/new?site="
                                + late.site().code()
                        : null);
    }

    private boolean mayRecord(TriageReading.Site site) {
        ProgrammeContext programme = page.programme();
        return page.live() && programme != null && (programme.isManager() || programme.leads(site.region()));
    }

    private static List<Moved> ofKind(List<Moved> moved, Predicate<String> kind) {
        return moved.stream().filter(each -> kind.test(each.move().kind())).toList();
    }

    private TriageView.Moves moves(String way, List<Moved> moved) {
        return new TriageView.Moves(
                page.text("triage.moves." + way, moved.size()),
                page.text("triage.moves.none"),
                moved.stream().map(this::moved).toList());
    }

    private TriageView.Moved moved(Moved moved) {
        TriageReading.Move move = moved.move();
        String from = move.from() == null ? "" : lifecycle.label(move.from());
        return new TriageView.Moved(
                moved.site().name(),
                page.programmeLink("/sites/" + moved.site().code()),
                page.text("triage.moved.way", from, lifecycle.label(move.to())),
                page.texts().date(move.happenedOn()),
                reason(move),
                page.programmeLink("/history/" + move.entry()),
                move.entry());
    }

    private @Nullable String reason(TriageReading.Move move) {
        if (move.reasonCode() == null) {
            return null;
        }
        String reason = lifecycle
                .reasonCode(move.reasonCode())
                .map(Lifecycle.ReasonCode::label)
                .orElse(move.reasonCode());
        return move.reasonDetail() == null ? reason : reason + ": " + move.reasonDetail();
    }
}
