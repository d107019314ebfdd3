package grantledger.console.register;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.calls.CallNames;
import grantledger.console.contract.AnsweredPages;
import grantledger.console.contract.AnsweringServices;
import grantledger.console.contract.Problem;
import grantledger.console.contract.Refused;
import grantledger.console.words.Language;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegisterPagesTest {
    private static final String HOSTILE = "<script>alert(1)</script>\\u202eelak";

    private final AnsweringServices services = new AnsweringServices();
    private final AnsweredPages pages =
            new AnsweredPages(new RegisterPages(services, new CallNames(services, InstantSource.system())));

    @ParameterizedTest
    @EnumSource
    void says_what_to_do_where_there_is_nothing_in_both_languages(Registers register) throws Exception {
        for (var language : Language.values()) {
            var page = pages.in(language).html(register.register().path());

            assertThat(page).contains("class=\"empty\"").doesNotContain("??").doesNotContain("<table");
        }
    }

    @Test
    void shows_hostile_text_as_text() throws Exception {
        rows("{\"applicationId\": \"a1\", \"projectTitle\": \"%s\", \"applicant\": {\"name\": \"%s\"}}"
                .formatted(HOSTILE, HOSTILE));

        assertThat(pages.html("/applications?name=%3Cscript%3Ealert(1)%3C/script%3E&q=%22%3E%3Cscript%3E"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert")
                .doesNotContain("\"><script>");
    }

    @Test
    void tidies_up_the_address_of_a_form_and_keeps_its_moment() throws Exception {
        var answer = pages.get("/applications?q=&status=GRANTED&columns=applicant&columns=status&name=&position=12")
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl())
                .isEqualTo("/applications?status=GRANTED&columns=applicant%2Cstatus&position=12");
        assertThat(services.asked()).isEmpty();
    }

    @Test
    void tells_what_is_wrong_at_the_field_that_it_is_of() throws Exception {
        services.answering(query -> {
            if (query.startsWith("/api/applications")) {
                throw new Refused(new Problem(
                        400,
                        "Bad Request",
                        "",
                        "",
                        List.of(new Problem.FieldError("countyCode", "must be a code")),
                        0));
            }
            return "{\"rows\": []}";
        });
        var answer = pages.get("/applications?countyCode=99").getResponse();

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString())
                .contains("id=\"problem-countyCode\"", "href=\"#filter-countyCode\"")
                .contains("must be a code")
                .contains("aria-invalid=\"true\"");
    }

    @Test
    void leads_from_a_number_of_a_row_to_its_matter() throws Exception {
        rows("{\"applicationId\": \"a7\", \"applicant\": {\"name\": \"Ale\"}}");

        assertThat(pages.get("/rows/applications?status=GRANTED&row=52")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/applications/a7?from=%2Fapplications%3Fstatus%3DGRANTED&row=52");
        assertThat(services.asked()).containsExactly("/api/applications?status=GRANTED&size=1&page=51");
    }

    @Test
    void leads_back_to_the_list_after_its_last_row() throws Exception {
        assertThat(pages.get("/rows/applications?status=GRANTED&row=53")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/applications?status=GRANTED");
    }

    @Test
    void offers_the_list_as_files_with_the_same_filters() throws Exception {
        rows("{\"applicationId\": \"a7\", \"applicant\": {\"name\": \"Ale\"}}");

        assertThat(pages.html("/applications?status=GRANTED&sort=-score"))
                .contains("/export/applications.xlsx?status=GRANTED&amp;sort=-score");
    }

    private void rows(String row) {
        services.answering(
                query -> query.startsWith("/api/calls") ? "{\"rows\": []}" : "{\"total\": 1, \"rows\": [" + row + "]}");
    }
}
