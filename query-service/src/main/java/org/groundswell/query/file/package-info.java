/** Files that somebody took: noted here before their first byte leaves, and told to the command side, which keeps them. */
@NullMarked
package org.groundswell.query.file;

import org.jspecify.annotations.NullMarked;
