/**
 * People by name: a directory that can be erased, beside the events and never in them, and the identity provider by which
 * somebody is invited.
 */
@NullMarked
package org.groundswell.command.people;

import org.jspecify.annotations.NullMarked;
