/** Saying what counts as adopted. */
@NullMarked
package org.groundswell.command.adoption;

import org.jspecify.annotations.NullMarked;
