/** Words shared by every context: who acted, free text, events, outcomes and rejections. */
@NullMarked
package org.groundswell.domain;

import org.jspecify.annotations.NullMarked;
