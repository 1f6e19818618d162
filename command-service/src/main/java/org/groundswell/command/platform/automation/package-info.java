/**
 * What the program does by itself because something happened. Each automation reads every ledger in order with a cursor of its own,
 * behind the commands, and asks for changes by commands like anybody else.
 */
@NullMarked
package org.groundswell.command.platform.automation;

import org.jspecify.annotations.NullMarked;
