package grantledger.command.intake;

import grantledger.access.problems.Problem;
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
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Comparator;
import java.util.LinkedHashMap;
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

    private static final Map<String, String> PROBLEMS = problems();

    private final CommandCatalogue catalogue;

    ApiDescription(CommandCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    private static Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        problems.put("400", "The body is no such command: malformed JSON, an unknown field, another type; or a header");
        problems.put("401", "No token, or none that is valid");
        problems.put("403", "The role does not allow it, or it is for another person");
        problems.put("404", "What it is about is unknown, or out of the sender's scope");
        problems.put("409", "It has happened already, or something else happened at the same time");
        problems.put("412", "If-Match names another version than the latest");
        problems.put("413", "The body is too long");
        problems.put("415", "The body is said to be something else than JSON");
        problems.put("422", "A value is out of its range, or a rule is broken, which is named");
        problems.put("500", "Something went wrong here; nothing was recorded");
        problems.put("503", "The event log cannot be reached, or stopped answering");
        return problems;
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
        ApiResponses responses = responses(schemas);
        Paths paths = new Paths();
        catalogue.all().values().stream()
                .sorted(Comparator.comparing(CommandCatalogue.Entry::name))
                .forEach(entry -> paths.addPathItem(
                        "/api/commands/" + entry.name(),
                        path(entry, schemas.of(entry.body()), examples.of(entry.name()), responses)));
        schemas.sayWhatTypesDoNot();
        return paths.addPathItem("/api/commands", api.getPaths().get("/api/commands"));
    }

    private static PathItem path(
            CommandCatalogue.Entry entry, Schema<?> body, Map<String, Example> examples, ApiResponses responses) {
        MediaType json = new MediaType().schema(body).examples(examples);
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
                        .requestBody(new RequestBody()
                                .required(true)
                                .content(new Content().addMediaType("application/json", json)))
                        .responses(responses));
    }

    private static HeaderParameter header(String name, String description) {
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

    private static ApiResponses responses(Schemas schemas) {
        Content answer =
                new Content().addMediaType("application/json", new MediaType().schema(schemas.of(Answer.class)));
        Content problem = new Content()
                .addMediaType("application/problem+json", new MediaType().schema(schemas.of(Problem.class)));
        ApiResponses responses = new ApiResponses()
                .addApiResponse("200", response("Recorded, or what a dry run would have recorded", answer))
                .addApiResponse("201", response("Recorded; something was born", answer));
        PROBLEMS.forEach((status, when) -> responses.addApiResponse(status, response(when, problem)));
        return responses;
    }

    private static ApiResponse response(String description, Content content) {
        return new ApiResponse().description(description).content(content);
    }
}
