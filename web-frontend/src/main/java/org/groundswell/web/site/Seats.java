package org.groundswell.web.site;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.web.reading.ActionReading;
import org.groundswell.web.reading.AssessmentReading;
import org.jspecify.annotations.Nullable;

/**
 * Whose view a rating is: the site's, its region's or the programme's, by the role of the person who gave it. Views are compared
 * domain by domain and never averaged across one another, as the instrument has it.
 */
final class Seats {

    /** Nearest to the site first; who sits on several is counted at the first. */
    static final List<String> ORDER = List.of("site-team", "regional-lead", "programme-manager");

    private final Instrument instrument;
    private final AssessmentReading assessment;
    private final Map<String, List<String>> roles;

    /** @param roles of each person who works at the site or for it */
    Seats(Instrument instrument, AssessmentReading assessment, List<ActionReading.Owner> roles) {
        this.instrument = instrument;
        this.assessment = assessment;
        this.roles = roles.stream().collect(Collectors.toMap(ActionReading.Owner::person, ActionReading.Owner::roles));
    }

    /** The mean of the levels that a seat gave within a domain; nothing where it gave none. */
    OptionalDouble mean(String seat, Instrument.Domain domain) {
        return instrument.itemsOf(domain).stream()
                .flatMap(item -> assessment.ratings(item.id()).stream())
                .flatMap(rated -> rated.by().stream())
                .filter(by -> seat.equals(seat(by.person())))
                .flatMapToInt(by -> level(by.rating()))
                .average();
    }

    /** Those from which any level was given. */
    List<String> taken() {
        return ORDER.stream()
                .filter(seat -> instrument.domains().stream()
                        .anyMatch(domain -> mean(seat, domain).isPresent()))
                .toList();
    }

    private @Nullable String seat(@Nullable String person) {
        List<String> held = Objects.requireNonNullElse(roles.get(person == null ? "" : person), List.of());
        return ORDER.stream().filter(held::contains).findFirst().orElse(null);
    }

    private IntStream level(String rating) {
        OptionalInt rank = instrument.scale().numeric() ? instrument.scale().rank(rating) : OptionalInt.empty();
        return rank.isEmpty() ? IntStream.empty() : IntStream.of(Integer.parseInt(rating));
    }
}
