package org.groundswell.launcher.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.FieldValue.Row;
import org.groundswell.domain.record.RecordCommand.KeepRecord;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** The programme's own work beside its sites: learning events, what was told to whom, hours and money, risks, and what sites found out. */
final class RecordsTold {

    private final Telling telling;
    private final DemoCalendar calendar;
    private final PersonId manager;
    private final PersonId regionalLead;
    private final String id;
    private int kept;

    /** @param id begins the ids of the records */
    RecordsTold(Telling telling, DemoCalendar calendar, PersonId manager, PersonId regionalLead, String id) {
        this.telling = telling;
        this.calendar = calendar;
        this.manager = manager;
        this.regionalLead = regionalLead;
        this.id = id;
    }

    /** @param sites at least three, whose people came and told what they found out */
    void tell(List<SiteCode> sites) {
        learned(sites);
        communicated();
        resources();
        risks();
        offered(
                sites.get(0),
                calendar.day(12, 10),
                "Saying each patient’s name aloud makes the huddle shorter",
                "used");
        offered(sites.get(1), calendar.day(16, 14), "The guide is read where it hangs at eye level", "new");
    }

    private void learned(List<SiteCode> sites) {
        event(
                calendar.day(5, 21),
                "First learning day: how the huddle begins",
                "event",
                manager,
                sites,
                "Swap the huddle sheet; a night call instead of a weekend huddle");
        event(
                calendar.day(11, 16),
                "Reading a control chart together",
                "online",
                regionalLead,
                sites.subList(0, 2),
                "Each site brings its own chart next time");
        event(
                calendar.day(16, 11),
                "Two sites look at each other’s handover",
                "pair",
                regionalLead,
                sites.subList(1, 3),
                null);
    }

    private void event(
            LocalDate day, String what, String route, PersonId host, List<SiteCode> came, @Nullable String ideas) {
        List<Row> rows = new ArrayList<>();
        for (SiteCode site : came) {
            rows.add(new Row(List.of(
                    FieldValue.chosen("lev-came-site", List.of(site.value())),
                    number("lev-came-people", 2 + rows.size()))));
        }
        List<FieldValue> values = new ArrayList<>(List.of(
                words("lev-what", host, what),
                FieldValue.day("lev-date", day),
                FieldValue.chosen("lev-route", List.of(route)),
                FieldValue.people("lev-host", List.of(host)),
                FieldValue.rows("lev-came", rows)));
        if (ideas != null) {
            values.add(words("lev-ideas", host, ideas));
        }
        keep(day, host, "learning-event", null, values);
    }

    private void communicated() {
        message(
                calendar.day(1, 8),
                "What is asked of a site, and what it gets",
                "leaders",
                "meeting",
                calendar.day(1, 20),
                calendar.day(1, 19),
                "Three asked for the guide in large print; it was printed");
        message(
                calendar.day(13, 2),
                "What the first two waves achieved",
                "funders",
                "report",
                calendar.day(13, 25),
                calendar.day(14, 2),
                null);
        message(
                calendar.today().minusDays(12),
                "How support ends, and who helps after that",
                "site-teams",
                "newsletter",
                calendar.today().plusDays(18),
                null,
                null);
    }

    private void message(
            LocalDate planned,
            String message,
            String audience,
            String route,
            LocalDate due,
            @Nullable LocalDate sent,
            @Nullable String heard) {
        List<FieldValue> values = new ArrayList<>(List.of(
                words("com-message", manager, message),
                FieldValue.chosen("com-audience", List.of(audience)),
                FieldValue.chosen("com-route", List.of(route)),
                FieldValue.people("com-lead", List.of(manager)),
                FieldValue.day("com-due", due)));
        if (sent != null) {
            values.add(FieldValue.day("com-sent", sent));
        }
        if (heard != null) {
            values.add(words("com-heard", manager, heard));
        }
        keep(sent == null ? planned : sent, manager, "communication", null, values);
    }

    private void resources() {
        used(14, "staff-hours", 1_200, 900, 1_050, "Regional teams, partly unpaid");
        used(17, "staff-hours", 1_400, 1_000, 640, "Regional teams, partly unpaid");
        used(14, "money", 60_000, 60_000, 52_400, "The funder’s second year");
        used(17, "money", 60_000, 45_000, 21_300, "The funder’s second year, cut by a quarter");
    }

    private void used(int month, String kind, int needed, int funded, int used, String source) {
        YearMonth in = calendar.month(month);
        String quarter = "%d-Q%d".formatted(in.getYear(), (in.getMonthValue() + 2) / 3);
        keep(
                calendar.day(month, 27),
                manager,
                "resource-use",
                null,
                List.of(
                        FieldValue.chosen("rsc-period", List.of(quarter)),
                        FieldValue.chosen("rsc-kind", List.of(kind)),
                        number("rsc-needed", needed),
                        number("rsc-funded", funded),
                        number("rsc-used", used),
                        words("rsc-source", manager, source)));
    }

    private void risks() {
        risk("The data clerks leave when their contracts end", "Figures stop coming", "results", 4, 3);
        risk("Money ends before the last wave is handed over", "Sites fall back to what they did", "money", 3, 4);
    }

    private void risk(String event, String effect, String affects, int likelihood, int impact) {
        LocalDate opened = calendar.day(15, 5);
        keep(
                opened,
                manager,
                "risk",
                null,
                List.of(
                        words("rsk-event", manager, event),
                        words("rsk-effect", manager, effect),
                        FieldValue.chosen("rsk-affects", List.of(affects)),
                        FieldValue.chosen("rsk-level", List.of("programme")),
                        FieldValue.chosen("rsk-likelihood", List.of(String.valueOf(likelihood))),
                        FieldValue.chosen("rsk-impact", List.of(String.valueOf(impact))),
                        words("rsk-sign", manager, "Two sites in one region say so"),
                        words("rsk-now", manager, "Asked at every visit"),
                        words("rsk-next", manager, "Raise it with the board"),
                        FieldValue.people("rsk-owner", List.of(manager)),
                        FieldValue.day("rsk-opened", opened),
                        FieldValue.day("rsk-reviewed", opened),
                        FieldValue.day("rsk-due", calendar.today().plusDays(21)),
                        FieldValue.chosen("rsk-state", List.of("open"))));
    }

    private void offered(SiteCode site, LocalDate day, String what, String status) {
        keep(
                day,
                regionalLead,
                "learning-item",
                site,
                List.of(
                        words("lrn-what", regionalLead, what),
                        FieldValue.people("lrn-by", List.of(regionalLead)),
                        FieldValue.day("lrn-date", day),
                        FieldValue.chosen("lrn-kind", List.of("works-well")),
                        FieldValue.chosen("lrn-basis", List.of("experience")),
                        FieldValue.chosen("lrn-status", List.of(status))));
    }

    private void keep(LocalDate day, PersonId by, String kind, @Nullable SiteCode site, List<FieldValue> values) {
        kept++;
        String record = id + kept;
        telling.step(
                day,
                by,
                AggregateId.record(telling.ledger(), kind, record),
                new KeepRecord(kind, record, site, new Values(values)));
    }

    private static FieldValue words(String field, PersonId by, String words) {
        return FieldValue.words(field, Telling.said(by, words));
    }

    private static FieldValue number(String field, int number) {
        return FieldValue.number(field, BigDecimal.valueOf(number));
    }
}
