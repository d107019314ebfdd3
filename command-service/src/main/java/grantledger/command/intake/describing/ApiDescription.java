package grantledger.command.intake.describing;

import grantledger.access.roles.Role;
import grantledger.command.intake.CommandCatalogue;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Describes each command as a path of its own (OpenAPI 3.1): from the record that is its body, with requests that are
 * known to be accepted, and with every answer there may be.
 */
@Component
class ApiDescription implements OpenApiCustomizer {

    /** Who may issue a command, for whoever draws a form of it. */
    private static final String ROLES = "x-roles";

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
        api.setPaths(paths(api, Examples.ofTheStory()));
    }

    private Paths paths(OpenAPI api, Examples examples) {
        Schemas schemas = new Schemas(api.getComponents());
        ApiResponses responses = Responses.of(schemas);
        Paths paths = new Paths();
        catalogue.all().values().stream()
                .sorted(Comparator.comparing(CommandCatalogue.Entry::name))
                .forEach(entry -> paths.addPathItem(
                        "/api/commands/" + entry.name(),
                        path(entry, schemas.ofBody(entry.body()), examples.of(entry.name()), responses)));
        schemas.sayWhatTypesDoNot();
        Uploads.describe(paths);
        return paths.addPathItem("/api/commands", Imports.path(schemas));
    }

    private static PathItem path(
            CommandCatalogue.Entry entry, Schema<?> body, Map<String, Example> examples, ApiResponses responses) {
        MediaType json = new MediaType().schema(body).examples(examples);
        Operation operation = new Operation();
        operation.addExtension(ROLES, roles(entry));
        return new PathItem()
                .post(operation
                        .operationId(operation(entry))
                        .summary(entry.body().getSimpleName())
                        .description("For " + entry.roles().stream().sorted().toList())
                        .addTagsItem(entry.body().getPackageName().replaceAll(".*\\.", ""))
                        .addParametersItem(header("Idempotency-Key", "Same key and body: the first answer again"))
                        .addParametersItem(header("If-Match", "The version the sender saw"))
                        .addParametersItem(header("Occurred-At", "Business time in the past, for importers"))
                        .addParametersItem(dryRun())
                        .requestBody(new RequestBody()
                                .required(true)
                                .content(new Content().addMediaType("application/json", json)))
                        .responses(responses));
    }

    /** Of people: nobody comes as the service itself. */
    private static List<String> roles(CommandCatalogue.Entry entry) {
        return entry.roles().stream()
                .filter(Role.ofPeople()::contains)
                .sorted()
                .map(Role::name)
                .toList();
    }

    /** A name that a client in any language can have: {@code grantFunds}. */
    private static String operation(CommandCatalogue.Entry entry) {
        String name = entry.body().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    static HeaderParameter header(String name, String description) {
        HeaderParameter parameter = new HeaderParameter();
        parameter.name(name).description(description).schema(Schemas.words(List.of()));
        return parameter;
    }

    private static HeaderParameter dryRun() {
        HeaderParameter parameter = header(
                "Dry-Run",
                "true: decided as otherwise and answered with what it would bring about; nothing is recorded, and an"
                        + " Idempotency-Key is neither looked up nor used");
        parameter.schema(Schemas.words(List.of("true", "false")));
        return parameter;
    }
}
