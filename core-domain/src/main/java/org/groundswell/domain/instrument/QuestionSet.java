package org.groundswell.domain.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Planning questions, each with its own kinds of answer, levels and rhythm of review.
 *
 * @param displayName the name that screens must use
 * @param statement where the content came from, to be shown to users
 * @param moments when a question is first asked, by the word the questions use
 * @param headline what may be counted over the questions
 */
public record QuestionSet(
        String id,
        String version,
        String title,
        String summary,
        String displayName,
        String statement,
        List<Group> groups,
        Map<String, String> moments,
        String headline,
        List<Question> questions) {

    public QuestionSet {
        groups = List.copyOf(groups);
        moments = Map.copyOf(moments);
        questions = List.copyOf(questions);
    }

    public Optional<Question> question(String questionId) {
        return questions.stream()
                .filter(question -> question.id().equals(questionId))
                .findFirst();
    }

    /** The questions of a group, in their order. */
    public List<Question> of(Group group) {
        return questions.stream()
                .filter(question -> question.group().equals(group.id()))
                .toList();
    }

    public record Group(String id, String label, String summary) {}

    /** Who answers. */
    public enum Level {
        PROGRAMME,
        REGION,
        SITE
    }

    /** How often an agreed answer is looked at again. */
    public enum Cadence {
        MONTHLY(1),
        QUARTERLY(3),
        HALF_YEARLY(6),
        ANNUAL(12),
        /** Before each wave; no calendar says when that is. */
        EACH_WAVE(0);

        private final int months;

        Cadence(int months) {
            this.months = months;
        }

        /** 0 where no calendar says when. */
        public int months() {
            return months;
        }
    }

    /** The six kinds of answer. */
    public enum Kind {
        TEXT,
        CHOICE,
        LIST,
        NUMBER,
        MEASURE_LINK,
        DECISION
    }

    /**
     * @param triggers what brings a review forward
     * @param tile what it feeds on a dashboard, and what that shows
     * @param related ids elsewhere in the catalogue
     */
    public record Question(
            String id,
            String group,
            String label,
            String prompt,
            String help,
            List<Part> parts,
            Set<Level> levels,
            String firstAsked,
            Cadence cadence,
            List<String> triggers,
            String tile,
            String shows,
            List<String> related) {

        public Question {
            parts = List.copyOf(parts);
            levels = Set.copyOf(levels);
            triggers = List.copyOf(triggers);
            related = List.copyOf(related);
        }

        /** The fields that a person fills in; parts that are kept elsewhere have none. */
        public List<RecordField> fields() {
            return parts.stream()
                    .map(Part::field)
                    .flatMap(field -> Optional.ofNullable(field).stream())
                    .toList();
        }
    }

    /**
     * One part of an answer.
     *
     * @param field that takes it; nothing where it is kept as records of a kind, or as ratings by another instrument
     * @param usesRecord the kind of record that holds it
     * @param usesFramework the instrument whose ratings are it
     * @param perRole the roles of measures wanted, of each at least one; empty where any measure will do
     */
    public record Part(
            String id,
            Kind kind,
            String label,
            @Nullable RecordField field,
            @Nullable String usesRecord,
            @Nullable String usesFramework,
            List<String> perRole) {
        public Part {
            perRole = List.copyOf(perRole);
        }
    }
}
