package org.groundswell.domain.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Instrument.Domain;
import org.groundswell.domain.instrument.Instrument.Item;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a profile's agreed ratings: each domain's own, how many are at the top of the scale or not known, and
 * where raters lie furthest apart. Categories are never turned into points, so nothing here is a sum, a mean or a score.
 *
 * @param most how many domains are rated at the top of the scale, such as complex
 * @param rated how many domains have a level
 * @param notKnown how many domains are not known
 * @param disagreement the items whose raters span the whole scale
 */
public record Profile(List<DomainRating> domains, int most, int rated, int notKnown, List<String> disagreement) {

    public Profile {
        domains = List.copyOf(domains);
        disagreement = List.copyOf(disagreement);
    }

    /**
     * @param agreed the rating that people set; nothing while they have not
     * @param suggested the most complex agreed rating among the domain's items
     */
    public record DomainRating(
            String domain,
            @Nullable Rating agreed,
            @Nullable Rating suggested) {}

    /**
     * @param agreed by item and by domain
     * @param given what all raters gave, by item
     */
    public static Profile of(Instrument instrument, Map<String, Rating> agreed, Map<String, List<String>> given) {
        List<DomainRating> domains = instrument.domains().stream()
                .map(domain -> new DomainRating(
                        domain.id(),
                        agreed.get(domain.id()),
                        suggestion(instrument, domain.id(), agreed).orElse(null)))
                .toList();
        List<Rating> ratings = domains.stream()
                .map(DomainRating::agreed)
                .filter(Objects::nonNull)
                .toList();
        String top = instrument.scale().levels().getLast().value();
        return new Profile(
                domains,
                (int) ratings.stream()
                        .filter(rating -> rating.value().equals(top))
                        .count(),
                (int) ratings.stream()
                        .filter(rating -> rank(instrument, rating).isPresent())
                        .count(),
                (int) ratings.stream().filter(Rating.NOT_KNOWN::equals).count(),
                instrument.items().stream()
                        .map(Item::id)
                        .filter(item -> disagree(instrument, given.getOrDefault(item, List.of())))
                        .toList());
    }

    /** What a domain's agreed items suggest for it: the most complex level, else not known, else not applicable. */
    public static Optional<Rating> suggestion(Instrument instrument, String domain, Map<String, Rating> agreed) {
        List<String> ratings = instrument.domain(domain).map(Domain::items).orElse(List.of()).stream()
                .map(agreed::get)
                .filter(Objects::nonNull)
                .map(Rating::value)
                .toList();
        return instrument
                .scale()
                .range(ratings)
                .map(range -> new Rating(range.most()))
                .or(() -> instrument.scale().special().stream()
                        .map(special -> new Rating(special.value()))
                        .filter(special -> ratings.contains(special.value()))
                        .findFirst());
    }

    /** How a domain's rating changed. */
    public enum Movement {
        MORE_COMPLEX,
        LESS_COMPLEX,
        NEWLY_KNOWN,
        NEWLY_UNKNOWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A domain whose rating is not what it was last time. */
    public record Moved(String domain, Movement how, Rating before, Rating now) {}

    /**
     * The domains that became more complex, less complex, newly known or newly unknown, in the instrument's order.
     *
     * @param before the last agreed profile, by the same version of the instrument
     */
    public static List<Moved> movement(Instrument instrument, Map<String, Rating> before, Map<String, Rating> now) {
        return instrument.domains().stream()
                .flatMap(domain -> moved(instrument, domain.id(), before, now).stream())
                .toList();
    }

    private static Optional<Moved> moved(
            Instrument instrument, String domain, Map<String, Rating> before, Map<String, Rating> now) {
        Rating was = before.get(domain);
        Rating is = now.get(domain);
        if (was == null || is == null) {
            return Optional.empty();
        }
        OptionalInt from = rank(instrument, was);
        OptionalInt to = rank(instrument, is);
        Movement how = null;
        if (from.isPresent() && to.isPresent()) {
            int step = Integer.compare(to.getAsInt(), from.getAsInt());
            how = step > 0 ? Movement.MORE_COMPLEX : step < 0 ? Movement.LESS_COMPLEX : null;
        } else if (to.isPresent() && was.equals(Rating.NOT_KNOWN)) {
            how = Movement.NEWLY_KNOWN;
        } else if (from.isPresent() && is.equals(Rating.NOT_KNOWN)) {
            how = Movement.NEWLY_UNKNOWN;
        }
        return Optional.ofNullable(how).map(movement -> new Moved(domain, movement, was, is));
    }

    private static boolean disagree(Instrument instrument, List<String> given) {
        return instrument.scale().range(given).filter(Instrument.Range::whole).isPresent();
    }

    private static OptionalInt rank(Instrument instrument, Rating rating) {
        return instrument.scale().rank(rating.value());
    }
}
