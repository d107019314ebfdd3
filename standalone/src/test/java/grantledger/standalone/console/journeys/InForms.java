package grantledger.standalone.console.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.standalone.console.browser.Browsing;

/** What people send. */
final class InForms {
    private static final String SEND = "main button[name=form-do][value=send]:not([tabindex])";
    private static final String PREVIEW = "main button[name=form-do][value=preview]:not([tabindex])";

    private InForms() {}

    static void scores(Keyboard keyboard, Browsing browsing) {
        var prepared = Prepared.submitted(browsing.api()).assigned().seen();
        keyboard.opens("/");
        keyboard.skipsToTheContent();
        keyboard.follows("main .tasks a[href*='awaits=points']");
        finds(keyboard, prepared);

        keyboard.skipsToTheContent();
        keyboard.follows("main a[href^='/commands/score-application']");
        keyboard.skipsToTheContent();
        for (int criterion = 0; criterion < 2; criterion++) {
            keyboard.picks("[name='scores[%d].points']".formatted(criterion), "4");
            keyboard.goesTo("[name='scores[%d].reason']".formatted(criterion));
            keyboard.types("As it reads.");
        }
        keyboard.follows(SEND);
        assertThat(keyboard.page().locator(".receipt").count()).isOne();
        assertThat(keyboard.page().locator("#assessment").innerText()).contains("As it reads.");
    }

    /** In a list that may hold more of the like. */
    private static void finds(Keyboard keyboard, Prepared prepared) {
        keyboard.skipsToTheContent();
        keyboard.goesTo("#filter-q");
        keyboard.types(prepared.title());
        keyboard.arrivesBy("Enter");
        keyboard.skipsToTheContent();
        keyboard.follows("main tbody a");
        assertThat(keyboard.page().url()).contains(prepared.application());
    }

    static void mends(Keyboard keyboard, Browsing browsing) {
        var prepared = Prepared.submitted(browsing.api()).scored().seen();
        keyboard.opens("/applications/" + prepared.application());
        keyboard.skipsToTheContent();
        keyboard.follows("main a[href^='/commands/recommend-decision']");
        keyboard.skipsToTheContent();
        keyboard.picks("[name=outcome]", "GRANT");
        keyboard.goesTo("[name=amountSek]");
        keyboard.types("all of it");
        keyboard.goesTo("[name=reasons]");
        keyboard.types("The best there was.");
        keyboard.follows(SEND);

        keyboard.assertIsAt(".ds-error-summary");
        keyboard.follows(".ds-error-summary a");
        keyboard.assertIsAt("[name=amountSek][aria-invalid=true]");
        keyboard.presses("ControlOrMeta+a");
        keyboard.types("90000");
        keyboard.follows(SEND);
        assertThat(keyboard.page().locator(".receipt").count()).isOne();
        assertThat(keyboard.page().locator("#decision").innerText()).contains("The best there was.");
    }

    static void triesADecision(Keyboard keyboard, Browsing browsing) {
        var prepared = Prepared.submitted(browsing.api()).recommended().seen();
        keyboard.opens("/applications/" + prepared.application());
        keyboard.skipsToTheContent();
        keyboard.follows("main a[href$='/decision']");
        keyboard.skipsToTheContent();
        keyboard.follows("main a[href^='/commands/grant-funds']");
        keyboard.skipsToTheContent();
        keyboard.goesTo("[name=reasons]");
        keyboard.types("It is worth it.");
        keyboard.follows(PREVIEW);

        keyboard.assertIsAt(".ds-alert[role=status]");
        assertThat(keyboard.page().locator(".ds-alert[role=status] li").count()).isPositive();
        keyboard.follows(".form-end a");
        assertThat(keyboard.page()
                        .locator("main a[href^='/commands/grant-funds']")
                        .count())
                .as("it is still to be decided")
                .isPositive();
    }
}
