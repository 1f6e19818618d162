/** Request bodies: bound to records with every fault listed at once, and unknown properties refused. */
@NullMarked
package org.groundswell.command.platform.form;

import org.jspecify.annotations.NullMarked;
