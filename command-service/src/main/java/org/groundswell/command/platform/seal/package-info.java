/** The words of people, sealed under a key of their author: who loses the key has lost the words. */
@NullMarked
package org.groundswell.command.platform.seal;

import org.jspecify.annotations.NullMarked;
