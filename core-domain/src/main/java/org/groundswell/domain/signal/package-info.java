/**
 * Signal cases of one site's series of one measure: what a control chart flags opens a case with an owner; it ends as acted,
 * explained, noise or data error, in words. A signal that a correction takes away is noted on its case, which a person closes.
 */
@NullMarked
package org.groundswell.domain.signal;

import org.jspecify.annotations.NullMarked;
