package grantledger.standalone.console.story;

import static grantledger.standalone.identity.Person.ALE;
import static grantledger.standalone.identity.Person.ANNA;
import static grantledger.standalone.identity.Person.ASTA;
import static grantledger.standalone.identity.Person.BODEN;
import static grantledger.standalone.identity.Person.DISA;
import static grantledger.standalone.identity.Person.KARIN;
import static grantledger.standalone.identity.Person.KURT;
import static grantledger.standalone.identity.Person.OLLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import grantledger.standalone.Eventually;
import grantledger.standalone.console.browser.Browsing;
import grantledger.standalone.console.browser.InABrowser;
import grantledger.standalone.identity.Person;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One grant from the announced call to its closing through pages alone, and an auditor who looks into it afterwards. */
@Tag("system")
@ExtendWith(InABrowser.class)
class LifeOfAGrantByClicksTest {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Browsing browsing;
    private final Map<Person, Worker> people = new EnumMap<>(Person.class);
    private final LocalDate today = LocalDate.now(SWEDEN);

    /** In every title, so that the story can be told again where it has been told. */
    private final String mark = String.valueOf(System.currentTimeMillis());

    private final String call = "Story " + mark;
    private final String best = "Reading " + mark;
    private final String second = "Writing " + mark;

    LifeOfAGrantByClicksTest(Browsing browsing) {
        this.browsing = browsing;
    }

    private Worker as(Person person) {
        return people.computeIfAbsent(person, it -> Worker.in(browsing, it));
    }

    @AfterEach
    void everybody_goes_home() {
        people.values().forEach(Worker::close);
    }

    @Test
    void a_grant_goes_from_its_call_to_its_closing_and_an_auditor_looks_into_it(@TempDir Path folder) {
        anOfficerAnnouncesACall();
        twoMunicipalitiesApply();
        theOfficerChecksThemAndAsksAnAssessor();
        theAssessorScoresThem();
        theOfficerRecommendsOneOfThem();
        theDecisionMakerSeesWhatWillBeRecordedAndDecides();
        andDeclinesTheOther();
        theRecipientIsServedAndAccepts();
        oneControllerReleasesTheFirstInstalmentAndAnotherConfirmsIt();
        aProgressReportOpensTheSecondInstalment();
        theFinalReportSettlesTheGrantAndItIsClosed();
        anAuditorStandsBeforeTheDecisionAndSeesTheRankingOfThen();
        stepsToTheDecisionAndAsksTheGrantedSumForItsEvents();
        seesItReplayedAndTakesAProofThatHolds(folder);
    }

    private void anOfficerAnnouncesACall() {
        var now = LocalDateTime.now(SWEDEN).truncatedTo(ChronoUnit.MINUTES);
        as(OLLE).goesTo("/calls")
                .begins("announce-call")
                .adds("criteria")
                .adds("formalRequirements")
                .says("diaryNumber", "STORY-" + mark)
                .says("title", call)
                .says("legalBases[0]", "SFS 2018:118")
                .says("opensAt", now.minusDays(1))
                .says("closesAt", now.plusDays(1))
                .says("tracks[0].track", "PUBLIC")
                .says("tracks[0].applicantTypes", "MUNICIPALITY")
                .says("tracks[0].budgetSek", "1 000 000")
                .says("focusAreas[0].id", "KNOWLEDGE")
                .says("criteria[0].id", "relevance")
                .says("criteria[0].title", "Relevance")
                .says("criteria[0].weight", 60)
                .says("criteria[0].maxPoints", 5)
                .says("criteria[1].id", "method")
                .says("criteria[1].title", "Method")
                .says("criteria[1].weight", 40)
                .says("criteria[1].maxPoints", 5)
                .says("formalRequirements[0].id", "signed")
                .says("formalRequirements[0].title", "Signed by an authorised person")
                .says("rolling", true)
                .says("appealable", true)
                .says("returnsToCeiling", true)
                .says("reviewSampling.randomPercent", 0)
                .sends();
    }

    private void twoMunicipalitiesApply() {
        applies(ALE, best, "Ale kommun", "14", 900_000);
        applies(BODEN, second, "Bodens kommun", "25", 400_000);
        assertThat(as(ALE).goesTo("/applications").finds(best).standing()).isEqualTo("Submitted");
    }

