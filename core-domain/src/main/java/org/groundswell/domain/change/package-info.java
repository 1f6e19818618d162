/**
 * What moved a number: the change of one figure between two states of knowledge, taken apart into what caused it. Pure; all
 * arithmetic is exact, so that the parts add up to the change to the last digit.
 */
@NullMarked
package org.groundswell.domain.change;

import org.jspecify.annotations.NullMarked;
