/**
 * Taking in files of sites and of figures, in steps: upload or paste, choose columns, preview, commit. What was chosen is kept
 * on the server, so that going back, or coming back another day, loses nothing.
 */
@NullMarked
package org.groundswell.web.imports;

import org.jspecify.annotations.NullMarked;
