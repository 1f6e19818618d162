/** What is due of a person, as each view tells it of its own things. */
@NullMarked
package org.groundswell.query.platform.due;

import org.jspecify.annotations.NullMarked;
