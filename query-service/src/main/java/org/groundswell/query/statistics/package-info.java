/** Statistics of figures that are sent along: anybody signed in may try theirs before saving any. */
@NullMarked
package org.groundswell.query.statistics;

import org.jspecify.annotations.NullMarked;
