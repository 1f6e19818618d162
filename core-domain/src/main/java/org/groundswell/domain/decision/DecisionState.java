package org.groundswell.domain.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.jspecify.annotations.Nullable;

/** What a decision is, as far as its rules need to know. */
public sealed interface DecisionState {

    record NotOpened() implements DecisionState {}

    /**
     * @param options how many there are
     * @param author who wrote down what was decided; nothing before that
     * @param conditions how many there are
     * @param marks the last mark of each condition that has one, by its number
     */
    record Opened(
            String decision,
            PersonId opener,
            int options,
            List<PersonId> asked,
            Map<PersonId, Vote> votes,
            @Nullable String replaces,
            Stage stage,
            @Nullable PersonId author,
            int conditions,
            Map<Integer, Mark> marks)
            implements DecisionState {

        public Opened {
            asked = List.copyOf(asked);
            votes = Map.copyOf(votes);
            marks = Map.copyOf(marks);
        }

        /** How many of those asked have not voted. */
        long missing() {
            return asked.stream().filter(person -> !votes.containsKey(person)).count();
        }

        Opened voted(PersonId voter, Vote vote) {
            Map<PersonId, Vote> all = new HashMap<>(votes);
            all.put(voter, vote);
            return new Opened(decision, opener, options, asked, all, replaces, stage, author, conditions, marks);
        }

        Opened at(Stage next) {
            return new Opened(decision, opener, options, asked, votes, replaces, next, author, conditions, marks);
        }

        Opened taken(PersonId by, int itsConditions) {
            return new Opened(
                    decision, opener, options, asked, votes, replaces, Stage.TAKEN, by, itsConditions, Map.of());
        }

        Opened marked(int condition, Mark mark) {
            Map<Integer, Mark> all = new HashMap<>(marks);
            all.put(condition, mark);
            return new Opened(decision, opener, options, asked, votes, replaces, stage, author, conditions, all);
        }
    }

    record Vote(String option, @Nullable FreeText because) {}

    record Mark(String met, @Nullable FreeText note) {}

    /** How far a decision is. */
    enum Stage {
        /** Votes are being cast, unseen by others. */
        VOTING,
        /** The votes are revealed; what is decided is still to be written down. */
        REVEALED,
        /** Written down; a second person has to approve. */
        TAKEN,
        APPROVED,
        SUPERSEDED,
        WITHDRAWN
    }
}
