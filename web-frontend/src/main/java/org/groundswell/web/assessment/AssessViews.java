package org.groundswell.web.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.web.assessment.AssessView.Agreed;
import org.groundswell.web.assessment.AssessView.Domain;
import org.groundswell.web.assessment.AssessView.Flag;
import org.groundswell.web.assessment.AssessView.Item;
import org.groundswell.web.assessment.AssessView.Rater;
import org.groundswell.web.assessment.AssessView.Single;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.platform.record.RecordOffers;
import org.groundswell.web.reading.AssessmentReading;
import org.groundswell.web.reading.Ratings;
import org.jspecify.annotations.Nullable;

/** Makes the view of an assessment from what was read. */
final class AssessViews {

    /** How identity tokens name people. */
    private static final Pattern PERSON = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Instrument instrument;
    private final AssessmentReading reading;
    private final PageModel page;
    private final UnaryOperator<String> names;
    private final String path;
    private final Ratings ratings;

    /** @param names from a person id to what people call them */
    AssessViews(
            Instrument instrument,
            AssessmentReading reading,
            PageModel page,
            String path,
            UnaryOperator<String> names) {
        this.instrument = instrument;
        this.reading = reading;
        this.page = page;
        this.path = path;
        this.names = names;
        this.ratings = new Ratings(instrument, page.texts());
    }

    AssessView view(boolean mayEnter, @Nullable String singleItem) {
        boolean open = page.live() && mayEnter && reading.round().open();
        List<Domain> domains = instrument.domains().stream().map(this::domain).toList();
        boolean mayRate = open && !reading.revealed();
        return new AssessView(
                reading.round(),
                reading.site(),
                reading,
                instrument.displayName(),
                instrument.statement(),
                instrument.scale().choosingRule(),
                heading(),
                about(),
                path,
                privacy(),
                instrument.raters().anonymous(),
                mayRate,
                mayRate && reading.raters() >= Math.max(1, instrument.raters().least()),
                open && reading.revealed(),
                !instrument.answers().isEmpty(),
                new AssessMovement(instrument, reading, page).movement(),
                domains,
                singleItem == null || !mayRate ? null : single(domains, singleItem));
    }

    private String heading() {
        String site = reading.site().name();
        if (!reading.revealed()) {
            return page.text(reading.round().open() ? "assess.heading.rate" : "assess.heading.closed", site);
        }
        long open =
                reading.flags().stream().filter(AssessmentReading.Flag::open).count();
        int items = instrument.agreed().size();
        if (reading.agreed().size() < items) {
            return page.text("assess.heading.revealed", site, reading.agreed().size(), items);
        }
        return open == 0 ? page.text("assess.heading.agreed", site) : page.text("assess.heading.flags", site, open);
    }

    private String about() {
        int raters = reading.raters();
        if (reading.revealed()) {
            return page.text("assess.about.revealed", raters);
        }
        return page.text(
                "assess.about.rating",
                raters,
                reading.mine().size(),
                instrument.items().size());
    }

    /** Who sees one's ratings, and from how many raters on. */
    private String privacy() {
        Instrument.Raters raters = instrument.raters();
        String who = page.text(raters.anonymous() ? "assess.private.anonymous" : "assess.private");
        return raters.least() > 1 ? who + " " + page.text("assess.private.least", raters.least()) : who;
    }

    private Domain domain(Instrument.Domain domain) {
        return new Domain(
                domain.id(),
                domain.label(),
                domain.summary(),
                instrument.itemsOf(domain).stream().map(this::item).toList(),
                instrument.agreed().contains(domain.id())
                        ? new AssessMovement(instrument, reading, page)
                                .rating(
                                        domain.id(),
                                        reading.agreed(domain.id())
                                                .map(this::agreed)
                                                .orElse(null))
                        : null);
    }

    private Item item(Instrument.Item item) {
        AssessmentReading.ItemRatings rated = reading.ratings(item.id()).orElse(null);
        return new Item(
                item.id(),
                item.number() == null ? item.label() : page.text("item.numbered", item.number(), item.label()),
                item.prompt(),
                item.help(),
                itemUrl(item.id()),
                item.evidence(),
                options(item),
                reading.mine(item.id())
                        .map(mine -> ratings.label(mine.rating()))
                        .orElse(null),
                rated == null ? null : spread(rated) + agreement(rated),
                rated == null ? List.of() : raters(rated),
                reading.agreed(item.id()).map(this::agreed).orElse(null),
                reading.flag(item.id()).map(this::flag).orElse(null));
    }

