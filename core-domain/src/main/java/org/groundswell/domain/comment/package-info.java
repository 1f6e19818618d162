/**
 * Comments: what people say to each other about anything in a programme, and whom they mention. A mention stands in the text as the
 * person's id, {@code @{id}}, so that no name outlives its erasure.
 */
@NullMarked
package org.groundswell.domain.comment;

import org.jspecify.annotations.NullMarked;
