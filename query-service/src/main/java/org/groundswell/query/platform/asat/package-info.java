/** Questions about any moment: which entry is meant, in one consistent snapshot, for somebody who may ask. */
@NullMarked
package org.groundswell.query.platform.asat;

import org.jspecify.annotations.NullMarked;
