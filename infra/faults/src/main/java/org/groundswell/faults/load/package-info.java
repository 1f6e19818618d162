/** Clients that write, read and listen as people and their scripts do, and write down what they saw. */
@NullMarked
package org.groundswell.faults.load;

import org.jspecify.annotations.NullMarked;
