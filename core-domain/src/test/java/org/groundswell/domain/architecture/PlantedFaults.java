package org.groundswell.domain.architecture;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.groundswell.domain.Command;
import org.groundswell.domain.Event;
import org.groundswell.domain.Rejection;
import tools.jackson.databind.json.JsonMapper;

/** Classes that break the rules of {@link ArchitectureTest}, each in one way. */
final class PlantedFaults {

    private PlantedFaults() {}

    static final class KnowsJson {
        JsonMapper mapper;
    }

    static final class KnowsSql {
        Date date;
    }

    static final class ReadsTheClock {
        Instant when() {
            return Instant.now();
        }
    }

    static final class AsksTheDay {
        LocalDate when() {
            return LocalDate.now();
        }
    }

    static final class MakesIds {
        UUID id() {
            return UUID.randomUUID();
        }
    }

    static final class Gambles {
        int chance(Random random) {
            return random.nextInt();
        }
    }

    static final class NotARecord implements Event {}

    static final class NotARecordEither implements Command {}

    static final class OpenReason implements Rejection.Reason {
        @Override
        public String name() {
            return "X";
        }

        @Override
        public Rejection.Listed listed() {
            return new Rejection.Listed("X-001", Rejection.Kind.INVALID, "X.");
        }
    }

    record TellsTheEmail(String email) implements Event {}

    static final class RememberingDecider {
        private static int asked;

        static int decide() {
            return ++asked;
        }
    }
}
