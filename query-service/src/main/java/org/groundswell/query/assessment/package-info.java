/**
 * Rounds, the heat map and each site's assessment. A person's rating is shown to nobody else until the ratings are revealed;
 * the rows of the heat map hold no level before that, so that no fault of a page could show one.
 */
@NullMarked
package org.groundswell.query.assessment;

import org.jspecify.annotations.NullMarked;
