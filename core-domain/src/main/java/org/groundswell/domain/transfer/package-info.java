/** Programmes that leave an installation and come to another with their whole history; stands in the register. */
@NullMarked
package org.groundswell.domain.transfer;

import org.jspecify.annotations.NullMarked;
