package org.groundswell.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * How much memory a JVM needs while it works: its heap is collected every {@value #SECONDS} s, so that what is left of it is what
 * it holds, and the kernel tells the most that was resident.
 */
final class LiveHeap {

    private static final int SECONDS = 2;
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final int MIB = 20;

    private LiveHeap() {}

    /**
     * @param live the most that was left of the heap by a collection, in MiB
     * @param resident the most that was resident, in MiB
     */
    record Measured<T>(T result, long live, long resident) {}

    @SuppressWarnings("BanJNDI") // the address is that of the own child process, as it told it itself
    static <T> Measured<T> during(ProcessHandle process, Callable<T> work) throws Exception {
        try (JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(agent(process)));
                ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            MemoryMXBean memory = ManagementFactory.newPlatformMXBeanProxy(
                    connector.getMBeanServerConnection(), ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
            AtomicLong most = new AtomicLong();
            forgetPeak(process);
            var looking = clock.scheduleWithFixedDelay(
                    () -> look(memory, most), AT_ONCE.toSeconds(), SECONDS, TimeUnit.SECONDS);
            T result = work.call();
            if (looking.isDone()) {
                throw new IllegalStateException("The heap of " + process.pid() + " was not looked at to the end");
            }
            looking.cancel(false);
            return new Measured<>(result, most.get() >> MIB, peak(process));
        }
    }

    private static void look(MemoryMXBean memory, AtomicLong most) {
        memory.gc();
        most.accumulateAndGet(memory.getHeapMemoryUsage().getUsed(), Math::max);
    }

    private static String agent(ProcessHandle process) throws IOException, AttachNotSupportedException {
        VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
        try {
            return machine.startLocalManagementAgent();
        } finally {
            machine.detach();
        }
    }

    private static void forgetPeak(ProcessHandle process) throws IOException {
        Files.writeString(file(process, "clear_refs"), "5");
    }

    private static long peak(ProcessHandle process) throws IOException {
        try (Stream<String> lines = Files.lines(file(process, "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    >> (MIB / 2);
        }
    }

    private static Path file(ProcessHandle process, String name) {
        return Path.of("/proc", Long.toString(process.pid()), name);
    }
}
