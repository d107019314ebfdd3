package grantledger.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import grantledger.access.problems.OwnMembersLast;
import grantledger.access.problems.Problem;
import grantledger.access.securitylog.Routes;
import grantledger.access.securitylog.SecurityLog;
import grantledger.access.tokens.Refusals;
import grantledger.eventlog.AppendRefused;
import grantledger.eventlog.EventReader;
import grantledger.eventlog.sql.LogUnavailable;
import grantledger.format.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a failure is told as that no request can bring about at will. */
class ProblemsTest {

    private static final Refusals NOBODY_ASKS = new Refusals((_, _, _) -> {}, null, null, null, Duration.ZERO);

    private static final RefusalTraces TRACES =
            new RefusalTraces(new SecurityLog(new Routes(List::of), Clock.systemUTC()), new CommandCatalogue());

    @RestController
    record Failing(RuntimeException failure) {
        @GetMapping("/api/commands/fail")
        public void fail() {
            throw failure;
        }
    }

    @Test
    void tell_nothing_of_what_nobody_foresaw() throws Exception {
        assertThat(seen(new IllegalStateException("secret"))).isEqualTo("""
            500 null
            {"detail":"Something went wrong here; nothing was recorded.","instance":"/api/commands/fail",\
            "status":500,"title":"Internal Server Error","type":"about:blank"}
            """);
    }

    @Test
    void ask_to_come_again_when_the_log_is_away() throws Exception {
        String away = """
            503 1
            {"detail":"The event log cannot be reached; nothing was recorded. Try again.",\
            "instance":"/api/commands/fail","status":503,"title":"Service Unavailable","type":"about:blank"}
            """;
        assertThat(seen(unread())).isEqualTo(away);
        assertThat(seen(new AppendRefused.Unavailable("secret", null))).isEqualTo(away);
    }

    /** What a reader of the log is told when there is no database. */
    private static RuntimeException unread() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setPortNumbers(new int[] {1});
        return catchThrowableOfType(LogUnavailable.class, () -> new EventReader(nowhere).lastPosition());
    }

    private static String seen(RuntimeException failure) throws Exception {
        var json = Json.mapper()
                .rebuild()
                .addMixIn(Problem.class, OwnMembersLast.class)
                .build();
        MockHttpServletResponse response = MockMvcBuilders.standaloneSetup(new Failing(failure))
                .setControllerAdvice(new ProblemAdvice(new Problems(NOBODY_ASKS), TRACES))
                .setMessageConverters(new JacksonJsonHttpMessageConverter(json))
                .build()
                .perform(get("/api/commands/fail"))
                .andReturn()
                .getResponse();
        return response.getStatus() + " " + response.getHeader("Retry-After") + "\n" + response.getContentAsString()
                + "\n";
    }
}
