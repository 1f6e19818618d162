/** Measures, each site's series of figures, and files of figures. */
@NullMarked
package org.groundswell.command.measure;

import org.jspecify.annotations.NullMarked;
