package grantledger.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import grantledger.console.asking.Address;
import grantledger.console.asking.Asked;
import grantledger.console.asking.Moment;
import grantledger.console.asking.Person;
import grantledger.console.asking.Receipt;
import grantledger.console.words.Language;
import grantledger.console.words.Wording;
import grantledger.console.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The frame of every page, in the folder {@code layout} of the templates. */
class LayoutTest {
    private static final Person OFFICER = new Person("olle", "Olle <b>Ek</b>", Set.of("OFFICER"));
    private static final Person NOBODY = new Person("", "", Set.of());

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Wording english = new Wording(new Words(), Language.EN);

    private Asked asked(Person person, Moment moment, String address) {
        return new Asked(
                person, english, moment, new Address(address), 0, Optional.empty(), new Asked.Csrf("_csrf", "token"));
    }

    private String shown(Page page) {
        var output = new StringOutput();
        templates.render("layout/page.jte", Map.of("page", page, "content", (gg.jte.Content) _ -> {}), output);
        return output.toString();
    }

    @Test
    void what_people_wrote_is_text_in_title_heading_and_way() {
        var asked = asked(OFFICER, Moment.now(), "/applications");
        var html = shown(Page.titled(asked, "<script>x</script>").underTitled("<i>above</i>", "/calls"));

        assertThat(html)
                .contains("<title>&lt;script&gt;x&lt;/script&gt; – Grantledger</title>")
                .contains("<h1>&lt;script&gt;x&lt;/script&gt;</h1>")
                .contains("&lt;i&gt;above&lt;/i&gt;")
                .contains("Olle &lt;b&gt;Ek&lt;/b&gt;")
                .doesNotContain("<script>x", "<i>above", "<b>Ek");
    }

    @Test
    void who_has_not_signed_in_is_offered_no_page_and_no_moment() {
        assertThat(shown(Page.titled(asked(NOBODY, Moment.now(), "/sign-in"), "Sign in")))
                .doesNotContain("<nav", "/moment", "/sign-out")
                .contains("/language");
    }

    @Test
    void the_page_that_one_is_on_is_marked_in_the_navigation_and_other_pages_keep_the_moment() {
        var html = shown(Page.titled(asked(OFFICER, Moment.position(12), "/calls?position=12"), "Calls"));

        assertThat(html)
                .contains("<a href=\"/calls?position=12\" aria-current=\"page\">")
                .contains("<a href=\"/applications?position=12\">");
    }

    @Test
    void a_page_of_another_moment_says_so_and_leads_back_to_now_and_to_the_events_beside_it() {
        var asked = asked(OFFICER, Moment.position(12), "/calls?position=12");
        var html = shown(Page.titled(asked, "Calls").at(Optional.of(12L)));

        assertThat(html)
                .contains("moment-past", "Nothing can be changed here.")
                .contains("rel=\"prev\" href=\"/calls?position=11\"", "rel=\"next\" href=\"/calls?position=13\"")
                .contains("<a href=\"/calls\">Back to now</a>");
    }

    @Test
    void a_command_of_ones_own_is_acknowledged_with_its_position() {
        var now = asked(OFFICER, Moment.now(), "/calls");
        var receipt = new Receipt("grant-funds", 1234, List.of("FundsGranted"));
        var after = new Asked(
                now.person(), now.wording(), now.moment(), now.address(), 1234, Optional.of(receipt), now.csrf());

        assertThat(shown(Page.titled(after, "Calls")))
                .contains("role=\"status\"")
                .contains("1,234");
    }

    @Test
    void every_form_of_the_frame_that_is_posted_carries_the_token_against_forgery() {
        var html = shown(Page.titled(asked(OFFICER, Moment.now(), "/calls"), "Calls"));

        assertThat(html.split("method=\"post\"", -1))
                .hasSameSizeAs(html.split("name=\"_csrf\" value=\"token\"", -1))
                .hasSizeGreaterThan(2);
    }
}
