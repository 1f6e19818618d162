/**
 * Pure folds that several views share: what a site, a round, a measure is after an event. No view reads another view's
 * tables; each keeps its own rows and folds them by these.
 */
@NullMarked
package org.groundswell.query.platform.fold;

import org.jspecify.annotations.NullMarked;
