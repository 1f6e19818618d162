/** Comments below every page of something, and the pages on which one is written or withdrawn. */
@NullMarked
package org.groundswell.web.comment;

import org.jspecify.annotations.NullMarked;
