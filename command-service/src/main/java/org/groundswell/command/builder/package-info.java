/** Instruments that a programme builds for itself: drafts kept, versions published, instruments withdrawn. */
@NullMarked
package org.groundswell.command.builder;

import org.jspecify.annotations.NullMarked;
