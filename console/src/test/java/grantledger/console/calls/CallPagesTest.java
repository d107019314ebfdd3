package grantledger.console.calls;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.contract.AnsweredPages;
import grantledger.console.contract.AnsweringServices;
import grantledger.console.words.Language;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallPagesTest {
    private final AnsweringServices services = new AnsweringServices();
    private final AnsweredPages list = new AnsweredPages(Offices.open(services, CallList.class));
    private final AnsweredPages call = new AnsweredPages(Offices.open(services, CallPage.class));
    private final AnsweredPages distribution = new AnsweredPages(Offices.open(services, DistributionPage.class));

    @ParameterizedTest
    @EnumSource
    void every_page_is_whole_in_both_languages_and_what_people_wrote_is_text(Language language) throws Exception {
        services.answering(CallPagesTest::answer);

        for (var html : new String[] {
            list.in(language).html("/calls"),
            call.in(language).html("/calls/c"),
            distribution.in(language).html("/calls/c/distribution")
        }) {
            assertThat(html).doesNotContain("??", Answers.HOSTILE, "Stockholm <b>", "style=");
        }
    }

    private static String answer(String query) {
        if (query.contains("/distribution")) {
            return Answers.DISTRIBUTION;
        }
        return query.startsWith("/api/calls/c") ? Answers.CALL : Answers.rows(Answers.CALL);
    }

    @Test
    void every_count_and_sum_is_a_door_to_the_list_that_it_counts() throws Exception {
        services.answering(CallPagesTest::answer);

        assertThat(call.html("/calls/c?position=12"))
                .contains(
                        "/applications?callId=c&amp;status=GRANTED&amp;position=12",
                        "/grants?callId=c&amp;position=12");
        assertThat(distribution.html("/calls/c/distribution"))
                .contains("/grants?callId=c&amp;countyCode=01&amp;type=ASSOCIATION", "/grants?callId=c\"")
                .contains("/pictures/calls/c/distribution?picture=map");
    }

    @Test
    void whoever_does_not_see_everybody_s_applications_is_led_to_no_list_of_them() throws Exception {
        services.answering(CallPagesTest::answer);

        assertThat(call.as("APPLICANT").html("/calls/c"))
                .contains("<td class=\"number\">")
                .doesNotContain("status=GRANTED", "/ranking", "/distribution", "/360giving", "/audit/streams");
    }

    @Test
    void where_there_is_nothing_it_says_what_to_do() throws Exception {
        assertThat(list.html("/calls")).contains("No call has been announced yet", "announces one");
        assertThat(list.html("/calls?q=%3Cb%3E"))
                .contains("No call matches “&lt;b&gt;”")
                .doesNotContain("“<b>");
    }

    @Test
    void a_call_that_is_cancelled_says_why() throws Exception {
        services.answering(
                query -> Answers.CALL.replace("\"cancelledBecause\": null", "\"cancelledBecause\": \"no money\""));

        assertThat(call.html("/calls/c")).contains("The call is cancelled: no money");
    }

    @Test
    void open_data_is_passed_on_under_a_name() throws Exception {
        var files = new AnsweredPages(Offices.open(services, OpenDataFiles.class));
        services.sending(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)));

        var response = files.get("/calls/c/360giving").getResponse();

        assertThat(response.getContentAsString()).isEqualTo("{}");
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"360giving.json\"");
        assertThat(services.asked()).containsExactly("/api/calls/c/360giving");
    }
}
