package org.groundswell.domain.comment;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groundswell.domain.PersonId;

/** People who are mentioned in a text, each as {@code @{id}}. */
public final class Mentions {

    /** The most people that one comment may mention. */
    public static final int MOST = 20;

    private static final Pattern MENTION = Pattern.compile("@\\{([\\w-]{1,64})}");

    private Mentions() {}

    /** How a person is mentioned. */
    public static String of(PersonId person) {
        return "@{" + person + "}";
    }

    /** Each once, in the order they are first mentioned. */
    public static List<PersonId> in(String text) {
        return MENTION.matcher(text)
                .results()
                .map(found -> new PersonId(found.group(1)))
                .distinct()
                .toList();
    }

    /** The text as people read it. */
    public static String told(String text, Function<PersonId, String> name) {
        return MENTION.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement("@" + name.apply(new PersonId(found.group(1)))));
    }
}
