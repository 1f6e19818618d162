package org.groundswell.domain.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessEvent.MembershipGranted;
import org.groundswell.domain.access.AccessEvent.MembershipRevoked;
import org.groundswell.domain.access.AccessEvent.PersonErased;
import org.groundswell.domain.access.AccessEvent.PersonForgotten;
import org.groundswell.domain.access.AccessEvent.PersonInvited;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.assessment.AssessmentEvent.ComponentRated;
import org.groundswell.domain.assessment.AssessmentEvent.FlagCleared;
import org.groundswell.domain.assessment.AssessmentEvent.FlagEndedInAction;
import org.groundswell.domain.assessment.AssessmentEvent.FlagEndedInReason;
import org.groundswell.domain.assessment.AssessmentEvent.FlagRaised;
import org.groundswell.domain.assessment.AssessmentEvent.RatingAgreed;
import org.groundswell.domain.assessment.AssessmentEvent.RatingsRevealed;
import org.groundswell.domain.assessment.Rating;
import org.groundswell.domain.assessment.RoundEvent.RoundClosed;
import org.groundswell.domain.assessment.RoundEvent.RoundOpened;
import org.groundswell.domain.assessment.RoundEvent.RoundReopened;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.ImportEvent.FiguresImported;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.MeasureEvent.MeasureDefined;
import org.groundswell.domain.measure.MeasureEvent.MeasureRedefined;
import org.groundswell.domain.measure.SeriesEvent.DataPointsCorrected;
import org.groundswell.domain.measure.SeriesEvent.DataPointsRecorded;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.programme.ProgrammeEvent.ProgrammeCreated;
import org.groundswell.domain.programme.ProgrammeEvent.ProgrammeRenamed;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.RecordEvent.RecordAmended;
import org.groundswell.domain.record.RecordEvent.RecordKept;
import org.groundswell.domain.record.RecordEvent.RecordRestored;
import org.groundswell.domain.record.RecordEvent.RecordWithdrawn;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.Evidence;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteEvent.PartBegun;
import org.groundswell.domain.site.SiteEvent.SideStateEntered;
import org.groundswell.domain.site.SiteEvent.SiteEnrolled;
import org.groundswell.domain.site.SiteEvent.SiteRegrouped;
import org.groundswell.domain.site.SiteEvent.SiteRenamed;
import org.groundswell.domain.site.SiteEvent.SiteSplit;
import org.groundswell.domain.site.SiteEvent.SiteTakenIn;
import org.groundswell.domain.site.SiteEvent.SplitUndone;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.groundswell.domain.site.SiteEvent.TakingInUndone;
import org.groundswell.domain.transfer.TransferEvent.ProgrammeExported;
import org.groundswell.domain.transfer.TransferEvent.ProgrammeImported;

/** One canonical event of every type, with every value given. */
final class EventSamples {

