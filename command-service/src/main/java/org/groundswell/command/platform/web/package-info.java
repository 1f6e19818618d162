/** What every command endpoint shares: who submits, expected versions, and the answer. */
@NullMarked
package org.groundswell.command.platform.web;

import org.jspecify.annotations.NullMarked;
