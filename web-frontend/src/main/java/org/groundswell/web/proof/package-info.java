/** Proof: how far a programme's history is sealed and witnessed, and what to take away to check it elsewhere. */
@NullMarked
package org.groundswell.web.proof;

import org.jspecify.annotations.NullMarked;
