/** A Monday's triage: whose figures are late, for how long and who spoke to them last, and which sites have moved. */
@NullMarked
package org.groundswell.web.triage;

import org.jspecify.annotations.NullMarked;
