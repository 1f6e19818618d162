@NullMarked
package org.groundswell.command.platform.testing;

import org.jspecify.annotations.NullMarked;
