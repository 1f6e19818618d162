/** Browser tests on a whole installation: real parts, real Chromium, real figures. */
package org.groundswell.e2e;
