package org.groundswell.query.platform;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.error.Problem;
import org.groundswell.query.platform.security.Caller;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Describes what every operation has in common and no controller names: the token, the programme, the moment, the refusals. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String TOKEN = "bearer";
    private static final String PROGRAMME_PATH = "/programmes/{p}";
    private static final Map<String, String> REFUSALS = Map.of(
            "400", "Something in the request is at fault; every fault is listed",
            "401", "No token, or one that has ended or is not meant for this service",
            "403", "Not yours to see",
            "404", "There is no such thing, or no such programme for you",
            "503", "The figures cannot be read at the moment");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Reads.class, Caller.class);
    }

    @Bean
    OpenApiCustomizer common() {
        return api -> {
            api.info(new Info()
                    .title("Groundswell queries")
                    .version("v1")
                    .description("Every page as data, live or as at any moment of its programme's ledger."));
            Components components = api.getComponents() == null ? new Components() : api.getComponents();
            ModelConverters.getInstance().read(Problem.class).forEach(components::addSchemas);
            components.addSecuritySchemes(
                    TOKEN,
                    new SecurityScheme()
                            .type(SecurityScheme.Type.HTTP)
                            .scheme(TOKEN)
                            .bearerFormat("JWT"));
            api.components(components).addSecurityItem(new SecurityRequirement().addList(TOKEN));
            describePaths(api);
        };
    }

    /** What asks for no {@link Reads} reads no clock, whatever its path, and a stream brings news alone: neither takes one. */
    @Bean
    GlobalOperationCustomizer describedClocks() {
        return (operation, handler) -> {
            Method method = handler.getMethod();
            if (List.of(method.getParameterTypes()).contains(Reads.class)
                    && method.getReturnType() != SseEmitter.class) {
                clocks().forEach(parameter -> addIfMissing(operation, parameter));
            }
            return operation;
        };
    }

    private static void describePaths(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        api.getPaths()
                .forEach((path, item) -> item.readOperations().forEach(operation -> {
                    addRefusals(operation);
                    if (path.contains(PROGRAMME_PATH)) {
                        addIfMissing(operation, programme());
                    }
                }));
    }

    private static void addRefusals(Operation operation) {
        Content problem = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
        REFUSALS.forEach((status, meaning) -> operation
                .getResponses()
                .putIfAbsent(status, new ApiResponse().description(meaning).content(problem)));
    }

    private static void addIfMissing(Operation operation, Parameter parameter) {
        List<Parameter> present = operation.getParameters() == null ? List.of() : operation.getParameters();
        if (present.stream().noneMatch(other -> parameter.getName().equals(other.getName()))) {
            operation.addParametersItem(parameter);
        }
    }

    private static Parameter programme() {
        return new Parameter()
                .in("path")
                .name("p")
                .required(true)
                .schema(new StringSchema())
                .description("The programme's id, such as p-demo-1");
    }

    private static List<Parameter> clocks() {
        return List.of(
                new Parameter()
                        .in("query")
                        .name("asAt")
                        .schema(new StringSchema())
                        .description(
                                "The moment to answer for: an instant, a local date and time, a date (its end in London), or entry:123. Live where it is left out"),
                new Parameter()
                        .in("query")
                        .name("happenedBy")
                        .schema(new StringSchema().format("date"))
                        .description(
                                "The second clock: of what was known at the moment, only what had happened by the end of this day. A fact without a day of its own happened when it was recorded. All of it where it is left out"),
                new Parameter()
                        .in("query")
                        .name("minEntry")
                        .schema(new IntegerSchema().format("int64"))
                        .description(
                                "Wait up to two seconds until the views hold this entry; the answer says updating where they still do not"));
    }
}
