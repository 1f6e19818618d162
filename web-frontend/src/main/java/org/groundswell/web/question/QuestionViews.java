package org.groundswell.web.question;

import java.util.List;
import org.groundswell.domain.instrument.Reading;
import org.groundswell.domain.instrument.Term;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.record.FieldBox;
import org.groundswell.web.platform.record.RecordLine;
import org.jspecify.annotations.Nullable;

/** What the pages of the questions show. */
public final class QuestionViews {

    private QuestionViews() {}

    /**
     * The questions of one place.
     *
     * @param finding the headline: how many are agreed and current
     * @param places the programme and the sites in reach, to choose from
     * @param sites how far each site has come; empty on a site's own list
     */
    public record Listing(
            String finding,
            String about,
            String name,
            String statement,
            List<Option> places,
            @Nullable String place,
            List<Group> groups,
            List<Share> sites,
            String csvUrl) {}

    public record Group(String label, String summary, List<Line> lines) {}

    /** @param note that the answer is the programme's, or that it differs from it */
    public record Line(
            String id,
            String label,
            String url,
            Tag tag,
            @Nullable String owner,
            @Nullable String review,
            @Nullable String note) {}

    public record Tag(String text, String colour) {}

    public record Share(String name, String url, String current, String inherited, String own) {}

    /**
     * One question with its answer.
     *
     * @param facts who owns and agreed it, and when it is looked at again, in sentences
     * @param parts of the answer as they read
     * @param programme the programme's parts, where a site answers otherwise
     * @param note how this answer stands to the programme's
     * @param ways what can be done now
     */
    public record Shown(
            String id,
            String label,
            String place,
            String prompt,
            String help,
            Tag tag,
            List<String> facts,
            @Nullable String note,
            List<Part> parts,
            List<Part> programme,
            List<Way> ways,
            List<Step> steps,
            List<Way> overrides,
            List<Reading> readings,
            List<Term> terms) {}

    /** @param url where it is kept, for a part that is kept elsewhere */
    public record Part(
            String label,
            List<RecordLine> lines,
            @Nullable String url,
            @Nullable String urlText) {}

    public record Way(String url, String text) {}

    public record Step(
            String when, String by, String what, @Nullable String said) {}

    /**
     * A form about one answer.
     *
     * @param boxes of the parts; empty where the form is not about what the answer says
     * @param triggers what may have overtaken it
     */
    public record Editing(
            String title,
            String label,
            String place,
            String prompt,
            String help,
            @Nullable String site,
            String what,
            String action,
            String back,
            List<FieldBox> boxes,
            List<Option> triggers,
            List<Reading> readings,
            List<Term> terms) {}
}
