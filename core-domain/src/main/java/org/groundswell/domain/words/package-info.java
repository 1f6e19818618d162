/**
 * Words that people type, looked through for what could make a patient recognised: NHS numbers and e-mail addresses. The writer is
 * warned before anything is kept, and may go on once they have looked.
 */
@NullMarked
package org.groundswell.domain.words;

import org.jspecify.annotations.NullMarked;
