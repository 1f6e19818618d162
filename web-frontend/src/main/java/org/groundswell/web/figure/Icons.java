package org.groundswell.web.figure;

import java.util.ArrayList;
import java.util.List;
import org.groundswell.web.figure.Chart.Icon;
import org.jspecify.annotations.Nullable;

/**
 * Making Data Count's icons. Variation: {@code common-cause}, {@code improvement-high}, {@code improvement-low},
 * {@code concern-high}, {@code concern-low}, {@code neutral-high}, {@code neutral-low}. Assurance: {@code pass}, {@code fail},
 * {@code hit-or-miss}. Nothing, {@code none} and what is not known give no icon.
 */
public final class Icons {

    private static final List<String> VARIATION = List.of(
            "common-cause",
            "improvement-high",
            "improvement-low",
            "concern-high",
            "concern-low",
            "neutral-high",
            "neutral-low");
    private static final List<String> ASSURANCE = List.of("pass", "fail", "hit-or-miss");

    private Icons() {}

    static List<Icon> of(@Nullable String variation, @Nullable String assurance, Words words) {
        List<Icon> icons = new ArrayList<>();
        if (variation != null && VARIATION.contains(variation)) {
            icons.add(new Icon(variation, words.say("figure.icon." + variation)));
        }
        if (assurance != null && ASSURANCE.contains(assurance)) {
            icons.add(new Icon(assurance, words.say("figure.icon." + assurance)));
        }
        return icons;
    }

    /** One icon as a drawing of its own with its meaning as its name, for a list or table; nothing where there is none. */
    public static String svg(@Nullable String kind, Words words) {
        List<Icon> icons = of(kind, kind, words);
        return icons.isEmpty() ? "" : SvgIcons.alone(icons.getFirst());
    }
}
