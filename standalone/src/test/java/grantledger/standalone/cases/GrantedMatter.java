package grantledger.standalone.cases;

import static grantledger.standalone.identity.Person.ASTA;
import static grantledger.standalone.identity.Person.DISA;
import static grantledger.standalone.identity.Person.KARIN;
import static grantledger.standalone.identity.Person.KURT;
import static grantledger.standalone.identity.Person.OLLE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.standalone.StoryCall;
import grantledger.standalone.TestSystem;
import grantledger.standalone.client.Answer;
import grantledger.standalone.identity.Bearer;
import grantledger.standalone.identity.Person;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An application for 100,000 SEK and the grant it becomes, on their way through the agency over HTTP. All is invented.
 *
 * @param at    when what is done happened, for what is imported; null for what is done now
 * @param grant null until there is one
 */
record GrantedMatter(TestSystem system, String call, Bearer recipient, String at, String application, String grant) {

    /** Of the municipalities that apply, whose numbers are synthetic. */
    static final Bearer FIRST = municipality("999903-0019");

    static final Bearer SECOND = municipality("999903-0027");
    static final Bearer THIRD = municipality("999903-0035");

    private static final Set<String> ON_APPLICATIONS = Set.of(
            "record-formal-check",
            "assign-assessor",
            "score-application",
            "recommend-decision",
            "grant-funds",
            "reconsider-decision",
            "file-appeal");

    private static Bearer municipality(String organisationNumber) {
        return Bearer.of(Set.of(Role.APPLICANT), organisationNumber);
    }

    /** Submitted, checked and scored, and recommended for a grant. */
    static GrantedMatter recommended(TestSystem system, String call, Bearer applicant, String at) {
        var sent = new GrantedMatter(system, call, applicant, at, null, null)
                .sends(applicant, "submit-application", Texts.proposal(call, applicant, Texts.MONEY));
        assertThat(sent.status()).as("%s", sent.body()).isEqualTo(201);
        var matter = new GrantedMatter(system, call, applicant, at, sent.id(), null);
        matter.does(OLLE, "record-formal-check", "'results': [{'requirementId': 'signed', 'met': true}]");
        matter.does(OLLE, "assign-assessor", "'assessorId': '%s'", ASTA.subject());
        var scored = matter.sends(ASTA.bearer(), "score-application", StoryCall.scores(matter.application, 4, 4));
        assertThat(scored.status()).as("%s", scored.body()).isEqualTo(200);
        matter.does(OLLE, "recommend-decision", "'outcome': 'GRANT', 'amountSek': 100000, 'reasons': 'Good.'");
        return matter;
    }

    static GrantedMatter accepted(
            TestSystem system, String call, Bearer applicant, String instalments, String reports) {
        return recommended(system, call, applicant, null)
                .granted(instalments, reports)
                .accepted();
    }

    GrantedMatter granted(String instalments, String reports) {
        var granted = does(DISA, "grant-funds", Texts.plan(instalments, reports));
        return new GrantedMatter(system, call, recipient, at, application, granted.text("grantId"));
    }

    GrantedMatter accepted() {
        does(recipient, "accept-grant", "");
        return this;
    }

    /** The same matter at another time. */
    GrantedMatter at(String time) {
        return new GrantedMatter(system, call, recipient, time, application, grant);
    }

    void isPaid(int instalment) {
        does(KARIN, "release-payment", "'instalment': %d", instalment);
        does(KURT, "confirm-payment", "'instalment': %d, 'paidOn': '%s', 'reference': 'B'", instalment, Texts.today());
    }

    /** The id of what is reported as spent in a period, with indicators. */
    String reports(String kind, String from, String to, long spentSek, String indicators) {
        return does(recipient, "report-outcome", Texts.report(kind, from, to, spentSek, indicators))
                .text("reportId");
    }

    void isApproved(String report, long costSek) {
        does(OLLE, "approve-report", "'reportId': '%s', 'acceptedCostSek': %d", report, costSek);
    }

    Answer does(Person who, String command, String fields, Object... values) {
        return does(who.bearer(), command, fields, values);
    }

    /** @param fields beside the id of what the command is about */
    Answer does(Bearer who, String command, String fields, Object... values) {
        var answer = asks(who, command, fields, values);
        assertThat(answer.status()).as("%s: %s", command, answer.body()).isIn(200, 201);
        return answer;
    }

    /** The status, the rule and the field at fault, if there is one. */
    String isRefused(Person who, String command, String fields, Object... values) {
        return refusal(asks(who.bearer(), command, fields, values));
    }

    String isRefused(Bearer who, String command, String fields, Object... values) {
        return refusal(asks(who, command, fields, values));
    }

    static String refusal(Answer answer) {
        assertThat(answer.isRefusal()).as("%s", answer.body()).isTrue();
        return "%d %s %s"
                .formatted(
                        answer.status(),
                        answer.text("rule"),
                        answer.body().at("/errors/0/field").asString(""))
                .strip();
    }

    private Answer asks(Bearer who, String command, String fields, Object... values) {
        var id = ON_APPLICATIONS.contains(command)
                ? "'applicationId': '" + application + "'"
                : "'grantId': '" + grant + "'";
        return sends(who, command, "{" + (fields.isEmpty() ? id : id + ", " + filled(fields, values)) + "}");
    }

    private Answer sends(Bearer who, String command, String json) {
        return at == null
                ? system.as(who).asks(Map.of(), command, "%s", json)
                : system.as(who.importing()).asks(Map.of("Occurred-At", at), command, "%s", json);
    }

    /** A percent sign stands for itself where nothing is to be filled in. */
    private static String filled(String fields, Object... values) {
        return values.length == 0 ? fields : fields.formatted(values);
    }

    JsonNode grantNow() {
        return reads("/api/grants/%s", grant);
    }

    JsonNode trackNow() {
        return reads("/api/calls/%s", call).at("/tracks/0");
    }

    /** A figure of the grant's money, by its letter or its name. */
    JsonNode figure(String name) {
        for (var figure : reads("/api/grants/%s/money", grant).path("figures")) {
            if (name.equals(figure.path("letter").asString(""))
                    || name.equals(figure.path("word").asString())) {
                return figure;
            }
        }
        throw new AssertionError("No figure " + name);
    }

    long sek(String figure) {
        return figure(figure).path("value").asLong();
    }

    JsonNode reads(String path, Object... values) {
        return system.as(KARIN).reads(path, values);
    }
}
