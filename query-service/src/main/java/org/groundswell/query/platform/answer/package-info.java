/** What the views' answers have in common: faults of a request gathered, pages, the scope of sites, and CSV files. */
@NullMarked
package org.groundswell.query.platform.answer;

import org.jspecify.annotations.NullMarked;
