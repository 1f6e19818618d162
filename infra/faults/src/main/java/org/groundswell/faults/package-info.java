/**
 * The quick fault set: breaks a running installation under load, one fault after another, and judges afterwards by the history of
 * its clients and what is stored. A run is named by its seed.
 */
@NullMarked
package org.groundswell.faults;

import org.jspecify.annotations.NullMarked;
