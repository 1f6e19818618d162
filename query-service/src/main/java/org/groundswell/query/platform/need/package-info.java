/** What needs a person now, as each view tells it of its own things. */
@NullMarked
package org.groundswell.query.platform.need;

import org.jspecify.annotations.NullMarked;
