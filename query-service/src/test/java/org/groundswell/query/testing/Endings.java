package org.groundswell.query.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import tools.jackson.databind.JsonNode;

/** What pages tell of a programme in which the site Alpha ends on a day and stands again later, by a merger or a split. */
public final class Endings implements AutoCloseable {

    public static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    public static final String SITA = TestIssuer.shared().token("sita", "site-team");

    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    private static final String P = "/api/v1/programmes/p-one";

    private final QueryService service;

    public Endings(Ledgers ledgers) {
        service = QueryService.start(ledgers);
        service.fold();
    }

    /** Alpha and Beta, at the same stage, with rounds and figures of their own. */
    public static Story begin(Ledgers ledgers) {
        return new Story(ledgers, "p-one")
                .created("Flow")
                .member("sita", Role.SITE_TEAM, null, "RAA")
                .site("RAA", "Alpha", "North", "1")
                .site("RBB", "Beta", "South", "2")
                .site("RAA", preparing())
                .site("RBB", preparing())
                .round("r-past", "three-s", LocalDate.of(2026, 1, 10))
                .round("r-open", "three-s", LocalDate.of(2026, 2, 20))
                .round("r-rated", "three-s", LocalDate.of(2026, 2, 21))
                .rated("r-rated", "RAA", "sita", "STR-1", "2")
                .measure("m-1", "proportion")
                .recorded("m-1", "RAA", value("2026-01", 8, 10), value("2026-02", 9, 10))
                .recorded("m-1", "RBB", value("2026-01", 6, 10), value("2026-02", 6, 10), value("2026-03", 12, 20));
    }

    private static SiteEvent preparing() {
        return new StageEntered(
                "MV-S1", "skip", "identified", "preparing", Story.day(), List.of(), "rsn-own-solution", null);
    }

    public JsonNode at(long entry, String page) {
        return at(MAYA, "entry:" + entry, page);
    }

    /** By both clocks. */
    public JsonNode at(long entry, LocalDate happenedBy, String page) {
        return at(MAYA, "entry:" + entry + "&happenedBy=" + happenedBy, page);
    }

    public JsonNode at(String token, String moment, String page) {
        return service.read(token, P + page + (page.contains("?") ? "&" : "?") + "asAt=" + moment)
                .get("data");
    }

    public static List<String> texts(JsonNode items, String at) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.at(at).asString())
                .toList();
    }

    /** How many sites had begun a round, of how many: on the page of the programme and on that of its rounds alike. */
    public List<String> asked(long entry) {
        List<String> rounds = rounds(at(entry, "/rounds"));
        assertThat(rounds(at(entry, "").get("rounds"))).containsExactlyInAnyOrderElementsOf(rounds);
        return rounds;
    }

    private static List<String> rounds(JsonNode rounds) {
        return StreamSupport.stream(rounds.spliterator(), false)
                .map(round -> "%s %d of %d"
                        .formatted(
                                round.get("round").asString(),
                                round.get("started").asInt(),
                                round.get("sites").asInt()))
                .toList();
    }

    /** Figures before the day count as they did while the ending stands, and all of them once it is undone. */
    public void countAsBefore(long before, long ended, long undone) {
        String months = "/measures/m-1/deciles?from=2026-01&to=2026-03";
        for (String lens : List.of("", "&lens=then")) {
            for (String region : List.of("", "&region=North", "&region=South")) {
                assertThat(at(ended, months + lens + region))
                        .as("%s %s", lens, region)
                        .isEqualTo(at(before, months + lens + region));
            }
        }
        for (String lens : List.of("", "&lens=then", "&lens=throughout")) {
            assertThat(at(undone, months + lens + "&stage=preparing"))
                    .as("undone, at its stage as before %s", lens)
                    .isEqualTo(at(before, months + lens + "&stage=preparing"));
        }
    }

    /** Whatever moved a figure adds up over the ending, over its undoing and over both. */
    public void movesAddUp(long before, long ended, long undone) {
        moves(before, ended, List.of("sites-left"));
        moves(ended, undone, List.of("sites-joined"));
        moves(before, undone, List.of());
    }

    private void moves(long from, long to, List<String> parts) {
        JsonNode moved = at(
                to,
                "/measures/m-1/moved?from=entry:%d&to=entry:%d&firstMonth=2026-02&sites=present".formatted(from, to));
        assertThat(texts(moved.get("parts"), "/part")).isEqualTo(parts);
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode each : moved.get("parts")) {
            sum = sum.add(each.get("change").decimalValue());
        }
        assertThat(sum)
                .isEqualByComparingTo(moved.at("/to/figure/value")
                        .decimalValue()
                        .subtract(moved.at("/from/figure/value").decimalValue()));
    }

    @Override
    public void close() {
        service.close();
    }
}
