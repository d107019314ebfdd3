package grantledger.access.problems;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.format.Json;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;

class ProblemWriterTest {

    @Test
    void writes_status_media_type_and_utf_8() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();

        new ProblemWriter(Json.mapper()).write(response, Problem.of(HttpStatus.FORBIDDEN, "Får inte."));

        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsByteArray()).isEqualTo("""
            {"detail":"Får inte.","status":403,"title":"Forbidden","type":"about:blank"}\
            """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void keeps_what_else_the_answer_says() {
        HttpHeaders headers = new HttpHeaders();
        headers.add("Allow", "GET");

        ResponseEntity<Problem> answer =
                ProblemWriter.answer(Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "Not so."), headers);

        assertThat(answer.getStatusCode().value()).isEqualTo(405);
        assertThat(answer.getHeaders().getFirst("Allow")).isEqualTo("GET");
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isNull();
    }

    @Test
    void asks_to_come_again_in_a_second_when_something_is_unavailable() {
        ResponseEntity<Problem> answer =
                ProblemWriter.answer(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "Away."), HttpHeaders.EMPTY);

        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
    }
}
