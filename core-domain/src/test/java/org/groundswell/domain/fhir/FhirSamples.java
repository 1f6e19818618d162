package org.groundswell.domain.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.instrument.BuiltInstrument.Domain;
import org.groundswell.domain.instrument.BuiltInstrument.Item;
import org.groundswell.domain.instrument.BuiltInstrument.Level;
import org.groundswell.domain.instrument.BuiltInstrument.Raters;
import org.groundswell.domain.instrument.Licence;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Instruments to write and read, and resources as text. */
final class FhirSamples {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> WORDS =
            List.of("Lead", "Is it \"in place\"?", "Zeit für das Team – ja", "a\nb", "100 % {sure} <now>", "\u2603");

    private FhirSamples() {}

    static String text(Object tree) {
        return JSON.writeValueAsString(tree);
    }

    static Object tree(String json) {
        return JSON.readValue(json, Object.class);
    }

    /** A sound content with everything that may be there or be absent. */
    static BuiltInstrument any(Random random, boolean exportable) {
        List<Level> levels = new ArrayList<>();
        IntStream.range(0, 10)
                .filter(value -> value < 2 || random.nextBoolean())
                .forEach(value -> levels.add(
                        new Level(Integer.toString(value), word(random), word(random), random.nextBoolean())));
        List<Domain> domains = new ArrayList<>();
        for (int d = 0; d <= random.nextInt(4); d++) {
            List<Item> items = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(4); i++) {
                items.add(
                        new Item("q." + d + "_" + i, word(random), word(random), maybe(random), 1 + random.nextInt(5)));
            }
            domains.add(new Domain("d-" + d, word(random), maybe(random), items));
        }
        return new BuiltInstrument(
                word(random),
                word(random),
                levels,
                domains,
                new Raters(9, random.nextBoolean(), 3),
                random.nextBoolean() ? null : 1 + random.nextInt(60),
                new Licence("curated", word(random), exportable));
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static @Nullable String maybe(Random random) {
        return random.nextBoolean() ? null : word(random);
    }
}
