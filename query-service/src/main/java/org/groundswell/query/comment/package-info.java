/** Comments on anything in a programme, for whoever may see what they are about. */
@NullMarked
package org.groundswell.query.comment;

import org.jspecify.annotations.NullMarked;
