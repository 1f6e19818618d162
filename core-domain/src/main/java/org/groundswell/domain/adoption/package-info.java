/**
 * What counts as adopted: definitions in versions, each approved by a second person and in force from a day, and how a site is
 * judged under one of them. A published count keeps the version that it was counted under.
 */
@NullMarked
package org.groundswell.domain.adoption;

import org.jspecify.annotations.NullMarked;
