package org.groundswell.web.adoption;

import java.util.List;
import org.groundswell.web.platform.form.Option;
import org.jspecify.annotations.Nullable;

/** What the pages about what counts as adopted show. */
public final class AdoptionViews {

    private AdoptionViews() {}

    /**
     * @param finding what the version in force counts
     * @param breakdown of that count, in a sentence
     * @param versions the newest first
     * @param newUrl where a new version may be proposed
     */
    public record Listing(
            String finding,
            @Nullable String breakdown,
            List<Version> versions,
            @Nullable String newUrl) {}

    /**
     * A version with its counts.
     *
     * @param rules whose view counts from which stage, what of withdrawn sites, and the measure, each in a sentence
     * @param counts in the order of the table's heads
     * @param settled who proposed, and who approved or dropped it, in sentences
     * @param steps what may be done with it
     */
    public record Version(
            String name,
            String status,
            @Nullable String colour,
            String words,
            List<String> rules,
            List<String> settled,
            List<Count> counts,
            List<Way> steps) {}

    /** @param url the sites behind the count, where the reader may see sites */
    public record Count(
            String label, String count, @Nullable String url) {}

    public record Way(String url, String text) {}

    /**
     * The sites behind the counts of one version.
     *
     * @param ways by which sites are narrowed, and which is chosen
     * @param ofAll said where the reader sees only some of the sites
     */
    public record Sites(
            Version version,
            String finding,
            List<Option> ways,
            String way,
            List<Line> lines,
            boolean measured,
            @Nullable String ofAll,
            String csvUrl) {}

    /**
     * @param says the stage by the site's own word
     * @param seen the stage as last seen from outside, with the day
     * @param differs whether the two are not the same
     */
    public record Line(
            String name,
            String url,
            String region,
            String says,
            String seen,
            boolean differs,
            String judged,
            @Nullable String colour,
            String value) {}
}
