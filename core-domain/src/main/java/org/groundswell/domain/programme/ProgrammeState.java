package org.groundswell.domain.programme;

/** What a programme is, as far as its rules need to know. */
public sealed interface ProgrammeState {

    record NotCreated() implements ProgrammeState {}

    record Created(String name) implements ProgrammeState {}
}
