package org.groundswell.web.adoption;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.web.adoption.AdoptionViews.Count;
import org.groundswell.web.adoption.AdoptionViews.Line;
import org.groundswell.web.adoption.AdoptionViews.Version;
import org.groundswell.web.adoption.AdoptionViews.Way;
import org.groundswell.web.figure.ValueFormat;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.reading.AdoptionReading;
import org.groundswell.web.reading.AdoptionReading.Counts;
import org.jspecify.annotations.Nullable;

/** Versions of what counts as adopted, their counts and the sites behind them, as pages tell them. */
final class AdoptionTexts {

    private final PageModel page;
    private final Lifecycle lifecycle;
    private final UnaryOperator<String> names;
    private final LocalDate day;

    /** @param day that the page speaks of */
    AdoptionTexts(PageModel page, Lifecycle lifecycle, UnaryOperator<String> names, LocalDate day) {
        this.page = page;
        this.lifecycle = lifecycle;
        this.names = names;
        this.day = day;
    }

    Version version(AdoptionReading reading, boolean seesSites, List<Way> steps) {
        return new Version(
                reading.version(),
                page.text("adoption.status." + reading.status(), page.texts().date(reading.from())),
                colour(reading.status()),
                reading.words(),
                rules(reading),
                settled(reading),
                counts(reading, seesSites),
                steps);
    }

    String finding(AdoptionReading reading, int sites) {
        return page.text("adoption.finding", reading.counts().counted(), sites, reading.version());
    }

    String breakdown(AdoptionReading reading) {
        Counts counts = reading.counts();
        return page.text(
                "adoption.breakdown." + reading.withdrawn(),
                counts.withEvidence(),
                counts.selfDeclared(),
                counts.withdrawn(),
                page.texts().date(day));
    }

    Line line(AdoptionReading reading, AdoptionReading.Site site) {
        String says = lifecycle.label(site.stage());
        String seen = site.observed() == null ? "" : lifecycle.label(site.observed());
        return new Line(
                site.name(),
                page.programmeLink("/sites/" + site.code()),
                site.region() == null ? "" : site.region(),
                site.sideState() == null
                        ? says
                        : page.text("adoption.site.side", says, lifecycle.label(site.sideState())),
                seen.isEmpty()
                        ? page.text("adoption.site.unseen")
                        : page.text("adoption.site.seen", seen, page.texts().date(site.observedOn())),
                !seen.isEmpty() && !seen.equals(says),
                page.text("adoption.judged." + site.judged()),
                site.counted() ? "green" : site.judged().equals("not-yet") ? "grey" : "yellow",
                value(reading, site));
    }

    private String value(AdoptionReading reading, AdoptionReading.Site site) {
        if (site.value() == null || site.period() == null) {
            return page.text("adoption.site.novalue");
        }
        return page.text(
                "adoption.site.value",
                format(reading).value(site.value()),
                page.texts().month(YearMonth.parse(site.period())));
    }

    private List<String> rules(AdoptionReading reading) {
        List<String> rules = new ArrayList<>();
        rules.add(page.text("adoption.rule.view." + reading.view(), lifecycle.label(reading.stage())));
        if (reading.measure() != null && reading.threshold() != null) {
            String name = reading.measureName() == null ? reading.measure() : reading.measureName();
            String key = "decrease".equals(reading.measureDirection()) ? "most" : "least";
            rules.add(page.text(
                    "adoption.rule.measure." + key,
                    name,
                    format(reading).value(reading.threshold().doubleValue())));
        }
        rules.add(page.text("adoption.rule.withdrawn." + reading.withdrawn()));
        rules.add(page.text("adoption.rule.from", page.texts().date(reading.from())));
        return rules;
    }

    private ValueFormat format(AdoptionReading reading) {
        String kind = reading.measureKind() == null ? "continuous" : reading.measureKind();
        return new ValueFormat(kind, reading.measureUnit(), reading.measurePer(), page.texts()::text);
    }

    private List<String> settled(AdoptionReading reading) {
        List<String> settled = new ArrayList<>();
        settled.add(page.text(
                "adoption.proposed",
                names.apply(reading.proposedBy()),
                page.texts().date(reading.proposedAt())));
        if (reading.settledBy() != null) {
            boolean dropped = reading.status().equals("dropped");
            settled.add(page.text(
                    dropped ? "adoption.dropped" : "adoption.approved",
                    names.apply(reading.settledBy()),
                    page.texts().date(reading.settledAt()),
                    reading.reason()));
        }
        return settled;
    }

    private List<Count> counts(AdoptionReading reading, boolean seesSites) {
        Counts counts = reading.counts();
        return List.of(
                count(reading, "counted", counts.counted(), seesSites),
                count(reading, "with-evidence", counts.withEvidence(), seesSites),
                count(reading, "self-declared", counts.selfDeclared(), seesSites),
                count(reading, "withdrawn", counts.withdrawn(), seesSites),
                count(reading, "below-measure", counts.belowMeasure(), seesSites),
                count(reading, "one-view", counts.oneView(), seesSites),
                count(reading, "not-yet", counts.notYet(), seesSites));
    }

    private Count count(AdoptionReading reading, String way, int count, boolean seesSites) {
        String url = page.here()
                .at(page.programmePath() + "/adoption/" + reading.definition())
                .with("judged", way)
                .url();
        return new Count(page.text("adoption.count." + way), page.texts().number(count), seesSites ? url : null);
    }

    private static @Nullable String colour(String status) {
        return switch (status) {
            case "in-force" -> "green";
            case "waiting" -> "blue";
            case "later" -> "white";
            default -> "grey";
        };
    }
}
