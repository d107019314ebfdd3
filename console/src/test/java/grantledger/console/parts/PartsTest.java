package grantledger.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import grantledger.console.asking.Address;
import grantledger.console.asking.Asked;
import grantledger.console.asking.Moment;
import grantledger.console.asking.Person;
import grantledger.console.page.Page;
import grantledger.console.words.Language;
import grantledger.console.words.Wording;
import grantledger.console.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The building blocks in the folder {@code parts} of the templates. */
class PartsTest {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    private final Page page = Page.titled(
            new Asked(
                    new Person("olle", "Olle", Set.of("OFFICER")),
                    new Wording(new Words(), Language.SV),
                    Moment.position(7),
                    new Address("/applications?status=GRANTED&page=3&position=7"),
                    0,
                    Optional.empty(),
                    new Asked.Csrf("_csrf", "token")),
            "Ansökningar");

    private String shown(String part, Map<String, Object> parameters) {
        var output = new StringOutput();
        templates.render("parts/" + part + ".jte", parameters, output);
        return output.toString().replaceAll("\\s+", " ");
    }

    @Test
    void pages_of_a_list_are_links_that_keep_its_filters_and_its_moment() {
        var pages = shown("pages", Map.of("page", page, "paging", new Paging(3, 50, 1000)));

        assertThat(pages)
                .contains("<span aria-current=\"page\">4</span>")
                .contains("rel=\"next\" href=\"/applications?status=GRANTED&amp;position=7&amp;page=4\"")
                .contains("aria-label=\"Sida 20\"");
    }

    @Test
    void a_list_of_one_page_has_no_links_to_pages() {
        assertThat(shown("pages", Map.of("page", page, "paging", new Paging(0, 50, 50)))
                        .strip())
                .isEmpty();
    }

    @Test
    void a_table_scrolls_by_itself_and_can_be_reached_by_keyboard() {
        gg.jte.Content nothing = _ -> {};
        assertThat(shown("table", Map.of("name", "\"Quoted\"", "head", nothing, "rows", nothing)))
                .contains("role=\"group\" aria-label=\"&#34;Quoted&#34;\" tabindex=\"0\"")
                .contains("<caption class=\"sr-only\">");
    }

    @Test
    void faults_lead_to_their_fields_and_those_of_no_field_are_said_too() {
        var faults = List.of(new Fault("amountSek", "För mycket"), new Fault("", "<b>Stängt</b>"));
        assertThat(shown("errors", Map.of("page", page, "faults", faults)))
                .contains("role=\"alert\"", "href=\"#amountSek\">För mycket</a>", "<li>&lt;b&gt;Stängt&lt;/b&gt;</li>");
        assertThat(shown("errors", Map.of("page", page, "faults", List.of())).strip())
                .isEmpty();
    }

    @Test
    void what_is_taken_away_is_of_the_same_moment() {
        var downloads = List.of(new Download("CSV", "/export/applications.csv"));
        assertThat(shown("downloads", Map.of("page", page, "downloads", downloads)))
                .contains("href=\"/export/applications.csv?position=7\"");
    }

    @Test
    void a_bar_has_no_style_of_its_own() {
        assertThat(shown("bar", Map.of("shares", Share.of(100, 25))))
                .contains("class=\"part part-1\" x=\"0.00%\" width=\"25.00%\"")
                .contains("aria-hidden=\"true\"")
                .doesNotContain("style");
    }

    @Test
    void a_figure_is_a_door_where_there_is_something_behind_it() {
        assertThat(shown("figure", Map.of("label", "Utbetalat", "figure", "1 kr", "link", "/grants/1/money#paid")))
                .contains("<a class=\"door\" href=\"/grants/1/money#paid\">1 kr</a>");
        assertThat(shown("figure", Map.of("label", "Utbetalat", "figure", "1 kr")))
                .doesNotContain("href");
    }
}
