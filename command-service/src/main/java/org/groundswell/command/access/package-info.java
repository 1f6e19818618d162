/** Who belongs to a programme and as what: granted, revoked, and invited where they have no account yet. */
@NullMarked
package org.groundswell.command.access;

import org.jspecify.annotations.NullMarked;
