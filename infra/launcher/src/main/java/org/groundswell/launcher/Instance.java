package org.groundswell.launcher;

/** One more instance of a service, that nobody starts again when it ends. */
public final class Instance implements AutoCloseable {

    private final Part part;

    private Instance(Part part) {
        this.part = part;
    }

    /** @throws LaunchException with the end of its log when it dies or takes too long */
    static Instance start(Part part) {
        Instance instance = new Instance(part);
        part.launch();
        try {
            part.awaitReady();
        } catch (RuntimeException e) {
            instance.close();
            throw e;
        }
        return instance;
    }

    public String address() {
        return part.address();
    }

    /** Stops its process and waits. */
    @Override
    public void close() {
        part.stop();
    }
}
