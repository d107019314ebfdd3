package grantledger.standalone.console.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import grantledger.standalone.console.browser.Browsing;
import grantledger.standalone.console.browser.InABrowser;
import grantledger.standalone.console.browser.Sight;
import grantledger.standalone.console.browser.Tongue;
import grantledger.standalone.identity.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A contact person is shown to those who may see them, and stands nowhere else. */
@Tag("system")
@ExtendWith(InABrowser.class)
class PersonalDataTest {
    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}");
    private static final String EMAIL = "/contact/email";

    private final String application;
    private final String email;

    PersonalDataTest(Browsing browsing) {
        application = browsing.found().in("{application}", Person.OLLE);
        email = browsing.api()
                .reads(Person.OLLE, "/api/applications/" + application)
                .at(EMAIL)
                .asString("");
    }

    @Test
    void who_may_see_them_does_and_who_may_not_finds_no_trace_of_them(Browsing browsing) {
        assertThat(email).as("who is to be contacted about " + application).contains("@");
        assertThat(html(browsing, Person.OLLE)).contains(email);
        assertThat(html(browsing, Person.RUT)).doesNotContain(email);
    }

    private String html(Browsing browsing, Person person) {
        try (var visitor = browsing.as(person, Sight.in(Tongue.SV))) {
            visitor.opens("/applications/" + application);
            return visitor.page().content();
        }
    }

    @Test
    void the_console_writes_down_neither_them_nor_a_token(Browsing browsing) throws IOException {
        html(browsing, Person.OLLE);
        var log = browsing.place().log();
        assumeThat(log).exists();

        assertThat(Files.readString(log))
                .doesNotContain(List.of("@example", email))
                .doesNotContainPattern(TOKEN);
    }
}
