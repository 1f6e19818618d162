package org.groundswell.domain.ledger;

import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.builder.BuilderEvent.DraftKept;
import org.groundswell.domain.builder.BuilderEvent.InstrumentWithdrawn;
import org.groundswell.domain.builder.BuilderEvent.VersionPublished;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.instrument.BuiltInstrument.Domain;
import org.groundswell.domain.instrument.BuiltInstrument.Item;
import org.groundswell.domain.instrument.BuiltInstrument.Level;
import org.groundswell.domain.instrument.BuiltInstrument.Raters;
import org.groundswell.domain.instrument.Licence;

/** One canonical event of every type about instruments that a programme builds. */
final class BuilderSamples {

    private static final PersonId ANN = new PersonId("3f0c9c1e-0d5b-4a77-9a55-0f6f2a3f1b01");

    private static final BuiltInstrument READY = new BuiltInstrument(
            "Ready to begin",
            "Before a site joins a wave",
            List.of(
                    new Level("0", "No", "Nothing is in place", true),
                    new Level("1", "In part", "Some of it is in place", false),
                    new Level("2", "Yes", "All of it is in place", false)),
            List.of(
                    new Domain(
                            "D1",
                            "People",
                            "Who does the work",
                            List.of(
                                    new Item("D1-1", "Lead", "Is a lead named?", "Somebody with time for it", 3),
                                    new Item("D1-2", "Cover", "Is there cover?", null, 1))),
                    new Domain(
                            "D2",
                            "Data",
                            null,
                            List.of(new Item("D2-1", "Baseline", "Is a baseline known?", null, 1)))),
            new Raters(5, true, 3),
            6,
            new Licence("licensed", "Example Institute, used with permission", false));

    static final List<Event> ALL = List.of(
            new DraftKept("i-1", READY),
            new VersionPublished("i-1", 2, READY),
            new InstrumentWithdrawn("i-1", new FreeText(ANN, "Replaced by the national one")));

    private BuilderSamples() {}
}
