package org.groundswell.web.change;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.groundswell.web.change.MovedView.Entry;
import org.groundswell.web.change.MovedView.Named;
import org.groundswell.web.change.MovedView.Part;
import org.groundswell.web.change.MovedView.Result;
import org.groundswell.web.client.AsAt;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.figure.SvgWaterfall;
import org.groundswell.web.figure.ValueFormat;
import org.groundswell.web.figure.Waterfall;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.Facts;
import org.groundswell.web.reading.HistoryReading;
import org.groundswell.web.reading.MeasureReading;
import org.groundswell.web.reading.MovedReading;
import org.groundswell.web.reading.MovedReading.Amount;
import org.groundswell.web.reading.People;
import org.groundswell.web.reading.ProgrammeReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From what moved a number to what its page shows. */
@Component
class MovedViews {

    private final QueryClient queries;
    private final People people;
    private final Clock clock;

    MovedViews(QueryClient queries, People people, Clock clock) {
        this.queries = queries;
        this.people = people;
        this.clock = clock;
    }

    MovedView of(PageModel page, ProgrammeReading programme, MeasureReading measure, @Nullable MovedReading moved) {
        String path = page.programmePath() + "/measures/" + measure.measure();
        String site = page.here().value("site");
        return new MovedView(
                measure,
                path + "/moved",
                page.text("moved.title"),
                site == null ? page.link(path) : page.link(path + "/sites/" + site),
                named(page),
                programme.regions().stream()
                        .map(ProgrammeReading.RegionCount::region)
                        .map(word -> option(page, word, null))
                        .toList(),
                programme.waves().stream()
                        .map(ProgrammeReading.WaveCount::wave)
                        .map(word -> option(page, word, "site.wave"))
                        .toList(),
                site,
                moved == null ? null : result(page, path, moved));
    }

    /** The entry before the newest file of figures; nothing where there is none, or the caller may not read the history. */
    @Nullable
    Long beforeLastImport(PageModel page) {
        if (page.programme() == null) {
            return null;
        }
        try {
            return queries
                    .read(
                            Ask.of("/programmes/{p}/history", page.programme().id())
                                    .with("type", "measure.FiguresImported")
                                    .with("size", 1)
                                    .asAt(page.here().asAt()),
                            HistoryReading.class)
                    .data()
                    .items()
                    .stream()
                    .map(entry -> entry.entry() - 1)
                    .findFirst()
                    .orElse(null);
        } catch (Refusal notTheirs) {
            if (notTheirs.problem().isForbidden()) {
                return null;
            }
            throw notTheirs;
        }
    }

    private List<Named> named(PageModel page) {
        Here here = page.here().without("part");
        AsAt asAt = page.asAt();
        Instant recorded = asAt == null ? null : asAt.recordedAt();
        Instant now = page.live() || recorded == null ? clock.instant() : recorded;
        LocalDateTime local = LocalDateTime.ofInstant(now, Texts.ZONE).truncatedTo(ChronoUnit.MINUTES);
        List<Named> named = new ArrayList<>();
        named.add(new Named(
                page.text("moved.named.week"),
                here.with("from", local.minusWeeks(1)).url()));
        named.add(new Named(
                page.text("moved.named.month"),
                here.with("from", local.minusMonths(1)).url()));
        Long before = beforeLastImport(page);
        if (before != null && before > 0) {
            named.add(new Named(
                    page.text("moved.named.import"),
                    here.with("from", "entry:" + before).url()));
        }
        return named;
    }

    private Result result(PageModel page, String path, MovedReading moved) {
        Here here = page.here();
        MovedFigure figure = new MovedFigure(moved, page.texts(), MovedGroup.told(here, page.texts()));
        Waterfall waterfall = figure.waterfall();
        int total = moved.entries().total();
        String asked = Objects.requireNonNullElse(here.value("page"), "1");
        return new Result(
                figure.finding(),
                figure.subtitle(),
                known(page, moved.from(), figure),
                known(page, moved.to(), figure),
                moved.from().entry() == moved.to().entry(),
                waterfall,
                waterfall == null ? "" : SvgWaterfall.draw(waterfall, SvgWaterfall.Width.WIDE),
                waterfall == null ? "" : SvgWaterfall.draw(waterfall, SvgWaterfall.Width.NARROW),
                new Here(path + "/moved.csv", here.parameters())
                        .with("from", "entry:" + moved.from().entry())
                        .url(),
                parts(page, moved, figure),
                here.without("part").url() + "#entries",
                here.value("part") != null,
                entries(page, moved),
                total,
                moved.entries().withheld(),
                asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1,
                Math.max(1, (total + MovedPageController.SIZE - 1) / MovedPageController.SIZE));
    }

    private static String known(PageModel page, MovedReading.Side side, MovedFigure figure) {
        return page.text(
                "moved.side",
                page.texts().moment(side.recordedAt()),
                side.entry(),
                figure.period(side),
                figure.counted(side.figure()),
                side.figure().sites());
    }

    private static List<Part> parts(PageModel page, MovedReading moved, MovedFigure figure) {
        List<MovedFigure.Step> steps = figure.steps();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < moved.parts().size(); i++) {
            MovedReading.Part part = moved.parts().get(i);
            parts.add(new Part(
                    page.text("moved.part." + part.part()),
                    page.text("moved.meaning." + part.part()),
                    steps.isEmpty() ? "" : figure.signed(steps.get(i).shown()),
                    part.entries(),
                    page.here().with("part", part.part()).url() + "#entries",
                    part.part().equals(page.here().value("part"))));
        }
        return parts;
    }

    private List<Entry> entries(PageModel page, MovedReading moved) {
        List<MovedReading.Entry> items = moved.entries().items();
        UnaryOperator<String> names = people.names(
                items.stream()
                        .map(MovedReading.Entry::by)
                        .filter(Objects::nonNull)
                        .toList(),
                page.texts());
        ValueFormat format = Facts.of(moved.measure()).format(page.texts()::text);
        boolean ratio = moved.measure().hasDenominator();
        return items.stream()
                .map(entry -> new Entry(
                        entry.entry(),
                        page.link(page.programmePath() + "/history/" + entry.entry()),
                        page.text("moved.part." + entry.part()),
                        page.texts().moment(entry.recordedAt()),
                        entry.by() == null ? "" : names.apply(entry.by()),
                        Objects.requireNonNullElse(entry.what(), ""),
                        entry.why(),
                        entry.siteName(),
                        months(page.texts(), entry),
                        amount(page, format, ratio, entry.before()),
                        amount(page, format, ratio, entry.after())))
                .toList();
    }

    private static String months(Texts texts, MovedReading.Entry entry) {
        if (entry.firstMonth() == null || entry.firstMonth().equals(entry.lastMonth())) {
            return texts.month(entry.firstMonth());
        }
        return texts.text("moved.period", texts.month(entry.firstMonth()), texts.month(entry.lastMonth()));
    }

    private static String amount(PageModel page, ValueFormat format, boolean ratio, Amount amount) {
        if (amount.months() == 0) {
            return page.text("moved.amount.none");
        }
        String numerator = format.count(amount.numerator());
        return ratio ? page.text("figure.counts.bare", numerator, format.count(amount.denominator())) : numerator;
    }

    private static Option option(PageModel page, @Nullable String word, @Nullable String key) {
        if (word == null || word.isBlank() || word.equals("-")) {
            return new Option("-", page.text("filter.without"));
        }
        return new Option(word, key == null ? word : page.text(key, word));
    }
}
