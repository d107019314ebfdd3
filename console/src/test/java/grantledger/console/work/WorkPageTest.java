package grantledger.console.work;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.contract.AnsweredPages;
import grantledger.console.contract.AnsweringServices;
import grantledger.console.words.Language;
import grantledger.console.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
            for (var count : List.of(0, 1234)) {
                services.answering(query -> query.startsWith("/api/work") ? work(count) : "{\"rows\": []}");
                assertThat(pages.as(role).in(language).html("/"))
                        .doesNotContain("??")
                        .contains("<h2");
            }
        }
    }

    @Test
    void leads_from_each_count_to_the_list_that_was_counted() throws Exception {
        services.answering(_ -> work(3));

        assertThat(pages.as("DECISION_MAKER").html("/"))
                .contains("href=\"/applications?awaits=decision\"")
                .contains("<span class=\"count\">3</span>");
        assertThat(services.asked()).containsExactly("/api/work");
    }

    @Test
    void keeps_the_moment() throws Exception {
        services.answering(_ -> work(3));

        assertThat(pages.as("OFFICER").html("/?position=12"))
                .contains("href=\"/applications?awaits=decision&amp;position=12\"");
        assertThat(services.asked()).containsExactly("/api/work@position=12");
    }

    @Test
    void has_a_name_for_every_kind_of_work_that_the_service_tells() throws Exception {
        var source = Files.readString(Path.of("../query-service/src/main/java/grantledger/query/work/Task.java"));
        var tasks = Pattern.compile("^    ([A-Z_]+)\\(\\s*Urgency", Pattern.MULTILINE)
                .matcher(source)
                .results()
                .map(task -> task.group(1).toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());

        assertThat(tasks).hasSizeGreaterThan(20);
        var words = new Words();
        for (var language : Language.values()) {
            assertThat(tasks)
                    .allSatisfy(task -> assertThat(words.has(language, "work.task." + task))
                            .as(task)
                            .isTrue());
        }
    }

    @Test
    void asks_nothing_for_those_who_may_read_nothing_of_it() throws Exception {
        assertThat(pages.as("IMPORTER").html("/")).contains("<h2");
        assertThat(services.asked()).isEmpty();
    }

    private static String work(int count) {
        return """
            {"rows": [
              {"task": "PAYMENTS_DUE", "urgency": "LATE", "count": %1$d,
               "list": "/api/payments?payableUntil=2026-11-27&state=due"},
              {"task": "TO_DECIDE", "urgency": "WAITING", "count": %1$d, "list": "/api/applications?awaits=decision"},
              {"task": "ALL_GRANTS", "urgency": "NONE", "count": %1$d, "list": "/api/grants"}]}
            """.formatted(count);
    }
}
