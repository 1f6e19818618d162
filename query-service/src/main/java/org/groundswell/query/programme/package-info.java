/** The programmes a person belongs to, and one programme on one page: sites by stage, wave and region, rounds, measures. */
@NullMarked
package org.groundswell.query.programme;

import org.jspecify.annotations.NullMarked;
