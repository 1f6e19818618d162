package org.groundswell.command.platform.axon;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.monitoring.MessageMonitor;
import org.axonframework.monitoring.NoOpMessageMonitorCallback;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.command.platform.error.StaleVersionException;
import org.jspecify.annotations.Nullable;

/**
 * How long commands take, by name and outcome, as the timer {@code groundswell.commands}. Stands in for Axon's Micrometer module,
 * which is not published for this version.
 */
final class CommandTimes implements MessageMonitor<Message<?>> {

    private final MeterRegistry meters;

    CommandTimes(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public MonitorCallback onMessageIngested(Message<?> message) {
        if (!(message instanceof CommandMessage<?> command)) {
            return NoOpMessageMonitorCallback.INSTANCE;
        }
        Timer.Sample sample = Timer.start(meters);
        return new MonitorCallback() {
            @Override
            public void reportSuccess() {
                stop("accepted");
            }

            @Override
            public void reportFailure(@Nullable Throwable cause) {
                stop(
                        switch (cause) {
                            case RejectedException _, StaleVersionException _ -> "refused";
                            case Previews.Dropped _ -> "previewed";
                            case null, default -> "failed";
                        });
            }

            @Override
            public void reportIgnored() {
                stop("ignored");
            }

            private void stop(String outcome) {
                sample.stop(
                        meters.timer("groundswell.commands", "command", command.getCommandName(), "outcome", outcome));
            }
        };
    }
}
