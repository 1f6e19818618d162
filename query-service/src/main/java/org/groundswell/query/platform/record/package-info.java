/** Values of records: how views keep them, and how answers tell them. */
@NullMarked
package org.groundswell.query.platform.record;

import org.jspecify.annotations.NullMarked;
