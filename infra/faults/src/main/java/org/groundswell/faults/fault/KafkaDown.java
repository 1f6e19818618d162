package org.groundswell.faults.fault;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.groundswell.faults.Fault;
import org.groundswell.faults.Trial;
import org.groundswell.faults.check.Violation.Kind;
import org.groundswell.faults.load.Until;
import org.groundswell.launcher.Visitor;

/**
 * F5, short: Kafka is killed and stays down until that is shown, then its topic is deleted. Commands do not notice, views go on by
 * the feed, and the topic is filled again from PostgreSQL.
 */
public final class KafkaDown implements Fault {

    private static final String KAFKA = "Kafka";
    private static final Duration SHOWN = Duration.ofSeconds(10);
    private static final Duration SLOW = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "F5";
    }

    @Override
    public String title() {
        return "Kafka down, then its topic deleted";
    }

    @Override
    public void run(Trial trial) throws ExecutionException, InterruptedException {
        Visitor ada = Visitor.signedIn(trial.installation(), "ada");
        trial.awaitAcknowledged(20);
        trial.kill(KAFKA);
        Duration shown = Until.holds("the relay is said to be stalled", Trial.PATIENCE, () -> isStalled(trial));
        trial.within(SHOWN, "shown after", shown);
        trial.require(
                ada.open("/operations").contains("Entries have not been passed on since"),
                Kind.OTHER,
                "the operations page does not say that entries are not passed on");
        trial.awaitAcknowledged(60);
        for (String ledger : trial.ledgers()) {
            long head = trial.head(ledger);
            Until.holds("views go on by the feed", Trial.PATIENCE, () -> trial.areViewsBeyond(ledger, head));
        }
        trial.start(KAFKA);
        Until.holds("entries are passed on again", Trial.PATIENCE, () -> !isStalled(trial));
        Topic topic = new Topic(trial);
        topic.delete();
        trial.awaitAcknowledged(60);
        trial.settle();
        for (String ledger : trial.ledgers()) {
            refilled(trial, topic, ledger);
        }
        Duration slowest = Duration.ofNanos(trial.load().longestSince());
        trial.within(SLOW, "slowest command", slowest);
        trial.require(
                trial.load().commandsInterrupted().isEmpty(),
                Kind.OTHER,
                "commands were interrupted: " + trial.load().commandsInterrupted());
    }

    private static boolean isStalled(Trial trial) {
        return trial.relay().path("state").asString().equals("stalled");
    }

    private static void refilled(Trial trial, Topic topic, String ledger) {
        long head = trial.head(ledger);
        Until.holds("the topic is filled again up to entry " + head, Trial.PATIENCE, () -> {
            Map<Long, Integer> times = exists(topic) ? topic.times(ledger) : Map.of();
            return times.size() == head;
        });
    }

    private static boolean exists(Topic topic) {
        try {
            return topic.exists();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka could not be asked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
