/** Exporting a programme with its whole history, and importing one; for administrators. */
@NullMarked
package org.groundswell.web.transfer;

import org.jspecify.annotations.NullMarked;
