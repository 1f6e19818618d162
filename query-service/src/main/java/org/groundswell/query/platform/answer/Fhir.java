package org.groundswell.query.platform.answer;

import java.util.Map;
import org.groundswell.query.platform.asat.Answer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** FHIR resources as answers: bytes that are the same whenever the resource is. */
public final class Fhir {

    public static final String MEDIA_TYPE = "application/fhir+json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Fhir() {}

    /** The resource as an answer, named after what it is of and its moment; the same wording is the same bytes wherever it was published. */
    public static ResponseEntity<byte[]> file(String what, Answer<Map<String, Object>> resource) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(what, resource.asAt(), "fhir.json"))
                .body(JSON.writeValueAsBytes(resource.data()));
    }
}
