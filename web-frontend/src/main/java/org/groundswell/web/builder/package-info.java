/** The pages on which a programme builds instruments of its own: the list, the builder, the preview, and each published version. */
@NullMarked
package org.groundswell.web.builder;

import org.jspecify.annotations.NullMarked;
