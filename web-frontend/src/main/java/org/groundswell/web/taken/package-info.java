/** Files that people took: who, when, what, and what of it reads otherwise now. A person sees their own; who audits or manages, all. */
@NullMarked
package org.groundswell.web.taken;

import org.jspecify.annotations.NullMarked;
