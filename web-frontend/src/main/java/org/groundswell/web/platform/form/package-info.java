/** Forms that keep what was typed and say what is wrong next to the field. */
@NullMarked
package org.groundswell.web.platform.form;

import org.jspecify.annotations.NullMarked;
