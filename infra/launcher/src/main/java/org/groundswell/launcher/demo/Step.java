package org.groundswell.launcher.demo;

import java.time.Instant;
import org.groundswell.domain.Command;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;

/** One thing that somebody does in the story, at its own moment. */
record Step(Instant at, PersonId actor, AggregateId target, Command command) {}
