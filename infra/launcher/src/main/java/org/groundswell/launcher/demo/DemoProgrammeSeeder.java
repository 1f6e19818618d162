package org.groundswell.launcher.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groundswell.command.CommandServiceApplication;
import org.groundswell.command.platform.automation.Automation;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.launcher.DemoContext;
import org.groundswell.launcher.DemoSeeder;
import org.groundswell.testkit.DemoPerson;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Boots command-service on ports of its own and tells it the stories of the demonstration. */
public final class DemoProgrammeSeeder implements DemoSeeder {

    @Override
    public void seed(DemoContext context) {
        try (ConfigurableApplicationContext service = start()) {
            DemoPeople people = DemoProgramme.people(context.people());
            JdbcClient database = service.getBean(JdbcClient.class);
            LocalDate today = LocalDate.now(service.getBean(Clock.class).withZone(Circumstance.ZONE));
            CommandDispatch dispatch = service.getBean(CommandDispatch.class);
            for (Story story : stories(context, dispatch, service)) {
                int told = new DemoProgramme(dispatch, story, context.progress())
                        .tell(today, people, reached(database, story.ledger()));
                context.progress().accept("%s: %,d steps told".formatted(story.name(), told));
            }
            introduce(database, people);
        }
    }

    private static List<Story> stories(
            DemoContext context, CommandDispatch dispatch, ConfigurableApplicationContext service) {
        SignalsTold signals = new SignalsTold(
                dispatch,
                service.getBean(AggregateReader.class),
                service.getBean("whenFiguresChangedThenOpenSignalCases", Automation.class));
        Story saferStarts = new SaferStarts(signals);
        return context.days() ? List.of(saferStarts, new TenDaysStory(), new ClaimStory()) : List.of(saferStarts);
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(CommandServiceApplication.class)
                .properties(Map.of("spring.main.banner-mode", "off", "logging.level.root", "warn"))
                .run("--server.port=0", "--management.server.port=0", "--groundswell.automations.enabled=false");
    }

    private static Optional<DemoProgramme.Bookmark> reached(JdbcClient database, LedgerId ledger) {
        return database.sql("""
                        select convert_from(meta_data, 'UTF8')::jsonb ->> 'correlation'
                          from domain_event
                         where ledger = :ledger
                           and convert_from(meta_data, 'UTF8')::jsonb ->> 'correlation' like 'demo:%'
                         order by entry desc
                         limit 1
                        """)
                .param("ledger", ledger.value())
                .query(String.class)
                .optional()
                .flatMap(DemoProgramme.Bookmark::parse);
    }

    /** The directory learns a name when somebody first signs in; the story names people before that. */
    private static void introduce(JdbcClient database, DemoPeople people) {
        DemoPerson.all().forEach(person -> introduce(database, person.id(), person.name()));
        people.inventedNames().forEach((person, name) -> introduce(database, person.value(), name));
    }

    private static void introduce(JdbcClient database, String person, String name) {
        database.sql("""
                        insert into person_directory (person, name, learnt_at)
                        values (:person, :name, clock_timestamp())
                        on conflict (person) do nothing
                        """).param("person", person).param("name", name).update();
    }
}
