/** Pure statistics; each result names its rule. */
@NullMarked
package org.groundswell.domain.statistics;

import org.jspecify.annotations.NullMarked;
