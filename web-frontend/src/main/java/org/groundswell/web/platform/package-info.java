/** What every page stands on and no page repeats: time, ids, templates, assets. */
@NullMarked
package org.groundswell.web.platform;

import org.jspecify.annotations.NullMarked;
