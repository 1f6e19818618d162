/** Tests of change (PDSA cycles): the list, one of them with its chain, its steps, and how predictions came out. */
@NullMarked
package org.groundswell.web.pdsa;

import org.jspecify.annotations.NullMarked;
