package org.groundswell.launcher.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.groundswell.command.CommandServiceApplication;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.domain.Circumstance;
import org.groundswell.launcher.DemoContext;
import org.groundswell.launcher.DemoSeeder;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Boots command-service on ports of its own and tells it the demo story. */
public final class DemoProgrammeSeeder implements DemoSeeder {

    @Override
    public void seed(DemoContext context) {
        try (ConfigurableApplicationContext service = start()) {
            DemoPeople people = DemoProgramme.people(context.people());
            JdbcClient database = service.getBean(JdbcClient.class);
            LocalDate today = LocalDate.now(service.getBean(Clock.class).withZone(Circumstance.ZONE));
            int told = new DemoProgramme(service.getBean(CommandDispatch.class), context.progress())
                    .tell(today, people, reached(database));
            introduce(database, people);
            context.progress().accept("Demo programme: %,d steps told".formatted(told));
        }
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(CommandServiceApplication.class)
                .properties(Map.of("spring.main.banner-mode", "off", "logging.level.root", "warn"))
                .run("--server.port=0", "--management.server.port=0");
    }

    private static Optional<DemoProgramme.Bookmark> reached(JdbcClient database) {
        return database.sql("""
                        select convert_from(meta_data, 'UTF8')::jsonb ->> 'correlation'
                          from domain_event
                         where ledger = :ledger
                         order by entry desc
                         limit 1
                        """)
                .param("ledger", DemoStory.LEDGER.value())
                .query(String.class)
                .optional()
                .flatMap(DemoProgramme.Bookmark::parse);
    }

    /** The invented leads cannot sign in, so the directory would never learn their names. */
    private static void introduce(JdbcClient database, DemoPeople people) {
        people.inventedNames()
                .forEach((person, name) -> database.sql("""
                                insert into person_directory (person, name, learnt_at)
                                values (:person, :name, clock_timestamp())
                                on conflict (person) do nothing
                                """)
                        .param("person", person.value())
                        .param("name", name)
                        .update());
    }
}
