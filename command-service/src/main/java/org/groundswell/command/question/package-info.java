/** Answering the planning questions. */
@NullMarked
package org.groundswell.command.question;

import org.jspecify.annotations.NullMarked;
