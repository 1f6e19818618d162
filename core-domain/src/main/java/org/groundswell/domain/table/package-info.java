/** Tables that people send: a header and rows of words, and what is wrong with them. Shared by every import. */
@NullMarked
package org.groundswell.domain.table;

import org.jspecify.annotations.NullMarked;
