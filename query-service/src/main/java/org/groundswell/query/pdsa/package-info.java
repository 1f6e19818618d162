/** Tests of change (PDSA cycles), listed, shown with the chain they stand in, and counted by how their predictions came out. */
@NullMarked
package org.groundswell.query.pdsa;

import org.jspecify.annotations.NullMarked;
