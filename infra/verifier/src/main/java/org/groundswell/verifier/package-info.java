/**
 * Proves packs offline, and witnesses checkpoints for a second organisation. The JDK alone: this jar is meant to be read, kept
 * and run by people who trust nobody else's program.
 */
@NullMarked
package org.groundswell.verifier;

import org.jspecify.annotations.NullMarked;
