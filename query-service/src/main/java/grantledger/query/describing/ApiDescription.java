package grantledger.query.describing;

import grantledger.access.problems.Problem;
import grantledger.query.answering.Format;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Adds what the methods do not say: who is let in, what every read may be asked with, and how it may be refused. */
@Component
class ApiDescription implements OpenApiCustomizer {

    private static final Pattern WORD = Pattern.compile("[^A-Za-z0-9]+(.?)");

    private static final Map<String, String> REFUSALS = Map.of(
            "400", "A parameter or header is unknown or malformed; errors names it",
            "401", "No valid token",
            "403", "None of the token's roles may read this",
            "404", "No such thing within the reader's sight",
            "406", "Not to be had in that form",
            "429",
                    "More requests, or more dear reads at once, came from this person or address than may; Retry-After"
                            + " says when to ask again",
            "500", "Nobody foresaw this",
            "503",
                    "Not now: the database or the issuer is away, the views have not come so far, the answer took too"
                            + " long, or too many dear reads run at once");

    private static final Schema<?> CSV = new StringSchema()
            .description(
                    "All rows, with the fields' names as header; a list of records is counted. An answer that breaks"
                            + " off is not whole.");

    private static final Schema<?> XLSX = new StringSchema()
            .format("binary")
            .description(
                    "A workbook: a sheet of all rows, one for each list of records in them, and one about them all."
                            + " An answer that breaks off is no workbook.");

    /** Fields whose values are of whatever kind the field is that they tell of, by the record. */
    private static final Map<String, List<String>> OF_ANY_KIND = Map.of("DifferenceRow", List.of("before", "after"));

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info().title("Grantledger reads").version("1"));
        api.getComponents()
                .addSecuritySchemes(
                        "token",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        api.addSecurityItem(new SecurityRequirement().addList("token"));
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
        OF_ANY_KIND.forEach((record, fields) -> Optional.ofNullable(
                        api.getComponents().getSchemas().get(record))
                .ifPresent(schema -> fields.forEach(field -> schema.addProperty(
                        field,
                        new Schema<>().description("A text, a number, or true or false; null where there is none")))));
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> describe(
                                method, path, operation, api.getComponents().getSchemas())));
    }

    /** The library hands schemas out without their type. */
    @SuppressWarnings("rawtypes")
    private static void describe(
            PathItem.HttpMethod method, String path, Operation operation, Map<String, Schema> schemas) {
        operation.operationId(WORD.matcher(method.name().toLowerCase(Locale.ROOT) + path.replace("/api", ""))
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT)));
        operation.addParametersItem(new HeaderParameter()
                .name("Read-After")
                .description(
                        "A position of the log: answered once everything up to it is visible, or refused after 5 s")
                .schema(new IntegerSchema().format("int64")));
        ApiResponses answers = operation.getResponses();
        answers.values().stream()
                .map(ApiResponse::getContent)
                .filter(content -> content.containsKey("application/json"))
                .filter(content -> hasRows(content.get("application/json").getSchema(), schemas))
                .forEach(content -> describeList(operation, content));
        REFUSALS.forEach((status, why) -> answers.addApiResponse(status, refusal(status, why)));
    }

    private static void describeList(Operation operation, Content answer) {
        answer.addMediaType(Format.CSV.mediaType().toString(), new MediaType().schema(CSV));
        answer.addMediaType(Format.XLSX.mediaType().toString(), new MediaType().schema(XLSX));
        operation.addParametersItem(new QueryParameter()
                .name("csv")
                .description(
                        "With Accept: text/csv, the same as a spreadsheet with Swedish settings opens it: byte order"
                                + " mark, semicolons, decimal commas, and times as clocks in Sweden showed them")
                .schema(new StringSchema().addEnumItem("excel-sv")));
    }

    @SuppressWarnings("rawtypes")
    private static boolean hasRows(Schema<?> answer, Map<String, Schema> schemas) {
        String name = answer.get$ref().substring(answer.get$ref().lastIndexOf('/') + 1);
        Schema<?> own = schemas.get(name); // there is none for a form that is described elsewhere
        return own != null && own.getProperties().containsKey("rows");
    }

    private static ApiResponse refusal(String status, String why) {
        ApiResponse refusal = new ApiResponse()
                .description(why)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
        return List.of("429", "503").contains(status)
                ? refusal.addHeaderObject(
                        "Retry-After", new Header().description("Seconds").schema(new IntegerSchema().format("int32")))
                : refusal;
    }
}
