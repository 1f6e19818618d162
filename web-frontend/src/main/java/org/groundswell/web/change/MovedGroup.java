package org.groundswell.web.change;

import java.util.List;
import java.util.stream.Stream;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.Texts;
import org.jspecify.annotations.Nullable;

/** Whose figure a page is about where it is not one site's: all sites, or those that its filters leave. */
final class MovedGroup {

    private static final String WITHOUT = "-";

    private MovedGroup() {}

    static String told(Here here, Texts texts) {
        String stayed = "present".equals(here.value("sites")) ? ".present" : "";
        List<String> where = Stream.of(
                        told("region", here.value("region"), texts), told("wave", here.value("wave"), texts))
                .filter(words -> !words.isEmpty())
                .toList();
        return where.isEmpty()
                ? texts.text("moved.all" + stayed)
                : texts.text("moved.some" + stayed, String.join(texts.text("moved.where.and"), where));
    }

    private static String told(String filter, @Nullable String word, Texts texts) {
        if (word == null) {
            return "";
        }
        return word.equals(WITHOUT)
                ? texts.text("moved.where.no." + filter)
                : texts.text("moved.where." + filter, word);
    }
}
