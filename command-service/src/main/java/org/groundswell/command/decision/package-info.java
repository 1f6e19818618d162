/** Decisions: opened, voted on, written down, approved by a second person, followed up, superseded. */
@NullMarked
package org.groundswell.command.decision;

import org.jspecify.annotations.NullMarked;
