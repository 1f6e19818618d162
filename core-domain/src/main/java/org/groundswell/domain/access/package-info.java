/** Who belongs to which programme, region and site, and what they may therefore do. */
@NullMarked
package org.groundswell.domain.access;

import org.jspecify.annotations.NullMarked;
