/** Saved groups of sites: the reader's own and those shared with the programme, each with the sites that the reader may see. */
@NullMarked
package org.groundswell.query.group;

import org.jspecify.annotations.NullMarked;
