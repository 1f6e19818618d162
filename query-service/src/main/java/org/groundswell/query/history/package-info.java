/**
 * The history of a programme: every entry with when, who, what and why, searchable. A private rating names its item and not its
 * level until the ratings are revealed, in the words, in the payload and in what a search can find; a vote likewise.
 */
@NullMarked
package org.groundswell.query.history;

import org.jspecify.annotations.NullMarked;
