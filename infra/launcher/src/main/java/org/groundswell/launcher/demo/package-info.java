/** The demo programmes: eighteen months of sixty invented sites, and the ten days, told as commands that the real deciders accept. */
@NullMarked
package org.groundswell.launcher.demo;

import org.jspecify.annotations.NullMarked;
