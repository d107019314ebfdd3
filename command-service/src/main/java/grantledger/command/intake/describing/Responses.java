package grantledger.command.intake.describing;

import grantledger.access.problems.Problem;
import grantledger.command.intake.Answer;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a command may be answered. */
final class Responses {

    private static final Map<String, String> PROBLEMS = problems();

    private Responses() {}

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
        problems.put(
                "429", "More requests came from this person or address than may; Retry-After says when to ask again");
        problems.put("500", "Something went wrong here; nothing was recorded");
        problems.put("503", "The event log cannot be reached, or stopped answering");
        return problems;
    }

    static ApiResponses of(Schemas schemas) {
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
