/**
 * Groups of sites that a member puts together and keeps under a name, for looking at some sites of a programme beside the others: the
 * member's own, or shared with the programme. A group says nothing of the sites themselves, so a site may be in many.
 */
@NullMarked
package org.groundswell.domain.group;

import org.jspecify.annotations.NullMarked;
