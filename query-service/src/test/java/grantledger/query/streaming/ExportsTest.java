package grantledger.query.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;

class ExportsTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void are_reads_that_say_so_and_lists_in_a_form_that_has_no_pages() throws NoSuchMethodException {
        assertThat(Exports.isOne(request, read("file"))).isTrue();
        assertThat(Exports.isOne(request, read("list"))).isFalse();
        request.addHeader("Accept", "text/csv");
        assertThat(Exports.isOne(request, read("list"))).isTrue();
    }

    private static HandlerMethod read(String name) throws NoSuchMethodException {
        return new HandlerMethod(new Reads(), name);
    }

    static final class Reads {

        @Export
        public void file() {}

        public void list() {}
    }
}
