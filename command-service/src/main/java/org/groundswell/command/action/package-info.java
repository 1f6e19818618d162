/** Actions: agreed, handed over, rescheduled, done, dropped and reopened. */
@NullMarked
package org.groundswell.command.action;

import org.jspecify.annotations.NullMarked;
