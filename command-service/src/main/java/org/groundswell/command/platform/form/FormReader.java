package org.groundswell.command.platform.form;

import java.io.InputStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads forms from JSON text: a repeated property is a fault, and numbers keep every digit. */
@Component
public class FormReader {

    private final JsonMapper mapper;

    FormReader(JsonMapper mapper) {
        this.mapper = mapper.rebuild()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /**
     * @throws tools.jackson.core.JacksonException where it is not JSON
     * @throws org.groundswell.command.platform.error.RejectedException with every fault
     */
    public <T extends Record & Form> T read(InputStream json, Class<T> type) {
        return FormBinder.bind(mapper.readTree(json), type);
    }
}