    private void applies(Person applicant, String title, String name, String county, long sek) {
        as(applicant)
                .goesTo("/calls")
                .finds(call)
                .begins("submit-application")
                .says("applicant.name", name)
                .says("applicant.organisationNumber", applicant.subject())
                .says("applicant.type", "MUNICIPALITY")
                .says("applicant.countyCode", county)
                .says("focusArea", "KNOWLEDGE")
                .says("projectTitle", title)
                .says("purpose", "To know more.")
                .says("requestedAmountSek", sek)
                .says("projectStart", today.withDayOfYear(1))
                .says("projectEnd", today.plusYears(1))
                .says("budgetLines[0].item", "Staff")
                .says("budgetLines[0].amountSek", sek)
                .says("leadershipAnchored", true)
                .says("municipalSupport", "NONE")
                .says("contact.name", "Contact")
                .says("contact.email", "contact@example.org")
                .sends();
    }

    private void theOfficerChecksThemAndAsksAnAssessor() {
        for (var title : new String[] {best, second}) {
            var olle = as(OLLE).takesUp("awaits=check").finds(title);
            olle.begins("record-formal-check").says("results[0].met", true).sends();
            assertThat(olle.standing()).isEqualTo("Eligible");
            olle.begins("assign-assessor").says("assessorId", ASTA.subject()).sends();
        }
    }

    private void theAssessorScoresThem() {
        scores(best, 4, 3);
        scores(second, 2, 2);
    }

    private void scores(String title, int relevance, int method) {
        as(ASTA).takesUp("awaits=points")
                .finds(title)
                .begins("score-application")
                .says("scores[0].points", relevance)
                .says("scores[0].reason", "As it reads.")
                .says("scores[1].points", method)
                .says("scores[1].reason", "As it reads.")
                .sends();
    }

    private void theOfficerRecommendsOneOfThem() {
        var olle = as(OLLE).takesUp("awaits=recommendation").finds(best);
        olle.begins("recommend-decision")
                .says("outcome", "GRANT")
                .says("amountSek", 900_000)
                .says("reasons", "The best there is.")
                .sends();
        assertThat(olle.standing()).isEqualTo("Recommended");
        assertThat(olle.isOffered("grant-funds")).isFalse();
        as(OLLE).takesUp("awaits=recommendation")
                .finds(second)
                .begins("recommend-decision")
                .says("outcome", "DECLINE")
                .says("reasons", "The money is not enough.")
                .sends();
    }

    private void theDecisionMakerSeesWhatWillBeRecordedAndDecides() {
        var disa = as(DISA).takesUp("awaits=decision").finds(best).follows("/decision");
        assertThat(disa.page().locator("#you ~ .ds-alert").innerText()).contains("You may decide", "Funds committed");
        var form = disa.begins("grant-funds");
        assertThat(form.has("amountSek")).isEqualTo("900000");
        form.adds("conditions")
                .adds("instalments")
                .adds("instalments")
                .adds("reports")
                .adds("reports")
                .says("reasons", "The best there was.")
                .says("conditions[0]", "Spent as applied for.")
                .says("instalments[0].amountSek", "500 000")
                .says("instalments[0].payableOn", today)
                .says("instalments[1].amountSek", "400 000")
                .says("instalments[1].payableOn", today)
                .says("instalments[1].afterReport", true)
                .says("reports[0].kind", "PROGRESS")
                .says("reports[0].dueOn", today.plusMonths(5))
                .says("reports[1].kind", "FINAL")
                .says("reports[1].dueOn", today.plusYears(2));
        assertThat(form.previews()).hasSizeGreaterThan(1);
        form.sends();
        assertThat(disa.standing()).isEqualTo("Granted");
    }

    private void andDeclinesTheOther() {
        as(DISA).takesUp("awaits=decision")
                .finds(second)
                .follows("/decision")
                .begins("decline-application")
                .says("reasons", "The money was not enough.")
                .sends();
        assertThat(as(DISA).standing()).isEqualTo("Declined");
    }

    private void theRecipientIsServedAndAccepts() {
        as(OLLE).takesUp("awaits=service")
                .finds(best)
                .begins("record-service")
                .says("servedOn", today)
                .sends();
        var ale = as(ALE).takesUp("awaits=acceptance").finds(best);
        ale.begins("accept-grant").sends();
        assertThat(ale.standing()).isEqualTo("Granted, Accepted");
    }

    private void oneControllerReleasesTheFirstInstalmentAndAnotherConfirmsIt() {
        pays(1);
        assertThat(as(KURT).standing()).isEqualTo("Granted, Active");
    }

