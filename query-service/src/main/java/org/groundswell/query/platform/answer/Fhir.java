package org.groundswell.query.platform.answer;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** FHIR resources as answers: bytes that are the same whenever the resource is. */
public final class Fhir {

    public static final String MEDIA_TYPE = "application/fhir+json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Fhir() {}

    /** @param name of the file, without its ending */
    public static ResponseEntity<byte[]> file(String name, Map<String, Object> resource) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".fhir.json\"")
                .body(JSON.writeValueAsBytes(resource));
    }
}
