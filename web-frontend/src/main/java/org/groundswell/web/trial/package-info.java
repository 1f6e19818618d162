/**
 * Try your data: figures somebody pastes or sends become the chart that suits them, with its reasons. Nothing is stored: rows are
 * read by one service and charted by the other, and between two looks they stand in the page's own form alone.
 */
@NullMarked
package org.groundswell.web.trial;

import org.jspecify.annotations.NullMarked;
