/** Problems as RFC 9457 has them: one form for every refusal and failure. */
@NullMarked
package org.groundswell.query.platform.error;

import org.jspecify.annotations.NullMarked;
