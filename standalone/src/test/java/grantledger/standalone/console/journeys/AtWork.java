package grantledger.standalone.console.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.standalone.console.browser.Browsing;
import grantledger.standalone.identity.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** A day at work. */
final class AtWork {
    private AtWork() {}

    static void seesWhatWaits(Keyboard keyboard, Browsing browsing) {
        Prepared.submitted(browsing.api()).seen(); // so that something does
        keyboard.opens("/");
        keyboard.skipsToTheContent();
        keyboard.follows("a[href='/oauth2/authorization/grantledger']");
        keyboard.follows("button[name=person][value='" + Person.OLLE.subject() + "']");

        keyboard.skipsToTheContent();
        var count = keyboard.page().locator("main .tasks .count").first().innerText();
        keyboard.follows("main .tasks a");
        assertThat(keyboard.page().locator(".table-tools [role=status]").innerText())
                .contains(count);

        readsItInTheOtherLanguage(keyboard);
        signsOut(keyboard);
    }

    private static void readsItInTheOtherLanguage(Keyboard keyboard) {
        var before = keyboard.page().locator("html").getAttribute("lang");
        var here = keyboard.page().url();
        keyboard.follows("button[name=language]");
        assertThat(keyboard.page().url()).isEqualTo(here);
        assertThat(keyboard.page().locator("html").getAttribute("lang"))
                .isIn("sv", "en")
                .isNotEqualTo(before);
    }

    private static void signsOut(Keyboard keyboard) {
        keyboard.goesTo(".person summary");
        keyboard.presses("Enter");
        keyboard.follows("form[action='/sign-out'] button");
        keyboard.opens("/calls");
        assertThat(keyboard.page().url()).endsWith("/sign-in");
    }

    static void findsAnApplication(Keyboard keyboard, Browsing browsing) {
        var granted = browsing.found().in("/api/applications/{granted}", Person.OLLE);
        var applicant =
                browsing.api().reads(Person.OLLE, granted).at("/applicant/name").asString();
        keyboard.opens("/");
        keyboard.follows("header nav a[href='/applications']");

        keyboard.skipsToTheContent();
        keyboard.goesTo("#filter-q");
        keyboard.types(applicant);
        keyboard.chooses("#filter-status", "GRANTED");
        keyboard.follows(".filters .form-end button");
        assertThat(keyboard.page().url()).contains("q=", "status=GRANTED");

        keyboard.skipsToTheContent();
        takesTheListAway(keyboard, applicant);
        opensTheCase(keyboard, applicant);
    }

    private static void takesTheListAway(Keyboard keyboard, String applicant) {
        var download = keyboard.takes("a[href*='/export/applications.csv']");
        try {
            assertThat(Files.readString(download.path())).contains(applicant, "GRANTED");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void opensTheCase(Keyboard keyboard, String applicant) {
        var list = keyboard.page().url().split("#", 2)[0];
        keyboard.follows("main tbody a");
        assertThat(keyboard.page().locator("h1").innerText()).contains(applicant);
        keyboard.skipsToTheContent();
        keyboard.follows("main nav a[href^='/applications?']");
        assertThat(keyboard.page().url()).startsWith(list);
    }
}