    private List<Option> options(Instrument.Item item) {
        List<Option> options = new ArrayList<>();
        for (Instrument.Descriptor level : item.levels().reversed()) {
            options.add(new Option(level.value(), ratings.label(level.value()), level.text()));
        }
        instrument
                .scale()
                .special()
                .forEach(special -> options.add(new Option(special.value(), special.label(), special.meaning())));
        return options;
    }

    private String spread(AssessmentReading.ItemRatings rated) {
        if (rated.lowest() == null) {
            return page.text("assess.spread.none", rated.by().size());
        }
        if (!instrument.scale().numeric()) {
            String least = ratings.label(rated.lowest());
            String most = ratings.label(Objects.requireNonNullElse(rated.highest(), rated.lowest()));
            return least.equals(most)
                    ? page.text("assess.spread.same", rated.by().size(), least)
                    : page.text("assess.spread.range", least, most);
        }
        return rated.lowest().equals(rated.highest())
                ? page.text("assess.spread.same", rated.by().size(), rated.lowest())
                : page.text(
                        "assess.spread",
                        rated.lowest(),
                        Objects.requireNonNullElse(rated.middle(), ""),
                        Objects.requireNonNullElse(rated.highest(), ""));
    }

    private String agreement(AssessmentReading.ItemRatings rated) {
        return rated.agreement() == null
                ? ""
                : ". " + page.text("assess.agreement", page.texts().number(rated.agreement(), 2));
    }

    private List<Rater> raters(AssessmentReading.ItemRatings rated) {
        return rated.by().stream()
                .map(by -> new Rater(
                        by.person() == null ? page.text("assess.rater.unnamed") : names.apply(by.person()),
                        ratings.label(by.rating()),
                        ratings.look(by.rating()),
                        by.evidence() == null ? by.whyNotApplicable() : by.evidence(),
                        RecordLine.of(
                                instrument.answers(),
                                by.answers(),
                                RecordOffers.NONE,
                                person -> person(person),
                                page.texts())))
                .toList();
    }

    /** A person of the programme by name; a name that somebody typed as it stands. */
    private String person(String given) {
        return PERSON.matcher(given).matches() ? names.apply(given) : given;
    }

    private Agreed agreed(AssessmentReading.Agreed agreed) {
        String by = agreed.by() == null ? "" : names.apply(agreed.by());
        return new Agreed(
                ratings.label(agreed.rating()),
                ratings.look(agreed.rating()),
                agreed.settledBy(),
                agreed.dissent(),
                page.text("assess.agreed.by", by, page.texts().date(agreed.at())));
    }

    private @Nullable Flag flag(AssessmentReading.Flag flag) {
        String url = page.link(path + "/flags/" + flag.item());
        return switch (flag.state()) {
            case "open" -> new Flag(true, page.text("flag.open", page.texts().date(flag.raisedAt())), url);
            case "action" ->
                new Flag(
                        false,
                        page.text(
                                "flag.action",
                                Objects.requireNonNullElse(flag.action(), ""),
                                Objects.requireNonNullElse(flag.owner(), ""),
                                page.texts().date(flag.due())),
                        url);
            case "reason" ->
                new Flag(
                        false,
                        page.text(
                                "flag.reason",
                                Objects.requireNonNullElse(flag.reason(), ""),
                                Objects.requireNonNullElse(flag.decidedBy(), ""),
                                page.texts().date(flag.reviewOn())),
                        url);
            default -> null;
        };
    }

    private @Nullable Single single(List<Domain> domains, String wanted) {
        List<Item> items =
                domains.stream().flatMap(domain -> domain.items().stream()).toList();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.id().equals(wanted)) {
                String domain = domains.stream()
                        .filter(each -> each.items().contains(item))
                        .map(Domain::label)
                        .findFirst()
                        .orElse("");
                return new Single(
                        item,
                        domain,
                        i + 1,
                        items.size(),
                        i == 0 ? null : itemUrl(items.get(i - 1).id()),
                        i + 1 == items.size() ? null : itemUrl(items.get(i + 1).id()));
            }
        }
        return null;
    }

    private String itemUrl(String item) {
        return page.here().at(path).with("item", item).url();
    }
}
