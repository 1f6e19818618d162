package org.groundswell.web.reading;

import java.util.List;
import org.groundswell.web.platform.form.Option;
import org.jspecify.annotations.Nullable;

/**
 * What sites can be chosen by.
 *
 * @param regions null among them for sites in none; {@code waves} likewise
 * @param sites the first thousand by name that the caller may see singly
 */
public record SiteChoices(List<@Nullable String> regions, List<@Nullable String> waves, List<Place> sites) {

    /** There are more than can be chosen from where there are as many. */
    public static final int MOST_SITES = 1000;

    public SiteChoices {
        regions = regions == null ? List.of() : regions;
        waves = waves == null ? List.of() : waves;
        sites = Lists.of(sites);
    }

    public List<Option> options() {
        return sites.stream()
                .map(site -> new Option(site.code(), site.nameAndCode()))
                .toList();
    }

    /** A site to be chosen. */
    public record Place(String code, String name) {

        public String nameAndCode() {
            return name.equals(code) ? code : name + " (" + code + ")";
        }
    }
}
