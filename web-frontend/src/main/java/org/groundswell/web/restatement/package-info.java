/** Restatements: figures that read otherwise now than where they were shown, and which decisions rested on them. */
@NullMarked
package org.groundswell.web.restatement;

import org.jspecify.annotations.NullMarked;
