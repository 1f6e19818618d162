/** What the query service answers, as the pages read it: records with the field names of its JSON. */
@NullMarked
package org.groundswell.web.reading;

import org.jspecify.annotations.NullMarked;
