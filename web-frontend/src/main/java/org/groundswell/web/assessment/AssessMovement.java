package org.groundswell.web.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.groundswell.domain.assessment.Profile;
import org.groundswell.domain.assessment.Rating;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.web.assessment.AssessView.Agreed;
import org.groundswell.web.assessment.AssessView.DomainRating;
import org.groundswell.web.assessment.AssessView.Movement;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.reading.AssessmentReading;
import org.groundswell.web.reading.AssessmentReading.Previous;
import org.groundswell.web.reading.Ratings;
import org.jspecify.annotations.Nullable;

/** The ratings that people set for whole domains: what their items suggest, what they were last time, and what moved. */
final class AssessMovement {

    private final Instrument instrument;
    private final AssessmentReading reading;
    private final PageModel page;
    private final Ratings ratings;

    AssessMovement(Instrument instrument, AssessmentReading reading, PageModel page) {
        this.instrument = instrument;
        this.reading = reading;
        this.page = page;
        this.ratings = new Ratings(instrument, page.texts());
    }

    /** What changed since the last agreed profile; nothing where there is none, or nothing is agreed yet. */
    @Nullable
    Movement movement() {
        Previous previous = reading.previous();
        if (previous == null || reading.agreed().isEmpty()) {
            return null;
        }
        String when = page.texts().date(previous.opensOn());
        return new Movement(
                reading.moved().isEmpty()
                        ? page.text("profile.moved.none", previous.title(), when)
                        : page.text("profile.moved.since", previous.title(), when),
                reading.moved().stream()
                        .map(moved -> page.text(
                                "profile.moved." + moved.how(),
                                instrument.label(moved.domain()),
                                ratings.label(moved.before()),
                                ratings.label(moved.now())))
                        .toList());
    }

    DomainRating rating(String domain, @Nullable Agreed agreed) {
        return new DomainRating(options(), suggested(domain), before(domain), agreed);
    }

    private List<Option> options() {
        List<Option> options = new ArrayList<>();
        instrument
                .scale()
                .levels()
                .forEach(level -> options.add(new Option(level.value(), level.label(), level.meaning())));
        instrument
                .scale()
                .special()
                .forEach(special -> options.add(new Option(special.value(), special.label(), special.meaning())));
        return options;
    }

    private @Nullable String suggested(String domain) {
        Map<String, Rating> agreed = reading.agreed().stream()
                .collect(Collectors.toMap(AssessmentReading.Agreed::item, each -> new Rating(each.rating())));
        return Profile.suggestion(instrument, domain, agreed)
                .map(rating -> page.text("profile.suggested", ratings.label(rating.value())))
                .orElse(null);
    }

    private @Nullable String before(String domain) {
        Previous previous = reading.previous();
        String rating = previous == null ? null : previous.agreed().get(domain);
        return previous == null || rating == null
                ? null
                : page.text("profile.before", previous.title(), ratings.label(rating));
    }
}
