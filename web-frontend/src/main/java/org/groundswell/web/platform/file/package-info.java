/**
 * Files of what a page shows. A file is always of an entry: who asks for the present is sent to the newest entry, so the address
 * of a file, and its name, say what it was made from, and the same address makes the same bytes again, unless somebody was erased.
 */
@NullMarked
package org.groundswell.web.platform.file;

import org.jspecify.annotations.NullMarked;
