package grantledger.access.problems;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.format.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

class ProblemTest {

    private static final JsonMapper OURS_LAST = Json.mapper()
            .rebuild()
            .addMixIn(Problem.class, OwnMembersLast.class)
            .build();

    @Test
    void of_no_rule_says_only_what_is_known() {
        assertThat(json(Problem.of(HttpStatus.NOT_FOUND, "There is none."))).isEqualTo("""
            {"detail":"There is none.","status":404,"title":"Not Found","type":"about:blank"}\
            """);
    }

    @Test
    void of_a_rule_names_it_and_has_a_place_for_fields() {
        assertThat(json(Problem.of(HttpStatus.CONFLICT, "once-only", "It is there.")))
                .isEqualTo("""
                    {"detail":"It is there.","errors":[],"rule":"once-only","status":409,"title":"Conflict",\
                    "type":"urn:grantledger:rule:once-only"}\
                    """);
    }

    @Test
    void says_all_that_is_said_of_it() {
        assertThat(json(full())).isEqualTo("""
            {"detail":"Late.","errors":[{"field":"a[0]","message":"is late"}],"instance":"/api/x","position":7,\
            "rule":"in-time","status":422,"title":"Things come in time.",\
            "type":"urn:grantledger:rule:in-time"}\
            """);
    }

    @Test
    void can_have_our_own_members_after_the_standards() {
        assertThat(OURS_LAST.writeValueAsString(full())).isEqualTo("""
            {"detail":"Late.","instance":"/api/x","status":422,"title":"Things come in time.",\
            "type":"urn:grantledger:rule:in-time","errors":[{"field":"a[0]","message":"is late"}],\
            "position":7,"rule":"in-time"}\
            """);
    }

    @Test
    void that_spring_tells_of_is_told_as_spring_does() {
        ProblemDetail told = ProblemDetail.forStatusAndDetail(HttpStatus.METHOD_NOT_ALLOWED, "Not so.");

        assertThat(json(Problem.of(told).on("/api/x"))).isEqualTo("""
            {"detail":"Not so.","instance":"/api/x","status":405,"title":"Method Not Allowed"}\
            """);
    }

    private static Problem full() {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "in-time", "Late.")
                .titled("Things come in time.")
                .in(List.of(new FieldError("a[0]", "is late")))
                .on("/api/x")
                .at(7);
    }

    private static String json(Problem problem) {
        return Json.mapper().writeValueAsString(problem);
    }
}
