/** Signing in and out, cookies, headers, rate limits. */
@NullMarked
package org.groundswell.web.platform.security;

import org.jspecify.annotations.NullMarked;
