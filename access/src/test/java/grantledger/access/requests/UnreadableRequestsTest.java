package grantledger.access.requests;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.problems.ProblemWriter;
import grantledger.format.Json;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UnreadableRequestsTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/calls");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    private String answered() throws ServletException, IOException {
        new UnreadableRequests(new ProblemWriter(Json.mapper())).doFilter(request, response, chain);
        if (chain.getRequest() != null) {
            return "let through";
        }
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        return response.getStatus() + " "
                + Json.mapper()
                        .readTree(response.getContentAsByteArray())
                        .at("/errors/0/field")
                        .asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=%", "page=%2", "page=%zz", "%", "q=%ff", "q=%C3", "q=%ED%A0%80", "q=%C0%AF"})
    void a_query_that_is_no_text_is_malformed(String query) throws ServletException, IOException {
        request.setQueryString(query);
        assertThat(answered()).isEqualTo("400 query");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "q=%C3%A5+b", "q=%00", "page=1&size=%32", "q=%F0%9F%8F%A0", "a&b&&=c"})
    void any_other_query_is_somebody_elses_matter(String query) throws ServletException, IOException {
        request.setQueryString(query);
        assertThat(answered()).isEqualTo("let through");
    }

    @Test
    void fifty_parameters_are_read_and_no_more() throws ServletException, IOException {
        request.setQueryString("a=1" + "&a=1".repeat(50));
        assertThat(answered()).isEqualTo("400 query");
    }

    @Test
    void fifty_media_types_are_looked_at_and_no_more() throws ServletException, IOException {
        request.addHeader("Accept", "a/b" + ",a/b".repeat(49));
        request.addHeader("Accept", "a/b");
        assertThat(answered()).isEqualTo("400 Accept");
    }

    @Test
    void a_header_of_which_only_one_could_hold_does_not_come_twice() throws ServletException, IOException {
        for (String header : List.of("Dry-Run", "Idempotency-Key", "If-Match", "Authorization", "Read-After")) {
            MockHttpServletRequest twice = new MockHttpServletRequest();
            twice.addHeader(header, "application/json");
            twice.addHeader(header, "text/csv");
            MockHttpServletResponse refused = new MockHttpServletResponse();
            new UnreadableRequests(new ProblemWriter(Json.mapper())).doFilter(twice, refused, new MockFilterChain());
            assertThat(refused.getStatus()).as(header).isEqualTo(400);
        }
    }

    @Test
    void a_body_in_a_coding_is_not_unpacked() throws ServletException, IOException {
        request.addHeader("Content-Encoding", "gzip");
        assertThat(answered()).isEqualTo("415 Content-Encoding");
        assertThat(response.getHeader("Accept-Encoding")).isEqualTo("identity");
    }

    @Test
    void a_body_that_comes_as_it_is_may_say_so() throws ServletException, IOException {
        request.addHeader("Content-Encoding", "identity");
        assertThat(answered()).isEqualTo("let through");
    }
}
