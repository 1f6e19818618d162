package org.groundswell.web.group;

import java.util.List;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.reading.GroupReading;
import org.jspecify.annotations.Nullable;

/** The pages of saved groups as shown. */
public final class GroupView {

    private GroupView() {}

    /** @param newUrl absent for whoever may not keep groups, and in the past */
    public record Listing(List<Line> lines, @Nullable String newUrl, String csvUrl) {}

    /**
     * @param whose whose it is, in words
     * @param sites how many sites it has, in words
     */
    public record Line(String name, String url, String whose, String sites, String variationUrl) {}

    /**
     * @param sites those that the reader may see
     * @param unseen that there are others, in words
     * @param changeUrl absent for whoever may not change it, and in the past; so is the next
     */
    public record Single(
            String name,
            String whose,
            List<GroupReading.Site> sites,
            @Nullable String unseen,
            String variationUrl,
            String csvUrl,
            @Nullable String changeUrl,
            @Nullable String withdrawUrl) {}

    /** @param ticks every site to choose from; none where there are too many to tick */
    public record Edit(String title, String action, String back, List<Option> ticks, List<Option> sharing) {}

    public record Withdrawing(String name, boolean shared, String action, String back) {}
}
