/** What counts as adopted: every version of the definition, and the sites counted under each. */
@NullMarked
package org.groundswell.query.adoption;

import org.jspecify.annotations.NullMarked;
