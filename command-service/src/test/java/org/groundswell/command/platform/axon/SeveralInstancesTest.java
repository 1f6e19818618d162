package org.groundswell.command.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.command.platform.error.StaleVersionException;
import org.groundswell.command.platform.security.Memberships;
import org.groundswell.command.platform.testing.Programmes;
import org.groundswell.command.platform.testing.RunningService;
import org.groundswell.domain.Event;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessCommand.GrantMembership;
import org.groundswell.domain.access.AccessCommand.RevokeMembership;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.programme.ProgrammeEvent.ProgrammeCreated;
import org.groundswell.domain.programme.ProgrammeEvent.ProgrammeRenamed;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a cached aggregate may not answer when another instance has been at work, and what a decision may rest on. */
class SeveralInstancesTest {

    private static RunningService here;
    private static RunningService there;

    private final LedgerId ledger = Programmes.fresh();
    private final AggregateId programme = AggregateId.programme(ledger);

    @BeforeAll
    static void start() {
        Database database = TestPostgres.shared().freshEvents();
        here = RunningService.start(database, Map.of());
        there = RunningService.start(database, Map.of());
    }

    @AfterAll
    static void stop() {
        here.close();
        there.close();
    }

    @Test
    void an_answer_without_events_is_never_given_from_old_state() {
        cachedHereChangedThere();
        Receipt receipt = at(here).send(Programmes.by("me"), programme, Programmes.rename("One"));
        assertThat(receipt.firstEntry()).isEqualTo(3);
    }

    @Test
    void in_a_batch_too_an_answer_without_events_is_never_given_from_old_state() {
        cachedHereChangedThere();
        Receipt receipt = at(here).sendAll(
                        Programmes.by("me"),
                        ledger,
                        List.of(new Targeted(programme, Programmes.rename("One")), Programmes.create(ledger, "new")),
                        null);
        assertThat(receipt.lastEntry()).isEqualTo(4);
    }

    @Test
    void a_version_is_compared_with_the_store_before_it_is_called_stale() {
        cachedHereChangedThere();
        Receipt receipt = at(here).send(Programmes.by("me").expecting(1), programme, Programmes.rename("Three"));
        assertThat(receipt.version()).isEqualTo(2);
        assertThatThrownBy(() -> at(there).send(Programmes.by("me").expecting(1), programme, Programmes.rename("Four")))
                .isInstanceOfSatisfying(StaleVersionException.class, stale -> {
                    assertThat(stale.expectedVersion()).isEqualTo(1);
                    assertThat(stale.actualVersion()).isEqualTo(2);
                });
    }

    @Test
    void a_change_from_old_state_is_run_again() {
        cachedHereChangedThere();
        Receipt receipt = at(here).send(Programmes.by("me"), programme, Programmes.rename("Three"));
        assertThat(receipt.firstEntry()).isEqualTo(3);
        assertThat(receipt.version()).isEqualTo(2);
    }

    private void cachedHereChangedThere() {
        at(here).send(Programmes.by("me"), programme, Programmes.create("One"));
        at(there).send(Programmes.by("me"), programme, Programmes.rename("Two"));
    }

    @Test
    void one_refusal_in_a_batch_undoes_all_of_it() {
        assertThatThrownBy(() -> at(here).sendAll(
                                Programmes.by("me"),
                                ledger,
                                List.of(
                                        Programmes.create(ledger, "good"),
                                        new Targeted(Programmes.aggregate(ledger, "missing"), Programmes.rename("x"))),
                                null))
                .isInstanceOf(RejectedException.class);
        assertThat(here.bean(AggregateReader.class).locals(ledger, "programme")).isEmpty();
    }

