/** Actions, listed by site, owner and day, and shown with how they came to stand as they do; among them those that flags ended in. */
@NullMarked
package org.groundswell.query.action;

import org.jspecify.annotations.NullMarked;
