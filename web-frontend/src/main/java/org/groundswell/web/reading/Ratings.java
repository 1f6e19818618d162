package org.groundswell.web.reading;

import java.util.Locale;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Instrument.Scale;
import org.groundswell.web.platform.page.Texts;

/** How the ratings of an instrument are told and shown, alike on every page. */
public final class Ratings {

    /** The darkest of the looks {@code h0} to {@code h3}. */
    private static final int MOST = 3;

    private final Scale scale;
    private final Texts texts;

    public Ratings(Instrument instrument, Texts texts) {
        this.scale = instrument.scale();
        this.texts = texts;
    }

    /** Such as {@code 2, Mostly in place} where levels are numbers, {@code Complex} where they are not. */
    public String label(String rating) {
        return scale.numeric() && scale.rank(rating).isPresent()
                ? texts.text("rating.level", rating, scale.label(rating))
                : scale.label(rating);
    }

    /** The label within a sentence: {@code complex}. */
    public String inSentence(String rating) {
        String label = label(rating);
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    /** The class of symbol and colour: the darkest for the most, and one each for answers that are no level. */
    public String look(String rating) {
        return switch (rating) {
            case "not-known" -> "hk";
            case "not-applicable" -> "ha";
            default -> "h" + shade(scale.rank(rating).orElse(0));
        };
    }

    /** What stands in a small cell. */
    public String sign(String rating) {
        return switch (rating) {
            case "not-known" -> "?";
            case "not-applicable" -> texts.text("rating.none");
            default -> scale.numeric() ? rating : scale.label(rating);
        };
    }

    private int shade(int rank) {
        int levels = scale.levels().size();
        return levels <= MOST + 1 ? rank + MOST + 1 - levels : rank * MOST / (levels - 1);
    }
}
