package org.groundswell.web.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.NeedsReading;
import org.groundswell.web.reading.NeedsReading.Assessment;
import org.groundswell.web.reading.NeedsReading.Figures;
import org.springframework.stereotype.Component;

/** What a person's own sites need of them: their part in open rounds, and last month's figures. */
@Component
class TeamNeeds {

    private final Clock clock;

    TeamNeeds(Clock clock) {
        this.clock = clock;
    }

    List<Need> of(ProgrammeContext programme, NeedsReading read, Texts texts) {
        String path = "/programmes/" + programme.id();
        return Stream.concat(
                        read.assessments().stream().flatMap(assessment -> of(path, assessment, texts).stream()),
                        read.figures().stream().map(figures -> of(path, figures, texts)))
                .toList();
    }

    private static Optional<Need> of(String path, Assessment assessment, Texts texts) {
        String link = path + "/rounds/" + assessment.round() + "/sites/" + assessment.site();
        LocalDate closes = assessment.closesOn();
        String key = switch (assessment.status()) {
            case "none" -> "home.need.rate";
            case "rating" -> assessment.rated() ? "home.need.reveal" : "home.need.rateToo";
            case "revealed" -> "home.need.agree";
            default -> "home.need.flags";
        };
        if (!key.equals("home.need.flags")) {
            return Optional.of(
                    Need.of(texts, closes, key, link, assessment.title(), assessment.site(), texts.date(closes)));
        }
        return assessment.flags() == 0
                ? Optional.empty()
                : Optional.of(
                        Need.of(texts, closes, key, link, assessment.flags(), assessment.title(), assessment.site()));
    }

    private Need of(String path, Figures figures, Texts texts) {
        String link = path + "/measures/" + figures.measure() + "/sites/" + figures.site();
        YearMonth due =
                YearMonth.from(LocalDate.ofInstant(clock.instant(), Texts.ZONE)).minusMonths(1);
        YearMonth latest = figures.latest();
        return latest == null
                ? Need.of(texts, null, "home.need.firstFigures", link, figures.name(), figures.site())
                : Need.of(
                        texts,
                        due.atEndOfMonth(),
                        "home.need.figures",
                        link,
                        figures.name(),
                        figures.site(),
                        texts.month(due),
                        texts.month(latest));
    }
}
