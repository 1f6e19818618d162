package org.groundswell.bench;

import org.groundswell.launcher.Installation;

/**
 * One thing that is measured on a running installation. It sets its own scene, measures against its baseline in turns, and adds
 * its lines to the report; it may be run alone, and any number of times on the same installation.
 */
interface Bench {

    /** The word that names it on the command line and its section of the README. */
    String name();

    /** What its section says first: what is measured, and how. */
    String about();

    void run(Installation installation, Report report) throws Exception;
}
