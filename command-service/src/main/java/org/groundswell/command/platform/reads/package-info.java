/**
 * Who among those who audit read what of a programme's history, and who took which file. What is read here is noted in the transaction's
 * own database before it is answered; what the query side answers it tells afterwards, and repeats until it is noted.
 */
@NullMarked
package org.groundswell.command.platform.reads;

import org.jspecify.annotations.NullMarked;
