package grantledger.command.intake.describing;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;

/** Many commands at once: lines, which a client sees as text, each one JSON object. */
final class Imports {

    private static final String LINES = "application/x-ndjson";

    private Imports() {}

    static PathItem path(Schemas schemas) {
        ApiResponses responses = Responses.of(schemas);
        responses.remove("201");
        responses.remove("409");
        responses.remove("412");
        responses.remove("422");
        responses
                .get("200")
                .description("Each line that is not blank answered, in order")
                .content(lines("""
                    For each line that is not blank one object: line, its number from 1; status; and what a single command is
                    answered with, a problem where it is refused\
                    """));
        return new PathItem()
                .post(new Operation()
                        .operationId("issueMany")
                        .summary("Many commands, one a line")
                        .description(
                                "Decided side by side where they are about different matters, answered in order. All"
                                        + " may be sent before anything is read.")
                        .addTagsItem("imports")
                        .addParametersItem(ApiDescription.header(
                                "Idempotency-Key",
                                "Each line that brings no key is known again by this and its number"))
                        .requestBody(new RequestBody().required(true).content(lines("""
                            Lines of {"command": "submit-application", "idempotencyKey": "…", "occurredAt": "…", "body": {…}};
                            idempotencyKey and occurredAt may be absent, body is that of the command\
                            """)))
                        .responses(responses));
    }

    private static Content lines(String description) {
        Schema<String> text = Schemas.words(List.of());
        text.description(description.replace("\n", " ").strip());
        return new Content().addMediaType(LINES, new MediaType().schema(text));
    }
}
