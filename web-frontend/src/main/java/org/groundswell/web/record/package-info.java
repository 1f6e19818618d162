/** Records: facilitation logs, risks, learning items, fidelity, fit checks and context changes, listed, kept, amended, withdrawn. */
@NullMarked
package org.groundswell.web.record;

import org.jspecify.annotations.NullMarked;
