/** Clears the views of the words of people who were erased. */
@NullMarked
package org.groundswell.query.platform.erasure;

import org.jspecify.annotations.NullMarked;
