/**
 * The handover of a site to business as usual: seven criteria judged on evidence, each gap with what closes it or accepted when the
 * programme steps back, the day its support ends, and the checks afterwards. There is no composite of the criteria.
 */
@NullMarked
package org.groundswell.domain.handover;

import org.jspecify.annotations.NullMarked;
