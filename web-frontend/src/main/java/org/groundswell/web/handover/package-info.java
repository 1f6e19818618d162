/** Handover to business as usual: the matrix of sites by criteria, one site's own, and the forms of both. */
@NullMarked
package org.groundswell.web.handover;

import org.jspecify.annotations.NullMarked;
