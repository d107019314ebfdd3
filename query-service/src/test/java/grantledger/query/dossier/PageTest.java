package grantledger.query.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.ApplicationRegistered;
import grantledger.events.ApplicationEvent.DecisionServed;
import grantledger.events.ApplicationEvent.FundsGranted;
import grantledger.events.Event;
import grantledger.format.Envelope;
import grantledger.format.EventType;
import grantledger.format.StoredEvent;
import grantledger.format.notes.Checkpoint;
import grantledger.query.fixtures.Given;
import grantledger.query.picturing.wording.Language;
import grantledger.query.proving.bundles.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final UUID CALL = new UUID(1, 1);
    private static final UUID ID = new UUID(1, 2);
    private static final UUID GRANT = new UUID(1, 3);
    private static final String HOSTILE = "</td><script>alert('x')</script>&amp;\u202Eevil\u0007\r\nandra raden \"så\"";

    private final List<Happening> happenings = new ArrayList<>();
    private final Map<UUID, Long> versions = new HashMap<>();

    private void happened(Event event) {
        EventType<Event> type = Event.CODEC.typeOf(event);
        Instant at = Instant.parse("2020-03-19T08:00:00Z").plusSeconds(60L * happenings.size());
        happenings.add(Happening.of(new StoredEvent(
                new Envelope(
                        happenings.size() + 1,
                        event.stream(),
                        versions.merge(event.stream(), 1L, Long::sum),
                        new UUID(2, happenings.size()),
                        type.name(),
                        type.revision(),
                        at.minusSeconds(happenings.size() == 1 ? 90_000 : 0),
                        at.plusMillis(5),
                        "anna",
                        "some-command",
                        new UUID(3, happenings.size())),
                Event.CODEC.write(event))));
    }

    private String page(Language language) {
        return new String(
                new Page(Words.in(language), new CaseFile(ID, happenings))
                        .bytes(new Assurance(sealed(), Optional.empty())),
                UTF_8);
    }

    /** A checkpoint whose tree nobody looks at. */
    private static Sealed sealed() {
        return new Sealed(
                new Checkpoint("example.org/log", 1, new byte[32]),
                "",
                0,
                Optional.empty(),
                (_, _) -> new byte[0],
                List.of());
    }

    private void decide(String reasons) {
        decide(Given.ALE, reasons);
    }

    private void decide(Applicant applicant, String reasons) {
        happened(Given.announced(CALL, 1_000_000));
        happened(Given.submitted(ID, CALL, applicant, 400_000));
        happened(new ApplicationRegistered(ID, "2020-3.4.1-30/1"));
        happened(Given.eligible(ID));
        happened(Given.scored(ID, "bo", 3, 4));
        happened(Given.recommended(ID, 300_000, "olle"));
        happened(new FundsGranted(ID, GRANT, 300_000, reasons, List.of("Redovisa i tid"), "decider"));
        happened(Given.established(GRANT, ID, CALL, Given.ALE, 300_000));
        happened(new DecisionServed(ID, LocalDate.parse("2020-06-01")));
    }

    @Test
    void tells_the_matter_in_swedish_as_the_glossary_has_it() {
        decide("Starkt underlag");

        assertThat(page(Language.SWEDISH))
                .startsWith("<!doctype html>\n<html lang=\"sv\">")
                .contains("Akt: Kartläggning av nuläget", "Ale kommun", "999900-0012", "2020-3.4.1-30/1")
                .contains("Bidrag mot segregation, 2020-3.4.1-30", "400\u00a0000\u00a0kr", "300\u00a0000\u00a0kr")
                .contains("bifall, 300\u00a0000\u00a0kr", "gäller", "beviljad", "fastställt")
                .contains("beslutsförslag: olle", "bedömning: bo", "Starkt underlag")
                .contains("Bidraget: bidraget fastställdes", "den formella prövningen registrerades")
                .contains("2020-03-19 09:00:00", "registrerad 2020-03-19 09:01:00")
                .contains("example.org/log", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    }

    @Test
    void tells_it_in_english_too() {
        decide("Starkt underlag");

        assertThat(page(Language.ENGLISH))
                .startsWith("<!doctype html>\n<html lang=\"en\">")
                .contains(
                        "Dossier: Kartläggning av nuläget", "SEK\u00a0300,000", "The grant: the grant was established")
                .contains("in force", "recommended: olle", "Starkt underlag");
    }

    @Test
    void of_an_application_that_nothing_has_been_decided_on_says_so() {
        happened(Given.submitted(ID, CALL, Given.ALE, 400_000));

        assertThat(page(Language.SWEDISH)).contains("Inget har beslutats.").doesNotContain("gäller</");
    }

    @Test
    void has_nothing_of_the_contact_person() {
        decide("Starkt underlag");

        assertThat(page(Language.SWEDISH))
                .contains("förseglad, ingår inte i akten")
                .doesNotContain("Åsa", "asa@example.org", "070-0000000");
    }

    @Test
    void shows_what_others_wrote_as_text_whatever_it_is() {
        decide(new Applicant(HOSTILE, "999900-0012", ApplicantType.MUNICIPALITY, "14", "1440"), HOSTILE);

        assertThat(page(Language.SWEDISH))
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;evil", "andra raden &quot;så&quot;")
                .doesNotContain("<script", "\u202E", "\u0007");
    }

    @Test
    void runs_and_loads_nothing() {
        decide("Se http://example.org/bild.png");
        String page = page(Language.SWEDISH);

        assertThat(page)
                .contains("content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;\"")
                .doesNotContain("<script", "<img", "<link", "<a ", "src=", "href=", "url(", "@import", "javascript:");
        assertThat(page.substring(page.indexOf("<style>"), page.indexOf("</style>")))
                .as("a style is not unescaped")
                .doesNotContain("&");
    }
}
