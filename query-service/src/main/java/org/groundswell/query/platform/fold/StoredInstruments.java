package org.groundswell.query.platform.fold;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The content of a built instrument as a column of a view keeps it. */
public final class StoredInstruments {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private StoredInstruments() {}

    public static @Nullable String write(@Nullable BuiltInstrument content) {
        return content == null ? null : JSON.writeValueAsString(content);
    }

    public static @Nullable BuiltInstrument read(@Nullable String stored) {
        return stored == null ? null : JSON.readValue(stored, BuiltInstrument.class);
    }
}
