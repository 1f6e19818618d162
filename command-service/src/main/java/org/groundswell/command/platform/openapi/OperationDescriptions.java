package org.groundswell.command.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.web.Previewable;
import org.groundswell.command.platform.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** What holds for each operation: its headers, its problems, and which properties of its form must be given. */
final class OperationDescriptions implements GlobalOperationCustomizer {

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "Faults in the request, each with its field",
            "401", "No valid access token for this service",
            "403", "The caller belongs to the programme but may not do this",
            "404", "There is no such thing, or the caller does not belong to its programme",
            "409", "The rules do not allow it now"));

    private final Map<String, List<String>> required = new TreeMap<>();

    /** By the name of the form's schema. */
    Map<String, List<String>> required() {
        return required;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Arrays.stream(handler.getMethod().getGenericParameterTypes())
                .filter(type -> type instanceof Class<?> form && Form.class.isAssignableFrom(form))
                .forEach(this::note);
        ApiResponses responses = operation.getResponses();
        PROBLEMS.forEach((status, words) -> responses.addApiResponse(status, problem(words)));
        boolean command = Arrays.asList(handler.getMethod().getParameterTypes()).contains(Submission.class);
        if (command) {
            headers(operation, handler.hasMethodAnnotation(NeedsVersion.class));
        }
        if (handler.hasMethodAnnotation(Previewable.class)
                || handler.getBeanType().isAnnotationPresent(Previewable.class)) {
            preview(operation);
        }
        if (handler.hasMethodAnnotation(Creates.class) && responses.containsKey("200")) {
            responses.addApiResponse("201", responses.remove("200").description("Created; Location is its address"));
        }
        return operation;
    }

    private static void headers(Operation operation, boolean needsVersion) {
        operation.addParametersItem(new HeaderParameter()
                .name("Idempotency-Key")
                .required(false)
                .schema(new StringSchema().maxLength(128))
                .description("Makes a retry safe: the first answer is given again for a day"));
        operation.addParametersItem(new HeaderParameter()
                .name("If-Match")
                .required(needsVersion)
                .schema(new StringSchema().example("\"12\""))
                .description("The version that the caller saw, as its ETag gave it"));
        operation.addParametersItem(new HeaderParameter()
                .name("If-None-Match")
                .required(false)
                .schema(new StringSchema()._enum(List.of("*")))
                .description("Instead of If-Match: the caller saw that there is nothing yet"));
        operation.addParametersItem(new HeaderParameter()
                .name("Groundswell-Words")
                .required(false)
                .schema(new StringSchema()._enum(List.of("checked")))
                .description(
                        "Says that the caller was warned of an NHS number or an e-mail address in the words, has looked,"
                                + " and means them; the ledger keeps that with every entry of the change"));
        operation.getResponses().addApiResponse("412", problem("Somebody changed it since; both versions are told"));
        operation
                .getResponses()
                .addApiResponse(
                        "422",
                        problem(
                                "The words hold what looks like an NHS number or an e-mail address, and Groundswell-Words does not say"
                                        + " that this was checked; or the Idempotency-Key was used for another request"));
        if (needsVersion) {
            operation.getResponses().addApiResponse("428", problem("If-Match is missing"));
        }
    }

    private static void preview(Operation operation) {
        operation.addParametersItem(new HeaderParameter()
                .name("Groundswell-Preview")
                .required(false)
                .schema(new StringSchema()._enum(List.of("only")))
                .description(
                        "Judges the change as it would be judged, and records nothing: the answer, with status 200, has the newest"
                                + " \"entry\", the \"entries\" that would be made and, as \"undoes\", those that would no longer stand, each with"
                                + " \"type\" and \"what\""));
    }

    private static ApiResponse problem(String words) {
        return new ApiResponse()
                .description(words)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private void note(Type type) {
        if (type instanceof ParameterizedType list) {
            Arrays.stream(list.getActualTypeArguments()).forEach(this::note);
        } else if (type instanceof Class<?> form
                && form.isRecord()
                && form.getSimpleName().endsWith("Form")) {
            required.put(
                    form.getSimpleName(),
                    Arrays.stream(form.getRecordComponents())
                            .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                            .map(RecordComponent::getName)
                            .toList());
            Arrays.stream(form.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(this::note);
        }
    }
}
