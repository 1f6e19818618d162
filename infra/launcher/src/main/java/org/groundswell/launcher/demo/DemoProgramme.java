package org.groundswell.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Command;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.decision.DecisionCommand.OpenDecision;

/**
 * Tells a story to the real deciders through the command platform, each step at its own simulated moment. Told in part, it goes
 * on where it stopped, with the story of the day on which it began.
 */
final class DemoProgramme {

    private static final String CORRELATION = "demo";

    private final CommandDispatch dispatch;
    private final Story story;
    private final Consumer<String> progress;

    DemoProgramme(CommandDispatch dispatch, Story story, Consumer<String> progress) {
        this.dispatch = dispatch;
        this.story = story;
        this.progress = progress;
    }

    /** Where a telling stands: the day of the story and the last step that is in the ledger. */
    record Bookmark(LocalDate day, int step) {

        static Optional<Bookmark> parse(String correlation) {
            String[] parts = correlation.split(":", 3);
            return parts.length == 3 && parts[0].equals(CORRELATION)
                    ? Optional.of(new Bookmark(LocalDate.parse(parts[1]), Integer.parseInt(parts[2])))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return CORRELATION + ":" + day + ":" + step;
        }
    }

    /** @param reached the bookmark of an earlier telling, or nothing */
    int tell(LocalDate today, DemoPeople people, Optional<Bookmark> reached) {
        LocalDate day = reached.map(Bookmark::day).orElse(today);
        int from = reached.map(bookmark -> bookmark.step() + 1).orElse(0);
        List<Step> steps = story.told(day, people);
        long newest = 0;
        for (int i = from; i < steps.size(); i++) {
            Step step = steps.get(i);
            story.between(i == 0 ? null : steps.get(i - 1), step, day, people);
            Submission submission = new Submission(
                    new Circumstance(step.actor(), step.at()), null, null, new Bookmark(day, i).toString(), true, null);
            Command command = step.command() instanceof OpenDecision open && newest > 0
                    ? DecisionsTold.seeing(open, newest)
                    : step.command();
            Long last = dispatch.send(submission, step.target(), command).lastEntry();
            newest = last == null ? newest : last;
            if (i % 1000 == 999) {
                progress.accept("%s: %,d of %,d steps told".formatted(story.name(), i + 1, steps.size()));
            }
        }
        story.ended(steps.getLast().at());
        return steps.size() - from;
    }

    /** @param ids person ids by user name */
    static DemoPeople people(Map<String, String> ids) {
        Map<String, PersonId> signedIn = ids.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new PersonId(entry.getValue())));
        return new DemoPeople(signedIn);
    }
}
