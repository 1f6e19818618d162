/** Records whose fields the catalogue describes, listed, searched and shown with how they came to read as they do. */
@NullMarked
package org.groundswell.query.record;

import org.jspecify.annotations.NullMarked;
