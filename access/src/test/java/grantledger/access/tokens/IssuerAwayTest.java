package grantledger.access.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.access.problems.Problem;
import grantledger.access.problems.ProblemWriter;
import grantledger.format.Json;
import jakarta.servlet.FilterChain;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;

class IssuerAwayTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final IssuerAway filter = new IssuerAway(
            new Refusals(
                    (request, _, failure) -> {},
                    Problem.of(HttpStatus.UNAUTHORIZED, "no token"),
                    Problem.of(HttpStatus.FORBIDDEN, "no role"),
                    Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "no issuer"),
                    Duration.ofSeconds(7)),
            new ProblemWriter(Json.mapper()));

    private void answer(FilterChain chain) throws Exception {
        filter.doFilter(new MockHttpServletRequest(), response, chain);
    }

    @Test
    void is_503_with_the_time_after_which_to_ask_again() throws Exception {
        answer((request, _) -> {
            throw new AuthenticationServiceException("keys");
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("7");
        assertThat(response.getContentAsString()).contains("\"detail\":\"no issuer\"");
    }

    @Test
    void leaves_other_failures_to_others() {
        assertThatThrownBy(() -> answer((request, _) -> {
                    throw new IllegalStateException("other");
                }))
                .hasMessage("other");
    }
}
