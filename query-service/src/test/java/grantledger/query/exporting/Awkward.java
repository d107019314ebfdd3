package grantledger.query.exporting;

import static grantledger.query.fixtures.Shared.RELAY;

import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.ApplicationRegistered;
import grantledger.events.ApplicationEvent.ApplicationScored;
import grantledger.events.ApplicationEvent.CriterionScore;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.Indicator;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.IndicatorArea;
import grantledger.events.IndicatorEvent.Aggregation;
import grantledger.events.IndicatorEvent.Direction;
import grantledger.events.IndicatorEvent.IndicatorDefined;
import grantledger.events.IndicatorEvent.IndicatorValuesPublished;
import grantledger.events.IndicatorEvent.PublishedValue;
import grantledger.events.MunicipalSupport;
import grantledger.events.ReportKind;
import grantledger.query.fixtures.Given;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A call whose figures and texts have everything that spreadsheets are known to spoil. */
final class Awkward {

    static final UUID CALL = UUID.randomUUID();
    static final UUID GRANTED = UUID.randomUUID();
    static final UUID GRANT = UUID.randomUUID();
    static final UUID INDICATOR = UUID.randomUUID();

    /** Of an assessor. */
    static final String LONG = "Väl beskrivet; =1+1. ".repeat(2_203);

    private static boolean told;

    private Awkward() {}

    static synchronized void tell() {
        if (!told) {
            told = true;
            RELAY.send(CALL, Given.announced(CALL, 1_000_000));
            apply(UUID.randomUUID(), "2026-1", "=cmd|' /C calc'!A0", "Projekt;=1+1;x");
            apply(UUID.randomUUID(), "2026-2", "Byn;@SUM(1)", "\uFF1D1+1\tåäö ÅÄÖ é \u22121");
            apply(UUID.randomUUID(), "1e5", "  Ystad  ", "  _x0041_ Ett tal: 1/2  ");
            apply(GRANTED, "007", "Åre kommun", "\"Citat\", rad\r\n- och rad\n=2");
            decide();
            indicator();
        }
    }

    private static void apply(UUID id, String diaryNumber, String name, String title) {
        Applicant applicant = new Applicant(name, "012345-6789", ApplicantType.MUNICIPALITY, "01", "0180");
        Proposal proposal = new Proposal(
                "KNOWLEDGE",
                title,
                "å".repeat(46_261),
                100_000,
                Given.START,
                Given.END,
                List.of(new BudgetLine("Lön", 60_000), new BudgetLine("=HYPERLINK(\"http://x\")", 40_000)),
                List.of(),
                true,
                MunicipalSupport.NONE,
                Given.CONTACT);
        RELAY.send(
                id,
                Given.submitted(id, CALL, applicant, proposal, "sökande"),
                new ApplicationRegistered(id, diaryNumber));
    }

    private static void decide() {
        RELAY.send(
                GRANTED,
                Given.eligible(GRANTED),
                new ApplicationScored(
                        GRANTED, "anna", List.of(new CriterionScore("relevance", 3, 5, 2, LONG)), List.of()),
                Given.scored(GRANTED, "bo", 4, 5),
                Given.recommended(GRANTED, 100_000, "officer"));
        RELAY.occurred(Instant.parse("2019-12-31T23:30:00Z"));
        RELAY.send(GRANTED, Given.granted(GRANTED, GRANT, 100_000));
        RELAY.occurred(null);
        Applicant applicant = new Applicant("Åre kommun", "012345-6789", ApplicantType.MUNICIPALITY, "01", "0180");
        RELAY.send(GRANT, Given.established(GRANT, GRANTED, CALL, applicant, 100_000), new GrantAccepted(GRANT));
        RELAY.send(GRANT, reported());
    }

    private static OutcomeReported reported() {
        return new OutcomeReported(
                GRANT,
                UUID.randomUUID(),
                ReportKind.PROGRESS,
                1,
                Given.START,
                Given.END,
                List.of(new BudgetLine("Lön", 40_000)),
                "-Det gick bra",
                GoalFulfilment.PARTLY,
                List.of(
                        new Indicator(
                                IndicatorArea.HOUSING,
                                "Trygghet, index",
                                "index",
                                number("-3.50"),
                                null,
                                number("12.25")),
                        new Indicator(
                                IndicatorArea.EDUCATION,
                                "+Deltagare",
                                "personer",
                                number("0"),
                                number("7"),
                                number("9"))),
                "sökande");
    }

    private static void indicator() {
        RELAY.send(
                INDICATOR,
                new IndicatorDefined(
                        INDICATOR,
                        IndicatorArea.HOUSING,
                        "=Trångboddhet",
                        "procent",
                        "Andel; -av alla",
                        "SCB",
                        Aggregation.MEAN,
                        Direction.WORSE,
                        "officer"),
                new IndicatorValuesPublished(
                        INDICATOR,
                        "2019",
                        List.of(
                                new PublishedValue("SE", number("15.5"), number("155"), number("1000")),
                                new PublishedValue("0180", number("-0.25"), null, null)),
                        "@not",
                        "officer"));
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }
}
