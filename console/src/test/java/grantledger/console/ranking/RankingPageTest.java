package grantledger.console.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.calls.Answers;
import grantledger.console.calls.Offices;
import grantledger.console.contract.AnsweredPages;
import grantledger.console.contract.AnsweringServices;
import grantledger.console.words.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RankingPageTest {
    private final AnsweringServices services = new AnsweringServices();
    private final AnsweredPages pages =
            new AnsweredPages(Offices.open(services, RankingPage.class, RankingReads.class));

    @BeforeEach
    void by_other_weights_the_third_and_the_second_change_places() {
        services.answering(query -> {
            if (query.startsWith("/api/calls/c/ranking")) {
                return query.contains("weights")
                        ? Answers.ranking("one", "three", "two")
                        : Answers.ranking("one", "two", "three");
            }
            return query.startsWith("/api/calls") ? Answers.CALL : Answers.rows("{\"position\": 40}");
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_page_is_whole_in_both_languages_and_what_people_wrote_is_text(Language language) throws Exception {
        for (var address : new String[] {
            "", "?weights=reach:10", "?weights=relevance:0,reach:0", "?track=CIVIL_SOCIETY&weights=reach:1"
        }) {
            assertThat(pages.in(language).html("/calls/c/ranking" + address))
                    .doesNotContain("??", Answers.HOSTILE, "style=");
        }
    }

    @Test
    void the_line_is_drawn_between_the_second_and_the_third() throws Exception {
        var html = pages.html("/calls/c/ranking");

        assertThat(html.indexOf("Funding line: below it"))
                .isBetween(html.indexOf("/applications/two"), html.indexOf("/applications/three"));
        assertThat(html).doesNotContain("What if");
    }

    @Test
    void a_what_if_says_so_and_who_would_cross_the_line() throws Exception {
        var html = pages.html("/calls/c/ranking?weights=reach:10&position=12");

        assertThat(html)
                .contains("and not by those of the call")
                .contains("Would come above the line: 1", "rank 3 → 2,", "Would fall below the line: 1", "rank 2 → 3,")
                .contains("<a href=\"/calls/c/ranking?position=12\">");
        assertThat(services.asked())
                .contains("/api/calls/c/ranking?track=PUBLIC&weights=reach%3A10&page=0&size=500@position=12");
    }

    @Test
    void weights_that_weigh_nothing_are_not_asked_for() throws Exception {
        assertThat(pages.html("/calls/c/ranking?weights=relevance:0,reach:0")).contains("has to weigh something");
        assertThat(services.asked()).noneMatch(query -> query.contains("weights"));
    }

    @Test
    void sliders_work_without_a_script() throws Exception {
        var response = pages.get("/calls/c/ranking?track=PUBLIC&w.relevance=40&w.reach=20&position=12")
                .getResponse();

        assertThat(response.getRedirectedUrl())
                .isEqualTo("/calls/c/ranking?track=PUBLIC&position=12&weights=relevance%3A40%2Creach%3A20");
    }

    @Test
    void where_everybody_is_decided_it_leads_to_the_moment_before() throws Exception {
        assertThat(pages.html("/calls/c/ranking?track=CIVIL_SOCIETY&weights=reach:1"))
                .contains("other weights change ranks, but not who has money")
                .contains("/calls/c/ranking?track=CIVIL_SOCIETY&amp;weights=reach:1&amp;position=39");
    }

    @Test
    void one_goes_to_the_page_on_which_the_line_is() throws Exception {
        assertThat(pages.get("/calls/c/ranking?track=PUBLIC&page=line")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/calls/c/ranking?track=PUBLIC&page=0#line");
    }
}