    @Test
    void a_decision_is_made_again_when_what_it_rested_on_changed_meanwhile() {
        AtomicInteger runs = new AtomicInteger();
        AggregateId resting = new AggregateId(ledger, "resting", "x");
        at(here).send(Programmes.by("me"), programme, Programmes.create("One"));
        here.bean(CommandBus.class).subscribe("resting", message -> {
            String name = here.bean(AggregateReader.class)
                    .read(
                            programme,
                            "",
                            (_, event) -> event instanceof ProgrammeCreated created ? created.name() : "Two");
            if (runs.incrementAndGet() == 1) {
                Thread other = Thread.ofPlatform()
                        .start(() -> at(there).send(Programmes.by("me"), programme, Programmes.rename("Two")));
                other.join();
            }
            here.bean(EventStore.class)
                    .publish(new GenericDomainEventMessage<>(
                            "resting", resting.toString(), 0, new ProgrammeCreated(name, null, null, null)));
            return null;
        });
        Receipt receipt = at(here).send(Programmes.by("me"), resting, Programmes.create("x"));
        assertThat(runs).hasValue(2);
        assertThat(receipt.firstEntry()).isEqualTo(3);
        String decided =
                here.bean(AggregateReader.class).read(resting, "", (_, event) -> ((ProgrammeCreated) event).name());
        assertThat(decided).isEqualTo("Two");
    }

    @Test
    void what_an_earlier_command_read_is_never_what_a_decision_rests_on_once_it_has_changed() {
        namesWhatItReads("naming", "");
        at(here).send(Programmes.by("me"), programme, Programmes.create("One"));
        assertThat(named("naming", "first")).isEqualTo("One");
        at(there).send(Programmes.by("me"), programme, Programmes.rename("Two"));
        assertThat(named("naming", "second")).isEqualTo("Two");
    }

    @Test
    void no_refusal_rests_on_what_an_earlier_command_read() {
        namesWhatItReads("choosy", "One");
        at(here).send(Programmes.by("me"), programme, Programmes.create("One"));
        assertThatThrownBy(() -> named("choosy", "first")).isInstanceOf(RejectedException.class);
        at(there).send(Programmes.by("me"), programme, Programmes.rename("Two"));
        assertThat(named("choosy", "second")).isEqualTo("Two");
    }

    private static final BiFunction<String, Event, String> NAME = (name, event) -> switch (event) {
        case ProgrammeCreated created -> created.name();
        case ProgrammeRenamed renamed -> renamed.name();
        default -> name;
    };

    /** Subscribes a handler that makes something named as the programme is, but for one name, which it refuses. */
    private void namesWhatItReads(String type, String refused) {
        here.bean(CommandBus.class).subscribe(type, message -> {
            String name = here.bean(AggregateReader.class).read(programme, "", NAME);
            if (name.equals(refused)) {
                throw Refusal.invalid("NAME_REFUSED", "name", "Not this one").asException();
            }
            here.bean(EventStore.class)
                    .publish(new GenericDomainEventMessage<>(
                            type,
                            (String) message.getMetaData().get("target"),
                            0,
                            new ProgrammeCreated(name, null, null, null)));
            return null;
        });
    }

    private String named(String type, String local) {
        AggregateId target = new AggregateId(ledger, type, local);
        at(here).send(Programmes.by("me"), target, Programmes.create("x"));
        return there.bean(AggregateReader.class).read(target, "", NAME);
    }

    @Test
    void a_membership_changed_here_is_known_here_at_once() {
        PersonId person = new PersonId("person-9");
        Grant grant = new Grant(Role.AUDITOR, null, null);
        AggregateId member = AggregateId.member(ledger, person.value());
        Memberships memberships = here.bean(Memberships.class);
        assertThat(memberships.of(ledger, person)).isEmpty();
        at(here).send(Programmes.by("me"), member, new GrantMembership(person, grant));
        assertThat(memberships.of(ledger, person)).containsExactly(grant);
        assertThat(memberships.everywhere(person)).isEqualTo(Map.of(ledger, Set.of(grant)));
        at(here).send(Programmes.by("me"), member, new RevokeMembership(person, grant, null));
        assertThat(memberships.of(ledger, person)).isEmpty();
        assertThat(memberships.everywhere(person)).isEmpty();
    }

    private static CommandDispatch at(RunningService service) {
        return service.bean(CommandDispatch.class);
    }
}