    private static final PersonId ANN = new PersonId("3f0c9c1e-0d5b-4a77-9a55-0f6f2a3f1b01");
    private static final String ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    private static final SiteCode RF4 = new SiteCode("RF4");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 6, 30);

    private static final MeasureDefinition DEFINITION = new MeasureDefinition(
            "Seen within four hours",
            "outcome",
            "proportion",
            "Attendances seen within four hours",
            "Attendances",
            "increase",
            new BigDecimal("0.95"),
            "%",
            new BigDecimal("1000"),
            YearMonth.of(2017, 3));

    static final Map<Class<?>, Event> ALL = Stream.concat(
                    Stream.concat(founding().stream(), assessing().stream()),
                    Stream.of(
                                    measuring(),
                                    recording(),
                                    VariationSamples.all(),
                                    DecisionSamples.ALL,
                                    AdaptationSamples.ALL,
                                    ActionSamples.ALL,
                                    CycleSamples.ALL,
                                    QuestionSamples.ALL,
                                    SustainingSamples.ALL,
                                    BuilderSamples.ALL,
                                    CommentSamples.ALL,
                                    NoticeSamples.ALL)
                            .flatMap(List::stream))
            .collect(Collectors.toUnmodifiableMap(Object::getClass, Function.identity()));

    private EventSamples() {}

    private static FreeText said(String text) {
        return new FreeText(ANN, text);
    }

    private static List<Event> founding() {
        return List.of(
                new ProgrammeCreated("Four hours", said("Nobody waits longer"), "Rapid assessment", DAY),
                new ProgrammeRenamed("Four hours for all"),
                new SiteEnrolled(RF4, "Barking", "London", "1", said("Asked to join"), DAY),
                new SiteRenamed("Barking and Havering"),
                new SiteRegrouped("East of England", "2", DAY),
                new StageEntered(
                        "MV-S2",
                        "skip",
                        "identified",
                        "committed",
                        DAY,
                        List.of(new Evidence("ev-engaged-date", said("2026-02-01"))),
                        "rsn-other",
                        said("Signed at first contact")),
                new SideStateEntered(
                        "MV-P1",
                        "committed",
                        "paused",
                        "committed",
                        DAY,
                        "rsn-workload",
                        said("Winter pressure"),
                        said("Chief nurse"),
                        LATER,
                        LATER,
                        true,
                        said("Start after winter")),
                new SiteTakenIn(new SiteCode("RYJ"), DAY, "committed", said("One trust since spring")),
                new TakingInUndone(
                        new SiteCode("RYJ"),
                        DAY,
                        "committed",
                        "paused",
                        DAY.minusMonths(1),
                        said("Another trust merged")),
                new SiteSplit(
                        List.of(new SiteCode("RYJ"), new SiteCode("R1H")),
                        DAY,
                        "committed",
                        said("Two trusts since spring")),
                new SplitUndone(
                        List.of(new SiteCode("RYJ"), new SiteCode("R1H")),
                        DAY,
                        "committed",
                        "paused",
                        DAY.minusMonths(1),
                        said("Another trust was split")),
                new PartBegun(new SiteCode("RYJ"), DAY, "sustaining", "paused", DAY.minusMonths(1)),
                new PersonInvited(ANN, Role.SITE_TEAM),
                new PersonErased(ANN, said("She asked for it")),
                new PersonForgotten(ANN),
                new ProgrammeExported("p-1", 1204, ROOT),
                new ProgrammeImported(
                        "p-1",
                        1204,
                        ROOT,
                        "groundswell.north/p-1+5be1a0c2+" + ROOT,
                        Instant.parse("2026-03-01T09:00:00Z")),
                new MembershipGranted(ANN, new Grant(Role.SITE_TEAM, null, RF4)),
                new MembershipRevoked(ANN, new Grant(Role.REGIONAL_LEAD, "London", null), said("Changed post")));
    }

    private static List<Event> assessing() {
        Rating low = Rating.level(1);
        return List.of(
                new RoundOpened("r-1", "three-s", "1.0.0", "Spring 2026", "site-support", DAY, LATER, null),
                new RoundClosed(said("All in")),
                new RoundReopened(said("Two sites were late"), LATER),
                new ComponentRated(
                        "r-1",
                        RF4,
                        "STR-1",
                        ANN,
                        Rating.NOT_APPLICABLE,
                        said("Roster of March"),
                        said("https://example.org/roster"),
                        said("One ward only"),
                        null),
                new RatingsRevealed("r-1", RF4),
                new RatingAgreed("r-1", RF4, "STR-1", low, said("The roster"), said("One thought 2")),
                new FlagRaised("r-1", RF4, "STR-1", low),
                new FlagEndedInAction("r-1", RF4, "STR-1", said("Write the roles"), said("Ward manager"), LATER),
                new FlagEndedInReason("r-1", RF4, "STR-1", said("Merging soon"), said("Board"), LATER),
                new FlagCleared("r-1", RF4, "STR-1"));
    }

    private static List<Event> recording() {
        Values values = new Values(List.of(
                FieldValue.words("fac-summary", said("They are short of people")),
                FieldValue.number("fac-minutes", new BigDecimal("45")),
                FieldValue.day("fac-date", DAY),
                FieldValue.people("fac-facilitator", List.of(ANN)),
                FieldValue.chosen("fac-purpose", List.of("data-help", "review")),
                FieldValue.rows(
                        "fac-promises",
                        List.of(new FieldValue.Row(List.of(
                                FieldValue.words("fac-promise-what", said("Send the template")),
                                FieldValue.day("fac-promise-due", LATER)))))));
        return List.of(
                new RecordKept("facilitation-log", "1.0.0", "k-1", RF4, values),
                new RecordAmended(
                        "facilitation-log",
                        "1.0.0",
                        "k-1",
                        RF4,
                        new Values(List.of(FieldValue.number("fac-minutes", new BigDecimal("50")))),
                        List.of("fac-next"),
                        said("Counted again")),
                new RecordWithdrawn("facilitation-log", "k-1", RF4, said("Entered twice")),
                new RecordRestored("facilitation-log", "k-1", RF4, said("It was another visit")));
    }

    private static List<Event> measuring() {
        YearMonth march = YearMonth.of(2026, 3);
        List<DataPoint> points = List.of(
                new DataPoint(march, Standing.VALUE, new BigDecimal("18410"), new BigDecimal("21289.5")),
                new DataPoint(march.plusMonths(1), Standing.MISSING, null, null),
                new DataPoint(march.plusMonths(2), Standing.NOT_APPLICABLE, null, null),
                new DataPoint(march.plusMonths(3), Standing.SUSPENDED, null, null));
        return List.of(
                new MeasureDefined("m-1", DEFINITION, said("Waiting harms")),
                new MeasureRedefined("m-1", 2, DEFINITION, said("Waiting harms"), said("Type 3 left out")),
                new DataPointsRecorded("m-1", RF4, 1, points, "u-1"),
                new DataPointsCorrected("m-1", RF4, 2, points, said("Counted again"), "u-1"),
                new FiguresImported(
                        "u-1",
                        "m-1",
                        said("figures.csv"),
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        said("site: org_code; month: period"),
                        12765,
                        12760,
                        5,
                        9000,
                        3,
                        2,
                        274));
    }
}
