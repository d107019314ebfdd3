package grantledger.access.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class BearerHeaderTest {

    private static String token(String... headers) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        for (String header : headers) {
            request.addHeader("Authorization", header);
        }
        return new BearerHeader().resolve(request);
    }

    @Test
    void holds_a_token_after_the_scheme_in_any_case() {
        assertThat(token("Bearer abc")).isEqualTo("abc");
        assertThat(token("bEARER   abc ")).isEqualTo("abc");
    }

    @Test
    void holds_none_without_the_scheme_or_after_it() {
        assertThat(token()).isNull();
        assertThat(token("Basic abc")).isNull();
        assertThat(token("Bearer")).isNull();
        assertThat(token("Bearer  ")).isNull();
    }
}
