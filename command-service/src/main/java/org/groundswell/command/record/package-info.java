/** Records whose fields the catalogue describes: facilitation logs, risks, learning items, fidelity, fit checks, context changes. */
@NullMarked
package org.groundswell.command.record;

import org.jspecify.annotations.NullMarked;
