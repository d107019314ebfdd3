package grantledger.access.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class RequestLimitsTest {

    private static final int PERSON = 5;
    private static final int MACHINE = 50;
    private static final int ADDRESS = 2;
    private static final Limits LIMITS = new Limits(PERSON, MACHINE, ADDRESS, List.of("10.0.0.0/8"), "X-Forwarded-For");

    private final AtomicLong nanos = new AtomicLong();
    private final RequestLimits limits = new RequestLimits(
            LIMITS,
            (response, exceeded) -> response.setStatus(exceeded.problem().status()),
            new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return nanos.get();
                }

                @Override
                public boolean isWallClockBased() {
                    return false;
                }
            });
    private final Filter counting = limits.counting();

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void ten_seconds_worth_of_a_person_passes_at_once_and_the_next_is_told_when() throws Exception {
        as("anna");
        assertThat(passed(from("192.0.2.1"), 60)).isEqualTo(50);
        MockHttpServletResponse refused = answer(from("192.0.2.1"));
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getHeader("RateLimit-Policy")).isEqualTo("\"person\";q=50;w=10");
        assertThat(refused.getHeader("RateLimit")).isEqualTo("\"person\";r=0;t=1");
        later(Duration.ofSeconds(2));
        assertThat(passed(from("192.0.2.1"), 60)).isEqualTo(10);
    }

    @Test
    void people_behind_one_address_have_each_their_own() throws Exception {
        for (String person : List.of("anna", "bo", "cia")) {
            as(person);
            assertThat(passed(from("192.0.2.1"), 60)).isEqualTo(50);
        }
    }

    @Test
    void a_person_has_one_wherever_they_come_from() throws Exception {
        as("anna");
        assertThat(passed(from("192.0.2.1"), 30) + passed(from("192.0.2.2"), 30))
                .isEqualTo(50);
    }

    @Test
    void an_importer_has_the_budget_of_a_machine() throws Exception {
        as("anna", "ROLE_APPLICANT", "ROLE_IMPORTER");
        assertThat(passed(from("192.0.2.1"), 600)).isEqualTo(500);
    }

    @Test
    void whoever_says_nothing_of_themselves_is_counted_by_address() throws Exception {
        assertThat(passed(from("192.0.2.1"), 30)).isEqualTo(20);
        assertThat(passed(from("192.0.2.2"), 30)).isEqualTo(20);
        assertThat(answer(from("192.0.2.1")).getHeader("RateLimit")).isEqualTo("\"address\";r=0;t=1");
    }

    @Test
    void a_flood_from_an_address_leaves_probes_from_there_alone() throws Exception {
        passed(from("192.0.2.1"), 30);
        MockHttpServletRequest probe = from("192.0.2.1");
        probe.setRequestURI("/actuator/health/readiness");
        assertThat(answer(probe).getStatus()).isEqualTo(200);
    }

    @Test
    void a_trusted_proxy_is_believed_about_the_address_before_it() throws Exception {
        assertThat(passed(behind("10.0.0.1", "192.0.2.1"), 30)).isEqualTo(20);
        assertThat(passed(behind("10.0.0.1", "192.0.2.2"), 30)).isEqualTo(20);
        assertThat(passed(behind("10.0.0.2", "192.0.2.1, 10.0.0.1"), 30)).isZero();
    }

    @Test
    void what_a_client_writes_itself_makes_it_nobody_else() throws Exception {
        assertThat(passed(from("192.0.2.1"), 30)).isEqualTo(20);
        assertThat(passed(behind("192.0.2.1", "198.51.100.7"), 30)).isZero();
        assertThat(passed(behind("10.0.0.1", "198.51.100.7, 192.0.2.1"), 30)).isZero();
        assertThat(passed(behind("10.0.0.1", "198.51.100.7, nonsense"), 30)).isEqualTo(20); // as the proxy's
        assertThat(passed(from("10.0.0.1"), 30)).isZero();
    }

    @Test
    void a_network_of_64_bits_is_one_address() throws Exception {
        assertThat(passed(from("2001:db8:0:1::1"), 30)).isEqualTo(20);
        assertThat(passed(from("2001:db8:0:1:ffff::2"), 30)).isZero();
        assertThat(passed(from("2001:db8:0:2::1"), 30)).isEqualTo(20);
    }

    @Test
    void the_header_forwarded_is_read_where_it_is_the_one() {
        ClientAddress addresses =
                new ClientAddress(new Limits(1, 1, 1, List.of("10.0.0.0/8", "2001:db8::/32"), "Forwarded"));
        MockHttpServletRequest request = from("10.0.0.1");
        request.addHeader("X-Forwarded-For", "198.51.100.7");
        request.addHeader(
                "Forwarded", "for=198.51.100.8, for=\"192.0.2.1:4711\";proto=https, For=\"[2001:db8::1]:80\"");
        assertThat(addresses.of(request)).isEqualTo("192.0.2.1");
    }

    @Test
    void more_addresses_than_are_remembered_take_no_more_memory() {
        Allowances allowances = new Allowances(LIMITS, TimeMeter.SYSTEM_NANOTIME);
        for (int address = 0; address < 50_000; address++) {
            allowances.of(Budget.ADDRESS, String.valueOf(address)).spend(1);
        }
        assertThat(allowances.size()).isLessThanOrEqualTo(20_000);
    }

    private int passed(MockHttpServletRequest request, int times) throws Exception {
        int passed = 0;
        for (int i = 0; i < times; i++) {
            passed += answer(again(request)).getStatus() == 200 ? 1 : 0;
        }
        return passed;
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        counting.doFilter(request, response, new MockFilterChain());
        return response;
    }

    /** A filter sees each request once. */
    private static MockHttpServletRequest again(MockHttpServletRequest request) {
        String forwarded = request.getHeader("X-Forwarded-For");
        return forwarded == null ? from(request.getRemoteAddr()) : behind(request.getRemoteAddr(), forwarded);
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/calls");
        request.setRemoteAddr(address);
        return request;
    }

    private static MockHttpServletRequest behind(String proxy, String forwarded) {
        MockHttpServletRequest request = from(proxy);
        request.addHeader("X-Forwarded-For", forwarded);
        return request;
    }

    private static void as(String person, String... authorities) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(
                        person, "", authorities.length == 0 ? new String[] {"ROLE_OFFICER"} : authorities));
    }

    private void later(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
