package org.groundswell.faults.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.groundswell.faults.Fault;
import org.groundswell.faults.Trial;

/**
 * F10: a fifth of all records comes again in any order and in between the others, readers are set back to the beginning, and
 * everything is relayed once more. Views do not change and nobody is told anything twice.
 */
public final class RecordsRepeated implements Fault {

    private static final String SERVICE = "query-service";
    private static final int ONE_IN = 5;

    @Override
    public String name() {
        return "F10";
    }

    @Override
    public String title() {
        return "a fifth repeated, readers rewound, all refilled";
    }

    @Override
    public void run(Trial trial) throws ExecutionException, InterruptedException {
        trial.awaitAcknowledged(80);
        Topic topic = new Topic(trial);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>(topic.records());
        Collections.shuffle(records, trial.random());
        List<ConsumerRecord<String, byte[]>> some = records.subList(0, records.size() / ONE_IN);
        topic.repeat(some);
        trial.awaitAcknowledged(20);
        trial.kill(SERVICE);
        topic.rewind();
        trial.start(SERVICE);
        trial.commands("ada").post("/operations/relay/refill", "");
        trial.awaitAcknowledged(40);
        trial.note("%d of %d records repeated in any order".formatted(some.size(), records.size()));
    }
}
