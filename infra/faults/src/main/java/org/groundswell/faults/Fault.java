package org.groundswell.faults;

/** One fault: what is broken, and how that is seen to have been borne. */
public interface Fault {

    /** Such as {@code F1}. */
    String name();

    /** What is broken, in a few words. */
    String title();

    /**
     * Breaks it, mends it, and notes what must not be. When it returns, everything is up again.
     *
     * @throws Exception where it could not be done, which fails the run
     */
    void run(Trial trial) throws Exception;
}
