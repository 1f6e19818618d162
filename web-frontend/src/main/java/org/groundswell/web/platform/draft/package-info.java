/** What a person typed and could not send yet, kept on the server. */
@NullMarked
package org.groundswell.web.platform.draft;

import org.jspecify.annotations.NullMarked;
