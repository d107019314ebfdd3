package grantledger.query.answering;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.format.Json;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

class ErrorTranslatorTest {

    private static final String UNEXPECTED = """
        500 null {"detail":"Unexpected failure; its reference in the log is <reference>.","errors":[],\
        "status":500,"title":"Internal Server Error","type":"about:blank"}\
        """;

    private final ErrorTranslator translator = new ErrorTranslator();

    @Test
    void tells_of_what_nobody_thought_of_only_where_to_look_it_up() {
        assertThat(seen(translator.other(new IllegalStateException("secret"), new MockHttpServletRequest())))
                .isEqualTo(UNEXPECTED);
        assertThat(seen(translator.databaseAway(new DataIntegrityViolationException("secret"))))
                .isEqualTo(UNEXPECTED);
    }

    @Test
    void asks_to_come_again_while_the_database_is_away() {
        assertThat(seen(translator.databaseAway(new QueryTimeoutException("secret"))))
                .isEqualTo("""
                    503 1 {"detail":"The views' database does not answer.","errors":[],"rule":"views-reachable",\
                    "status":503,"title":"Service Unavailable","type":"urn:grantledger:rule:views-reachable"}\
                    """);
    }

    private static String seen(ResponseEntity<?> answer) {
        return answer.getStatusCode().value() + " "
                + answer.getHeaders().getFirst("Retry-After") + " "
                + Json.mapper()
                        .writeValueAsString(answer.getBody())
                        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<reference>");
    }
}
