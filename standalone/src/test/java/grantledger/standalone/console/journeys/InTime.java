package grantledger.standalone.console.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.standalone.console.browser.Browsing;
import grantledger.standalone.identity.Person;

/** Where a figure comes from, and how things stood. */
final class InTime {
    private InTime() {}

    static void asksASum(Keyboard keyboard, Browsing browsing) {
        keyboard.opens("/");
        keyboard.follows("header nav a[href='/grants']");
        keyboard.skipsToTheContent();
        keyboard.follows("main tbody a[href*='/money']");
        keyboard.skipsToTheContent();
        keyboard.follows("main a[href='#amountSek']");
        keyboard.follows("#amountSek a[href*='/audit/events/']");
        assertThat(keyboard.page().locator("#payload + pre").innerText()).contains("amountSek");
    }

    static void standsEarlier(Keyboard keyboard, Browsing browsing) {
        var path = browsing.found().in("/applications/{granted}", Person.ANNA);
        var position = browsing.api()
                .reads(Person.ANNA, "/api" + path)
                .path("position")
                .asLong();
        keyboard.opens(path);
        keyboard.goesTo(".moment summary");
        keyboard.presses("Enter");
        keyboard.goesTo("#moment-at");
        keyboard.types(String.valueOf(position));
        keyboard.arrivesBy("Enter");
        assertThat(keyboard.page().locator(".moment-past").count()).isOne();

        keyboard.follows(".moment-steps a[rel=prev]");
        var before = keyboard.page().url();
        assertThat(before).contains("position=").doesNotContain("position=" + position);
        keyboard.follows(".moment-steps a[rel=next]");
        assertThat(keyboard.page().url()).isNotEqualTo(before);
        keyboard.follows(".moment-steps li:last-child a");
        assertThat(keyboard.page().url()).endsWith(path);
        assertThat(keyboard.page().locator(".moment-past").count()).isZero();
    }

    static void compares(Keyboard keyboard, Browsing browsing) {
        keyboard.opens(browsing.found().in("/applications/{granted}", Person.ANNA));
        keyboard.skipsToTheContent();
        keyboard.follows("main a[href$='/difference']");
        var all = keyboard.page().locator("main h2").count();
        keyboard.skipsToTheContent();
        var events = keyboard.page().locator("#from option").all();
        keyboard.chooses("#from", events.get(1).getAttribute("value"));
        keyboard.chooses("#to", events.get(2).getAttribute("value"));
        keyboard.follows("main .filters button");
        assertThat(keyboard.page().url()).contains("from=", "to=");
        assertThat(keyboard.page().locator("main h2").count()).isPositive().isLessThan(all);
        assertThat(keyboard.page().locator("main :is(ins, del)").count()).isPositive();
    }
}
