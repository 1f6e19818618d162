/**
 * Files of rows that people bring: kept for a day, read as a table whatever their encoding, delimiter or format, and bounded
 * in bytes, rows, columns, cells and decompressed size. What the rows mean is for the context that imports them.
 */
@NullMarked
package org.groundswell.command.upload;

import org.jspecify.annotations.NullMarked;
