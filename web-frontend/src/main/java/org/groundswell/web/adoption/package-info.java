/** What counts as adopted: the versions of the definition, the sites counted under each, and how a new one is agreed. */
@NullMarked
package org.groundswell.web.adoption;

import org.jspecify.annotations.NullMarked;
