/**
 * Figures: one chart model from which come the drawing (SVG), the table and the file (CSV). Pure and deterministic: the same
 * reading gives the same bytes.
 */
@NullMarked
package org.groundswell.web.figure;

import org.jspecify.annotations.NullMarked;
