/** The pure import of a table of figures: from columns and rows of words to data points, with an error for each bad row. */
@NullMarked
package org.groundswell.domain.measure.figures;

import org.jspecify.annotations.NullMarked;
