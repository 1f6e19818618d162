/** The description of the API, completed by what the code already knows: required properties, headers and problems. */
@NullMarked
package org.groundswell.command.platform.openapi;

import org.jspecify.annotations.NullMarked;
