package org.groundswell.command.platform.form;

import java.util.List;
import java.util.function.Function;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.domain.fhir.FhirFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** FHIR resources that callers send, whose size a filter has bounded. */
public final class FhirBodies {

    /** What the media type of FHIR in JSON is called. */
    public static final String MEDIA_TYPE = "application/fhir+json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private FhirBodies() {}

    /**
     * Reads a resource.
     *
     * @param reading from the resource's tree to what is wrong with it
     * @throws RejectedException where the body is no JSON
     */
    public static <T> T read(byte[] body, Function<@Nullable Object, T> reading) {
        try {
            return reading.apply(JSON.readValue(body, Object.class));
        } catch (JacksonException broken) {
            throw new RejectedException(Refusal.invalid(
                    "JSON_MALFORMED", "resource", "This is no sound JSON: " + broken.getOriginalMessage()));
        }
    }

    /** @throws RejectedException with every fault, where there is one */
    public static void refuse(List<FhirFault> faults) {
        if (!faults.isEmpty()) {
            throw new RejectedException(faults.stream()
                    .map(fault -> Refusal.invalid(
                            "FHIR", fault.path().isEmpty() ? "resource" : fault.path(), fault.message()))
                    .toList());
        }
    }
}
