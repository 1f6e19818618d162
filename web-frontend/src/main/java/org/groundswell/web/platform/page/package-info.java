/** The frame of a page: who is looking, at which programme, at which moment, and in which words. */
@NullMarked
package org.groundswell.web.platform.page;

import org.jspecify.annotations.NullMarked;
