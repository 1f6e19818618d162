package org.groundswell.web.builder;

import java.util.List;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.web.assessment.AssessView;
import org.groundswell.web.platform.form.Option;
import org.jspecify.annotations.Nullable;

/** The pages of the instruments of a programme as shown. */
public final class BuilderView {

    private BuilderView() {}

    /**
     * @param built those of the programme's own
     * @param shipped those of the catalogue
     * @param newUrl absent for whoever may not build, and in the past; so is the next
     */
    public record Listing(
            List<Line> built,
            List<Shipped> shipped,
            @Nullable String newUrl,
            @Nullable String importUrl) {}

    /**
     * @param state in words, with its colour
     * @param version the newest, in words
     * @param due when a further round is due, in words
     */
    public record Line(String name, String url, String state, String colour, String version, String due) {}

    public record Shipped(String name, String summary, String version) {}

    /**
     * @param told where it stands, in a sentence
     * @param content what is shown of it: the newest version, or the draft before the first
     * @param facts what is agreed about rating by it, each in a sentence
     * @param editUrl absent for whoever may not build, and in the past; so are those after it
     */
    public record Single(
            String name,
            String told,
            BuiltInstrument content,
            List<String> facts,
            List<VersionLine> versions,
            @Nullable String editUrl,
            @Nullable String previewUrl,
            @Nullable String withdrawUrl) {}

    public record VersionLine(String name, String url, String told) {}

    /** One version that never changes. */
    public record Version(String name, String told, BuiltInstrument content, List<String> facts, String fhirUrl) {}

    /** A FHIR resource to be pasted or uploaded. */
    public record Import(String action, String back) {}

    /**
     * @param levels how many
     * @param items how many of each domain
     */
    public record Edit(
            String title,
            String action,
            String back,
            int levels,
            List<Integer> items,
            List<Option> licences,
            List<Option> weights) {}

    /** @param domains as a rater will see them */
    public record Preview(
            String name, String told, String privacy, List<AssessView.Domain> domains, String action, String editUrl) {}

    public record Withdrawing(String name, String action, String back) {}
}
