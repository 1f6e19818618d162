/** Accepts comments: about anything there is in a programme, from whoever may see it, mentioning only people who may. */
@NullMarked
package org.groundswell.command.comment;

import org.jspecify.annotations.NullMarked;
