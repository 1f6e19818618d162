/** The moments of a programme's history that have a name: those that people keep, and the decisions that were taken. */
@NullMarked
package org.groundswell.query.moment;

import org.jspecify.annotations.NullMarked;
