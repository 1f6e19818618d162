/** Sites within a programme: enrolled one by one or from a file, grouped, and moved through the stages of the lifecycle. */
@NullMarked
package org.groundswell.command.site;

import org.jspecify.annotations.NullMarked;
