/** Notices: a person's own, how they want them, and for managers which happenings lead to one, rehearsed before it is switched on. */
@NullMarked
package org.groundswell.web.notice;

import org.jspecify.annotations.NullMarked;
