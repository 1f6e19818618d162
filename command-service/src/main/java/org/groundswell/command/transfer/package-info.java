/**
 * Programmes that leave with their whole history and come in with it. The file's form is described in {@code
 * README.md} beside this.
 */
@NullMarked
package org.groundswell.command.transfer;

import org.jspecify.annotations.NullMarked;
