/**
 * What all records that a programme keeps have in common: values for fields that the catalogue describes, and the rules by which
 * they are checked. What may happen to a record is its own context's affair.
 */
@NullMarked
package org.groundswell.domain.record;

import org.jspecify.annotations.NullMarked;
