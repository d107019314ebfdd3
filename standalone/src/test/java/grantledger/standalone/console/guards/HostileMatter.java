package grantledger.standalone.console.guards;

import grantledger.standalone.StoryCall;
import grantledger.standalone.console.browser.Api;
import grantledger.standalone.identity.Person;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call and applications in it that are written in {@link Hostile} words, entered from paper.
 *
 * @param applications their ids, in the order of the words
 */
record HostileMatter(String call, List<String> applications) {
    private static final Person OFFICER = Person.OLLE;

    static HostileMatter in(Api api) {
        var now = Instant.now();
        var terms = body(StoryCall.terms(
                "HOSTILE-" + now.toEpochMilli(),
                1_000_000_000,
                now.minus(2, ChronoUnit.DAYS),
                now.plus(1, ChronoUnit.DAYS)));
        terms.put("title", Hostile.MARKUP);
        var call = api.does(OFFICER, "announce-call", terms).id();
        var applications = new ArrayList<String>();
        for (int i = 0; i < Hostile.LINES.size(); i++) {
            applications.add(api.does(OFFICER, "submit-application", application(call, i, now))
                    .id());
        }
        return new HostileMatter(call, List.copyOf(applications));
    }

    private static ObjectNode application(String call, int i, Instant now) {
        var application = body(StoryCall.application(call, organisationNumber(i), 100_000));
        var line = Hostile.LINES.get(i);
        application.put("projectTitle", line);
        application.put("purpose", Hostile.TEXTS.get(i));
        application.put("receivedAt", now.minus(1, ChronoUnit.HOURS).toString());
        ((ObjectNode) application.path("applicant")).put("name", line);
        ((ObjectNode) application.path("budgetLines").path(0)).put("item", line);
        ((ObjectNode) application.path("contact")).put("name", line);
        return application;
    }

    private static ObjectNode body(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
    }

    /** Synthetic, with the check digit of Luhn's formula. */
    private static String organisationNumber(int i) {
        var digits = "99990%d00%d".formatted(5, i + 1);
        digits = digits + "0".repeat(9 - digits.length());
        int sum = 0;
        for (int k = 0; k < digits.length(); k++) {
            int digit = (digits.charAt(k) - '0') * (k % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return digits.substring(0, 6) + "-" + digits.substring(6) + (10 - sum % 10) % 10;
    }
}
