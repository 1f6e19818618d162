/** The handover of sites to business as usual: the matrix of sites by criteria, one site's own, and the checks that are due. */
@NullMarked
package org.groundswell.query.handover;

import org.jspecify.annotations.NullMarked;
