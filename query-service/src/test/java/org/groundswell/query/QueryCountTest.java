package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** A page asks the database a fixed, small number of times, however many sites it shows. */
class QueryCountTest extends ViewsTestCase {

    /** The gate, who asks, the moment, and the membership: asked for every page before its own statements. */
    private static final int OF_THE_PLATFORM = 5;

    /** A thread of its own looks for people who were erased, at any time. */
    private static final String NOT_OF_ANSWERS = "intake_cleared";

    @ParameterizedTest
    @CsvSource({
        "'', 4",
        "/sites, 2",
        "/sites/RAA, 5",
        "/sites/RAA/overview, 21",
        "'/sites/RAA/overview?parts=measures,assessment,actions,tests,comments', 15",
        "/choices, 2",
        "/rounds, 1",
        "/rounds/r-1/heat-map, 4",
        "/rounds/r-1/heat-map?region=North&stage=identified&lens=throughout, 6",
        "/rounds/r-1/sites/RBB, 6",
        "/measures, 1",
        "/measures/m-1, 2",
        "/measures/m-1/deciles?site=RAA, 3",
        "/measures/m-1/deciles?region=North, 2",
        "/measures/m-1/deciles?region=North&lens=then, 2",
        "/measures/m-1/deciles?region=North&stage=identified&lens=throughout, 3",
        "/measures/m-1/funnel, 2",
        "/measures/m-1/caterpillar, 2",
        "/measures/m-1/signals, 4",
        "/measures/m-1/slope, 2",
        "/measures/m-1/variance, 1",
        "/measures/m-1/sites/RAA/control-chart, 4",
        "/measures/m-1/sites/RAA/limits, 4",
        "/recalculations, 1",
        "/signals, 2",
        "/signals/false-alarms?by=size, 1",
        "/sites/RAA/variation, 3",
        "/adoption, 2",
        "/adoption/definitions, 2",
        "/handover, 3",
        "/handover/checks, 2",
        "/sites/RAA/handover, 4",
        "/measures/m-1/sites/RAA/series, 3",
        "/measures/m-1/returns, 2",
        "/moves, 1",
        "/restatements?since=20, 1",
        "'/restatements/counts?entries=20,30', 1",
        "/restatements/files?files=20~20~2026-03-01~y~y~m-1~~~~~, 1",
        "/restatements/files?files=20~20~2026-03-01~y~y~m-1~~~~~;9~9~2026-03-01~y~~~RAA~~~~;30~40~2026-03-01~~y~~~~~~, 1",
        "/records/risk/latest, 1",
        "/measures/m-1/moved?from=entry:22&firstMonth=2026-01, 6",
        "/measures/m-1/moved?from=entry:21&site=RAA, 7",
        "/history, 1",
        "/history?q=beta, 2",
        "/history/1, 2",
        "/records, 1",
        "/records/risk, 2",
        "/records/risk/k-1, 2",
        "/decisions, 2",
        "/moments, 2",
        "/notices/policy, 1",
        "/decisions/d-2, 4",
        "/decisions/needs, 1",
        "/questions, 2",
        "/questions?site=RAA, 2",
        "/questions/SUST-1, 3",
        "/components, 1",
        "/components/c-1, 1",
        "/components/c-1/precedents, 1",
        "/adaptations, 2",
        "/adaptations/a-2, 2",
        "/adaptations/needs, 1",
        "/pdsa, 2",
        "/pdsa/y-1, 3",
        "/pdsa/needs, 1",
        "/pdsa/predictions, 1",
        "/actions, 2",
        "/actions/t-1, 2",
        "/actions/needs, 1",
        "/due, 9",
        "/needs, 13",
        "/actions/owners?site=RAA, 1",
        "/access, 1"
    })
    void a_page_takes_few_statements(String page, int statements) {
        for (String moment : List.of("", "asAt=entry:" + story.entries())) {
            String path = page + (page.contains("?") ? "&" : "?") + moment;
            // a measure's log is read once, so the first asking costs one statement more for each
            get(MAYA, path);
            assertThat(viewStatements(path)).as(path).isEqualTo(statements);
        }
    }

    @ParameterizedTest
    @CsvSource({"/measures/m-1/deciles, 1", "/measures/m-1/funnel, 2", "/sites/RAA/variation, 3"})
    void a_moment_nobody_asked_for_costs_no_statement_more_once_a_measure_was_read(String page, int statements) {
        get(MAYA, "/measures/m-1/deciles");
        assertThat(viewStatements(page + "?asAt=entry:" + (story.entries() - 1)))
                .isEqualTo(statements);
    }

    private static long viewStatements(String path) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        Level before = logger.getLevel();
        boolean additive = logger.isAdditive();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(heard);
        heard.start();
        try {
            assertThat(get(MAYA, path).statusCode()).isEqualTo(200);
        } finally {
            logger.detachAppender(heard);
            logger.setAdditive(additive);
            logger.setLevel(before);
        }
        List<String> statements = heard.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement"))
                .filter(message -> !message.contains(NOT_OF_ANSWERS))
                .toList();
        long ofThePlatform =
                statements.stream().filter(QueryCountTest::isOfThePlatform).count();
        assertThat(ofThePlatform).as("%s", statements).isLessThanOrEqualTo(OF_THE_PLATFORM);
        return statements.size() - ofThePlatform;
    }

    private static boolean isOfThePlatform(String statement) {
        return statement.contains("intake_")
                || statement.contains("set_config")
                || (statement.contains("view_ledger_entry")
                        && !statement.replace("view_ledger_entry", "").contains("view_"))
                || (statement.contains("view_membership") && !statement.contains("granted_by"));
    }
}
