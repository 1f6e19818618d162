/**
 * Instruments that a programme builds for itself: drafted in steps, published as numbered versions that never change, and withdrawn.
 * The content is a {@link org.groundswell.domain.instrument.BuiltInstrument}; rounds are opened by published versions.
 */
@NullMarked
package org.groundswell.domain.builder;

import org.jspecify.annotations.NullMarked;