    private void pays(int instalment) {
        as(KARIN)
                .takesUp("state=due")
                .finds(best)
                .begins("release-payment", "instalment=" + instalment)
                .sends();
        as(KURT).takesUp("state=released")
                .finds(best)
                .begins("confirm-payment", "instalment=" + instalment)
                .says("paidOn", today)
                .says("reference", "B-" + instalment)
                .sends();
    }

    private void aProgressReportOpensTheSecondInstalment() {
        assertThat(as(KARIN).goesTo("/applications").finds(best).isOffered("confirm-payment"))
                .isFalse();
        reports(1, 300_000, "PARTLY");
        approves();
        pays(2);
    }

    private void reports(int report, long spentSek, String fulfilment) {
        as(ALE).takesUp("state=due")
                .finds(best)
                .begins("report-outcome", "report=" + report)
                .adds("indicators")
                .says("periodStart", today.withDayOfYear(1))
                .says("periodEnd", today)
                .says("spent[0].amountSek", spentSek)
                .says("summary", "What was done.")
                .says("goalFulfilment", fulfilment)
                .says("indicators[0].area", "EDUCATION")
                .says("indicators[0].indicator", "Eligible for upper secondary school")
                .says("indicators[0].unit", "percent")
                .says("indicators[0].baseline", "78.5")
                .says("indicators[0].target", 82)
                .says("indicators[0].outcome", "81.2")
                .sends();
    }

    private void approves() {
        as(OLLE).takesUp("state=received").finds(best).begins("approve-report").sends();
    }

    private void theFinalReportSettlesTheGrantAndItIsClosed() {
        reports(2, 900_000, "LARGELY");
        approves();
        var olle = as(OLLE).takesUp("awaits=closing").finds(best);
        olle.begins("close-grant").sends();
        assertThat(olle.standing()).isEqualTo("Granted, Closed");
    }

    private void anAuditorStandsBeforeTheDecisionAndSeesTheRankingOfThen() {
        var anna = as(ANNA).goesTo("/applications").finds(best);
        anna.clicks(
                anna.page().locator("#history li.decisive a[href*='position=']").nth(1));
        assertThat(anna.standing()).isEqualTo("Granted");
        anna.clicks(".moment-steps a[rel=prev]");
        assertThat(anna.standing()).isEqualTo("Recommended");
        assertThat(anna.page().locator(".moment-past").innerText()).contains("recommended");

        anna.follows("/ranking");
        var rows = anna.page().locator("main table tbody tr:not(.line-below)");
        assertThat(rows.allInnerTexts())
                .satisfiesExactly(
                        first -> assertThat(first).contains("Ale kommun", "72", "Recommended", "above"),
                        other -> assertThat(other).contains("Bodens kommun", "40", "Eligible", "below"));
        anna.clicks("main table tbody a");
    }

    private void stepsToTheDecisionAndAsksTheGrantedSumForItsEvents() {
        var anna = as(ANNA);
        var page = anna.page();
        anna.clicks(".moment-steps a[rel=next]");
        assertThat(anna.standing()).isEqualTo("Granted");
        anna.clicks(".moment-steps a[rel=next]");
        assertThat(anna.standing()).isEqualTo("Granted, Established");

        anna.clicks("#money a.door[href*='#amountSek']");
        assertThat(page.locator("#amountSek tfoot").innerText()).contains("900,000");
        anna.clicks("#amountSek tbody a");
        assertThat(page.locator("main").innerText()).contains("GrantEstablished", DISA.subject());
        page.goBack();
        page.goBack();
    }

    private void seesItReplayedAndTakesAProofThatHolds(Path folder) {
        var page = as(ANNA).follows("/replay").page();
        assertThat(page.locator(".verdict").getAttribute("data-verdict")).isEqualTo("same");

        var proof = folder.resolve("proof.zip");
        Eventually.see(this::download, it -> it.failure() == null).saveAs(proof);
        assertThat(new Verifier(browsing.place().verifierKeys()).on(proof))
                .startsWith("0")
                .contains("FundsGranted", DISA.subject(), "RESULT: it holds");
    }

    /** It can be had as soon as the decision is sealed. */
    private Download download() {
        var page = as(ANNA).page();
        return page.waitForDownload(
                () -> page.locator("main a[href*='/proof.zip']").first().click());
    }
}
