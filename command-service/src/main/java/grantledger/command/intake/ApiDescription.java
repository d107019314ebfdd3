package grantledger.command.intake;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes each command as a path of its own (OpenAPI 3.1), from the record that is its body. */
@Component
class ApiDescription implements OpenApiCustomizer {

    private final CommandCatalogue catalogue;

    ApiDescription(CommandCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info().title("Grantledger commands").version("1"));
        api.getComponents()
                .addSecuritySchemes(
                        "token",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        api.addSecurityItem(new SecurityRequirement().addList("token"));
        Paths generic = api.getPaths();
        Paths paths = new Paths();
        catalogue.all().values().stream()
                .sorted(java.util.Comparator.comparing(CommandCatalogue.Entry::name))
                .forEach(entry -> paths.addPathItem("/api/commands/" + entry.name(), path(entry, api)));
        paths.addPathItem("/api/commands", generic.get("/api/commands"));
        api.setPaths(paths);
    }

    private static PathItem path(CommandCatalogue.Entry entry, OpenAPI api) {
        return new PathItem()
                .post(new Operation()
                        .operationId(entry.name())
                        .summary(entry.body().getSimpleName())
                        .description("For " + entry.roles().stream().sorted().toList())
                        .addTagsItem(entry.body().getPackageName().replaceAll(".*\\.", ""))
                        .addParametersItem(header("Idempotency-Key", "Same key and body: the first answer again"))
                        .addParametersItem(header("If-Match", "The version the sender saw"))
                        .addParametersItem(header("Occurred-At", "Business time in the past, for importers"))
                        .addParametersItem(dryRun())
                        .requestBody(new RequestBody().required(true).content(json(schema(entry.body(), api))))
                        .responses(responses(api)));
    }

    private static HeaderParameter header(String name, String description) {
        HeaderParameter parameter = new HeaderParameter();
        parameter.name(name).description(description).schema(new Schema<String>().type("string"));
        return parameter;
    }

    private static HeaderParameter dryRun() {
        HeaderParameter parameter = header(
                "Dry-Run",
                "true: decided as otherwise and answered with what it would bring about; nothing is recorded, and an"
                        + " Idempotency-Key is neither looked up nor used");
        Schema<String> word = new Schema<>();
        word.type("string");
        word.setEnum(List.of("true", "false"));
        parameter.schema(word);
        return parameter;
    }

    private static ApiResponses responses(OpenAPI api) {
        Content answer = json(schema(Answer.class, api));
        return new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("Recorded, or what a dry run would have recorded")
                                .content(answer))
                .addApiResponse(
                        "201",
                        new ApiResponse()
                                .description("Recorded; something was born")
                                .content(answer))
                .addApiResponse("default", new ApiResponse().description("A problem detail (RFC 9457)"));
    }

    private static Schema<?> schema(Class<?> type, OpenAPI api) {
        ResolvedSchema resolved = ModelConverters.getInstance(true)
                .readAllAsResolvedSchema(new io.swagger.v3.core.converter.AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(api.getComponents()::addSchemas);
        return resolved.schema;
    }

    private static Content json(Schema<?> schema) {
        Content content = new Content();
        Map.of("application/json", new MediaType().schema(schema)).forEach(content::addMediaType);
        return content;
    }
}
