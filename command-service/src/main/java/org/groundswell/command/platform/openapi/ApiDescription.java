package org.groundswell.command.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.YearMonth;
import java.util.Map;
import org.groundswell.command.platform.error.Problem;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What holds for the whole API. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(
                        YearMonth.class,
                        new StringSchema().pattern("\\d{4}-\\d{2}").example("2026-03"));
    }

    @Bean
    OperationDescriptions operationDescriptions() {
        return new OperationDescriptions();
    }

    @Bean
    GlobalOpenApiCustomizer wholeApi(OperationDescriptions operations) {
        return api -> {
            api.info(new Info()
                    .title("Groundswell command API")
                    .version("1")
                    .description(
                            "Everything a person does is a command. An accepted one answers with the ledger entries that it"
                                    + " became; a refused one with a problem (RFC 9457) that lists every fault."));
            api.addSecurityItem(new SecurityRequirement().addList("token"));
            Components components = api.getComponents();
            components.addSecuritySchemes(
                    "token",
                    new SecurityScheme()
                            .type(SecurityScheme.Type.HTTP)
                            .scheme("bearer")
                            .bearerFormat("JWT"));
            io.swagger.v3.core.converter.ModelConverters.getInstance()
                    .readAll(Problem.class)
                    .forEach(components::addSchemas);
            requireWhatMustBeGiven(api, operations);
            describeReport(components.getSchemas());
        };
    }

    private static void requireWhatMustBeGiven(OpenAPI api, OperationDescriptions operations) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        operations.required().forEach((form, names) -> {
            Schema<?> schema = schemas.get(form);
            if (schema != null) {
                schema.setRequired(names);
                schema.setAdditionalProperties(false);
            }
        });
    }

    /** It is spliced in as JSON, which its Java type does not show. */
    private static void describeReport(Map<String, Schema> schemas) {
        schemas.values().stream()
                .map(schema -> ((Schema<?>) schema).getProperties())
                .filter(properties -> properties != null && properties.containsKey("firstEntry"))
                .forEach(properties -> properties.replace(
                        "report", new ObjectSchema().description("Of an import: what it did, as in its preview.")));
    }
}
