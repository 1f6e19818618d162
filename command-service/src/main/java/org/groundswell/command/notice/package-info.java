/**
 * Notices: a programme's policy, what its ledger leads to by that policy, each told once to each person, on their page and by mail. What
 * is told is a row keyed by what it tells, never an event: nobody's history is made longer by telling of it.
 */
@NullMarked
package org.groundswell.command.notice;

import org.jspecify.annotations.NullMarked;
