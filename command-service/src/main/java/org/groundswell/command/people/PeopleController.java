package org.groundswell.command.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.platform.security.Memberships;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who I am, and what people are called. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "People")
class PeopleController {

    private static final int MOST_AT_ONCE = 500;

    private final PersonDirectory directory;
    private final Memberships memberships;
    private final AggregateReader reader;

    PeopleController(PersonDirectory directory, Memberships memberships, AggregateReader reader) {
        this.directory = directory;
        this.memberships = memberships;
        this.reader = reader;
    }

    /** @param realmRoles the most this person may be; a membership counts only with its role among them */
    record Me(String person, @Nullable String name, List<Role> realmRoles, List<Membership> memberships) {}

    record Membership(
            String programme,
            Role role,
            @Nullable String region,
            @Nullable SiteCode site) {}

    /** @param name nothing where the caller is not to know it */
    record Named(String person, @Nullable String name) {}

    @GetMapping("/me")
    @Operation(summary = "Who the caller is, and where they belong")
    Me me(Caller caller) {
        List<Membership> own = memberships.everywhere(caller.person()).entrySet().stream()
                .flatMap(programme -> programme.getValue().stream().map(grant -> membership(programme.getKey(), grant)))
                .sorted(Comparator.comparing(Membership::programme).thenComparing(Membership::role))
                .toList();
        return new Me(
                caller.person().value(),
                caller.name(),
                caller.realmRoles().stream().sorted().toList(),
                own);
    }

    @GetMapping("/people")
    @Operation(
            summary = "The names of people by id",
            description =
                    "A name is given of people who belong, or belonged, to a programme that the caller belongs to; an administrator sees all.")
    List<Named> people(@RequestParam("ids") String ids, Caller caller) {
        Set<PersonId> asked = asked(ids);
        Set<PersonId> visible = caller.may(Role.ADMINISTRATOR) ? asked : sharing(caller);
        Map<PersonId, String> names =
                directory.names(asked.stream().filter(visible::contains).toList());
        return asked.stream()
                .map(person -> new Named(person.value(), names.get(person)))
                .toList();
    }

    private static Set<PersonId> asked(String ids) {
        Set<PersonId> asked = new LinkedHashSet<>();
        Arrays.stream(ids.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .forEach(id -> asked.add(new PersonId(id)));
        if (asked.size() > MOST_AT_ONCE) {
            throw Refusal.invalid("TOO_MANY", "ids", "Ask for at most %d people at a time.".formatted(MOST_AT_ONCE))
                    .asException();
        }
        return asked;
    }

    /** Past members too: their name stands beside what they did. */
    private Set<PersonId> sharing(Caller caller) {
        Set<PersonId> sharing = new HashSet<>();
        sharing.add(caller.person());
        for (LedgerId programme : memberships.everywhere(caller.person()).keySet()) {
            reader.locals(programme, "member").forEach(person -> sharing.add(new PersonId(person)));
        }
        return sharing;
    }

    private static Membership membership(LedgerId programme, Grant grant) {
        return new Membership(programme.value(), grant.role(), grant.region(), grant.site());
    }
}
