package org.groundswell.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An opaque person: the subject of an identity token. Names and addresses live in the directory, never in an event. */
public record PersonId(@JsonValue String value) {

    /** The platform itself, where an automation acts. */
    public static final PersonId SYSTEM = new PersonId("system");

    @JsonCreator
    public PersonId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A person id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
