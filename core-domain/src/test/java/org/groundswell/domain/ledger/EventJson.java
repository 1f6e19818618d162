package org.groundswell.domain.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.groundswell.domain.Event;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How events are written as JSON. The services have the same settings; the approved files hold them together.
 *
 * <p>Absent values are left out, dates are ISO strings, numbers keep every digit and are written plainly, and a property that
 * an event does not have is refused.
 */
public final class EventJson {

    public static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private EventJson() {}

    static String write(Event event) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(event);
    }

    static <E extends Event> E read(String json, Class<E> type) {
        return MAPPER.readValue(json, type);
    }
}
