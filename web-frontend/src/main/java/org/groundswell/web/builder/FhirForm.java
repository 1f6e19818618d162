package org.groundswell.web.builder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.groundswell.web.client.Fault;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Problem;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.page.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MultipartFile;

/** A form that takes a FHIR resource, pasted or as a file, and says what is wrong with it path by path. */
public final class FhirForm {

    /** Under which the resource is pasted. */
    public static final String FIELD = "resource";

    public static final MediaType FHIR = new MediaType("application", "fhir+json");

    private FhirForm() {}

    /** What was given, the file before what was pasted; nothing where neither was. */
    public static byte @Nullable [] given(Form form, @Nullable MultipartFile file) throws IOException {
        if (file != null && !file.isEmpty()) {
            return file.getBytes();
        }
        String pasted = form.given(FIELD);
        return pasted == null ? null : pasted.getBytes(StandardCharsets.UTF_8);
    }

    public static Order order(Order order, byte[] resource) {
        return order.stream(new ByteArrayResource(resource), FHIR);
    }

    /** Every fault with the path that it is at. */
    public static Form refuse(Form form, Problem problem, Texts texts) {
        if (problem.faults().isEmpty()) {
            return form.refuse(FIELD, problem.sentence());
        }
        form.noteDoubts(problem);
        for (Fault fault : problem.faults()) {
            String message = fault.message() == null ? problem.sentence() : fault.message();
            String path = fault.field();
            form.refuse(
                    FIELD,
                    path == null || path.equals(FIELD)
                            ? message
                            : texts.text("instrument.import.fault", path, message));
        }
        return form;
    }
}
