/** Instruments that a programme builds: drafts, published versions, and when rounds by them are due. */
@NullMarked
package org.groundswell.query.builder;

import org.jspecify.annotations.NullMarked;
