package org.groundswell.domain.builder;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.groundswell.domain.Faults;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.instrument.BuiltInstrument.Domain;
import org.groundswell.domain.instrument.BuiltInstrument.Item;
import org.groundswell.domain.instrument.BuiltInstrument.Level;
import org.groundswell.domain.instrument.BuiltInstrument.Raters;

/** What is wrong with the content of an instrument, each fault at its place, such as {@code domains[1].items[0].text}. */
public final class ContentFaults {

    public static final int MOST_LEVELS = 10;
    public static final int MOST_DOMAINS = 20;
    public static final int MOST_ITEMS = 120;
    public static final int HIGHEST_WEIGHT = 5;

    /** How the wording came to be used; the words of {@link org.groundswell.domain.instrument.Licence#status}. */
    public static final List<String> LICENCES = List.of("own", "derived", "paraphrase", "curated", "licensed");

    private static final int MOST_RATERS = 50;
    private static final int LONGEST_CYCLE = 60;
    private static final int FEWEST_ANONYMOUS = 3;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern LEVEL = Pattern.compile("[0-9]");

    private final BuiltInstrument content;
    private final boolean whole;
    private final Faults faults = new Faults();

    private ContentFaults(BuiltInstrument content, boolean whole) {
        this.content = content;
        this.whole = whole;
    }

    /** Of what is to be kept: what is given must be sound, what is missing may follow. */
    static Faults ofDraft(BuiltInstrument content) {
        return new ContentFaults(content, false).check();
    }

    /** Of what is to be published: nothing may be missing. */
    public static Faults ofVersion(BuiltInstrument content) {
        return new ContentFaults(content, true).check();
    }

    private Faults check() {
        name("name", "a name for the instrument", content.name());
        text("purpose", "what it is for", content.purpose(), whole);
        levels();
        domains();
        raters(content.raters());
        Integer months = content.everyMonths();
        if (months != null) {
            range("everyMonths", "The months between rounds", months, 1, LONGEST_CYCLE);
        }
        if (whole || !content.licence().status().isEmpty()) {
            faults.oneOf(
                    "licence.status",
                    "where the wording comes from",
                    content.licence().status(),
                    LICENCES);
        }
        text("licence.source", "the source to cite", content.licence().source(), whole);
        return faults;
    }

    private void levels() {
        List<Level> levels = content.levels();
        most("levels", "levels", levels.size(), MOST_LEVELS);
        faults.addIf(whole && levels.size() < 2, () -> BuilderRejection.TOO_FEW_LEVELS.at("levels", levels.size()));
        String before = "";
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            String place = "levels[" + i + "]";
            boolean number = LEVEL.matcher(level.value()).matches();
            boolean rises = number && level.value().compareTo(before) > 0;
            faults.addIf(
                    (whole || !level.value().isEmpty()) && !rises,
                    () -> BuilderRejection.LEVEL_NOT_A_NUMBER.at(place + ".value", level.value()));
            before = number ? level.value() : before;
            name(place + ".label", "a name for the level", level.label());
            text(place + ".meaning", "what the level means", level.meaning(), whole);
        }
    }

    private void domains() {
        List<Domain> domains = content.domains();
        most("domains", "domains", domains.size(), MOST_DOMAINS);
        most("domains", "items", content.items().size(), MOST_ITEMS);
        faults.addIf(whole && domains.isEmpty(), () -> BuilderRejection.NO_DOMAINS.at("domains"));
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < domains.size(); i++) {
            Domain domain = domains.get(i);
            String place = "domains[" + i + "]";
            id(place + ".id", domain.id(), ids);
            name(place + ".label", "a name for the domain", domain.label());
            faults.optionalText(place + ".summary", "what the domain is about", domain.summary());
            faults.addIf(whole && domain.items().isEmpty(), () -> BuilderRejection.NO_ITEMS.at(place + ".items"));
            for (int j = 0; j < domain.items().size(); j++) {
                item(place + ".items[" + j + "]", domain.items().get(j), ids);
            }
        }
    }

    private void item(String place, Item item, Set<String> ids) {
        id(place + ".id", item.id(), ids);
        name(place + ".label", "a short name for the item", item.label());
        text(place + ".text", "what is asked", item.text(), whole);
        faults.optionalText(place + ".help", "the help", item.help());
        range(place + ".weight", "The weight", item.weight(), 1, HIGHEST_WEIGHT);
    }

    private void raters(Raters raters) {
        range("raters.wanted", "The number of raters", raters.wanted(), 1, MOST_RATERS);
        range("raters.least", "The least number of raters", raters.least(), 1, MOST_RATERS);
        faults.addIf(
                whole && raters.anonymous() && raters.least() < FEWEST_ANONYMOUS,
                () -> BuilderRejection.ANONYMOUS_NEEDS_THREE.at("raters.least", raters.least()));
        faults.addIf(
                whole && raters.least() > raters.wanted(),
                () -> BuilderRejection.MORE_NEEDED_THAN_ASKED.at("raters.least", raters.least(), raters.wanted()));
    }

    private void id(String field, String id, Set<String> seen) {
        faults.addIf(!ID.matcher(id).matches(), () -> BuilderRejection.ID_MALFORMED.at(field, id));
        faults.addIf(!seen.add(id), () -> BuilderRejection.ID_TWICE.at(field, id));
    }

    private void name(String field, String what, String value) {
        if (whole || !value.isEmpty()) {
            faults.name(field, what, value);
        }
    }

    private void text(String field, String what, String value, boolean needed) {
        if (needed) {
            faults.text(field, what, value);
        } else {
            faults.optionalText(field, what, value);
        }
    }

    private void range(String field, String what, int value, int least, int most) {
        faults.addIf(
                value < least || value > most, () -> BuilderRejection.OUT_OF_RANGE.at(field, what, value, least, most));
    }

    private void most(String field, String what, int given, int most) {
        faults.addIf(given > most, () -> BuilderRejection.TOO_MANY.at(field, most, what, given));
    }
}
