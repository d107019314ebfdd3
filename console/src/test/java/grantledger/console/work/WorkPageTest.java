package grantledger.console.work;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.contract.AnsweredPages;
import grantledger.console.contract.AnsweringServices;
import grantledger.console.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkPageTest {
    private final AnsweringServices services = new AnsweringServices();
    private final AnsweredPages pages = new AnsweredPages(new WorkPage(services));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "APPLICANT",
                "OFFICER",
                "ASSESSOR",
                "DECISION_MAKER",
                "CONTROLLER",
                "AUDITOR",
                "REPORTER",
                "ADMIN",
                "IMPORTER"
            })
    void is_for_every_role_in_both_languages_with_much_to_do_and_with_nothing(String role) throws Exception {
        for (var language : Language.values()) {
            services.answering(_ -> "{\"total\": 0, \"rows\": []}");
            assertThat(pages.as(role).in(language).html("/"))
                    .doesNotContain("??")
                    .contains("<h2");
            services.answering(_ -> "{\"total\": 1234, \"rows\": []}");
            assertThat(pages.as(role).in(language).html("/"))
                    .doesNotContain("??")
                    .contains("<h2");
        }
    }

    @Test
    void leads_from_each_count_to_the_list_that_was_counted() throws Exception {
        services.answering(query -> query.contains("awaits=decision") ? "{\"total\": 3}" : "{\"total\": 0}");

        assertThat(pages.as("DECISION_MAKER").html("/"))
                .contains("href=\"/applications?awaits=decision\"")
                .contains("<span class=\"count\">3</span>");
        assertThat(services.asked()).contains("/api/applications?awaits=decision&size=1");
    }

    @Test
    void keeps_the_moment() throws Exception {
        services.answering(_ -> "{\"total\": 3}");

        assertThat(pages.as("OFFICER").html("/?position=12"))
                .contains("href=\"/applications?awaits=check&amp;position=12\"");
    }
}
