/** The demo programme: eighteen months of sixty invented sites, told as commands that the real deciders accept. */
@NullMarked
package org.groundswell.launcher.demo;

import org.jspecify.annotations.NullMarked;
