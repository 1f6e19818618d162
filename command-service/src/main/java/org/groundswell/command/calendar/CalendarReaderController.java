package org.groundswell.command.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groundswell.command.people.IdentityProvider;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.domain.Event;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessEvent;
import org.groundswell.domain.access.PersonDecider;
import org.groundswell.domain.access.PersonState;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.calendar.CalendarSecret;
import org.groundswell.domain.ledger.AggregateId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whose calendar a secret opens, and the most that this person may be now. For services with the role {@code feed-reader} only: the
 * query side, which answers calendar programs.
 */
@RestController
@RequestMapping("/api/v1/ledgers/calendar-reader")
@Tag(name = "Feed")
class CalendarReaderController {

    private final CalendarAddresses addresses;
    private final AggregateReader reader;
    private final IdentityProvider accounts;

    CalendarReaderController(CalendarAddresses addresses, AggregateReader reader, IdentityProvider accounts) {
        this.addresses = addresses;
        this.reader = reader;
        this.accounts = accounts;
    }

    /** @param person nothing where the secret opens no calendar */
    record Opened(@Nullable String person, List<Role> realmRoles) {

        static final Opened NONE = new Opened(null, List.of());
    }

    @GetMapping
    @Operation(
            summary = "Whose calendar a secret opens",
            description =
                    "The secret comes in the header Groundswell-Calendar. Nobody's, where it is unknown or withdrawn, or where its"
                            + " person was erased or may not sign in any more.")
    ResponseEntity<Opened> opened(
            @RequestHeader(name = "Groundswell-Calendar", required = false) @Nullable String secret) {
        Opened opened = Optional.ofNullable(secret)
                .flatMap(CalendarSecret::parse)
                .flatMap(addresses::whose)
                .filter(this::isHere)
                .flatMap(this::opened)
                .orElse(Opened.NONE);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(opened);
    }

    /** From the moment somebody is erased, not only once that is carried out. */
    private boolean isHere(PersonId person) {
        return reader.read(
                                AggregateId.person(person.value()),
                                PersonDecider.initial(),
                                CalendarReaderController::evolve)
                        .presence()
                == PersonState.Presence.HERE;
    }

    private static PersonState evolve(PersonState state, Event event) {
        return PersonDecider.evolve(state, (AccessEvent) event);
    }

    private Optional<Opened> opened(PersonId person) {
        return accounts.rolesOf(person).map(roles -> new Opened(person.value(), sorted(roles)));
    }

    private static List<Role> sorted(Set<Role> roles) {
        return roles.stream().sorted().toList();
    }
}
