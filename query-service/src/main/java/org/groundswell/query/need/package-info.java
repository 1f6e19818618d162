/** What needs a person in one programme, put together of what the views know. */
@NullMarked
package org.groundswell.query.need;

import org.jspecify.annotations.NullMarked;
