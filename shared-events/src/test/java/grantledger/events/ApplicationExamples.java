package grantledger.events;

import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.ApplicationCompleted;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.ApplicationEvent.ApplicationDismissed;
import grantledger.events.ApplicationEvent.ApplicationRegistered;
import grantledger.events.ApplicationEvent.ApplicationScored;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.ApplicationEvent.ApplicationWithdrawn;
import grantledger.events.ApplicationEvent.AssessorAssigned;
import grantledger.events.ApplicationEvent.CompletionLapsed;
import grantledger.events.ApplicationEvent.CompletionRequested;
import grantledger.events.ApplicationEvent.ConflictOfInterestDeclared;
import grantledger.events.ApplicationEvent.Contact;
import grantledger.events.ApplicationEvent.CriterionScore;
import grantledger.events.ApplicationEvent.DecisionCorrected;
import grantledger.events.ApplicationEvent.DecisionRecommended;
import grantledger.events.ApplicationEvent.DecisionReconsidered;
import grantledger.events.ApplicationEvent.FormalCheckRecorded;
import grantledger.events.ApplicationEvent.FundsGranted;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.ApplicationEvent.RequirementResult;
import grantledger.events.GrantEvent.BudgetLine;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One application of every kind of event, and one with nothing optional said. People and addresses are made up. */
final class ApplicationExamples {

    static final UUID APPLICATION = UUID.fromString("c0a7d3e2-17b4-4f6e-8a55-3b9e4d2c1f02");
    static final UUID GRANT = UUID.fromString("9d41b6aa-52f8-4c1d-b0e7-77f3c5a80e03");
    static final Applicant MUNICIPALITY =
            new Applicant("Malmö kommun", "212000-1124", ApplicantType.MUNICIPALITY, "12", "1280");
    static final Applicant ASSOCIATION = new Applicant(
            "Föreningen \"Grannsämja\" i Åkalla", "802518-7314", ApplicantType.ASSOCIATION, Counties.SEVERAL, null);
    static final List<BudgetLine> BUDGET =
            List.of(new BudgetLine("Lön, projektledare 50 %", 1_850_000), new BudgetLine("Utvärdering", 600_000));

    private static final UUID PREVIOUS_GRANT = UUID.fromString("01e2f3a4-b5c6-4d7e-8f90-a1b2c3d4e504");

    static final List<Example> ALL = List.of(
            Example.full(new ApplicationSubmitted(
                    APPLICATION,
                    CallExamples.CALL,
                    Track.PUBLIC,
                    MUNICIPALITY,
                    proposal("Vi kartlägger \"vita fläckar\"\noch prövar C:\\öppna\\data; mål: ≥ 80 %."),
                    PREVIOUS_GRANT,
                    "åsa.öberg")),
            Example.minimal(new ApplicationSubmitted(
                    APPLICATION,
                    CallExamples.CALL,
                    Track.CIVIL_SOCIETY,
                    ASSOCIATION,
                    bareProposal(),
                    null,
                    "kajsa.ek")),
            Example.full(new ApplicationRegistered(APPLICATION, "1.3.1-2018-44/17")),
            Example.full(new CompletionRequested(
                    APPLICATION,
                    List.of("Undertecknad budget", "Årsredovisning för 2017"),
                    LocalDate.parse("2018-11-21"))),
            Example.full(new ApplicationCompleted(APPLICATION, proposal("Vi kartlägger, prövar och följer upp."))),
            Example.minimal(new ApplicationCompleted(APPLICATION, bareProposal())),
            Example.full(new CompletionLapsed(APPLICATION, LocalDate.parse("2018-11-21"))),
            Example.full(new FormalCheckRecorded(
                    APPLICATION,
                    List.of(
                            new RequirementResult("signed", true, "Fullmakt bifogad"),
                            new RequirementResult("statutes", false, "Stadgarna saknar § 4–7")),
                    false)),
            Example.minimal(
                    new FormalCheckRecorded(APPLICATION, List.of(new RequirementResult("signed", true, null)), true)),
            Example.full(new AssessorAssigned(APPLICATION, "pär.nyström")),
            Example.full(new ConflictOfInterestDeclared(
                    APPLICATION, "pär.nyström", "Sitter i styrelsen för en av sökandens samverkansparter")),
            Example.earlier(
                    1,
                    new ApplicationScored(
                            APPLICATION,
                            "örjan.åberg",
                            List.of(
                                    new CriterionScore("relevance", 4, 5, 1, "Väl underbyggd \"i det stora hela\""),
                                    new CriterionScore("capacity", 3, 5, 1, "Väl underbyggd \"i det stora hela\"")))),
            Example.full(new ApplicationScored(
                    APPLICATION,
                    "örjan.åberg",
                    List.of(
                            new CriterionScore("relevance", 5, 5, 40, "Tydlig koppling till målet"),
                            new CriterionScore("capacity", 7, 10, 60, "Erfaren, men sårbar bemanning")))),
            Example.full(new DecisionRecommended(
                    APPLICATION, DecisionOutcome.GRANT, 2_450_000L, "Högst poäng i länet", "märta.lööf")),
            Example.minimal(new DecisionRecommended(
                    APPLICATION, DecisionOutcome.DECLINE, null, "Ryms inte inom ramen", "märta.lööf")),
            Example.full(new FundsGranted(
                    APPLICATION,
                    GRANT,
                    2_450_000,
                    "Bedöms bidra till målet i 1 § förordningen (2018:152)",
                    List.of("Medfinansiering ska redovisas", "Ändringar anmäls \"utan dröjsmål\""),
                    "gd.håkansson")),
            Example.full(new ApplicationDeclined(APPLICATION, "Åtgärden har redan påbörjats", "gd.håkansson")),
            Example.full(new ApplicationDismissed(APPLICATION, "Ansökan kom in för sent", "gd.håkansson")),
            Example.full(new ApplicationWithdrawn(APPLICATION, "Kommunen saknar medfinansiering")),
            Example.full(new DecisionReconsidered(
                    APPLICATION,
                    DecisionOutcome.GRANT,
                    900_000L,
                    GRANT,
                    "38 § förvaltningslagen",
                    "Beslutet var uppenbart oriktigt: bilaga 3 beaktades inte",
                    "gd.håkansson")),
            Example.minimal(new DecisionReconsidered(
                    APPLICATION,
                    DecisionOutcome.DECLINE,
                    null,
                    null,
                    "37 § förvaltningslagen",
                    "Oriktiga uppgifter om samverkan",
                    "gd.håkansson")),
            Example.full(new DecisionCorrected(
                    APPLICATION, "\"Malmö stad\" ska vara \"Malmö kommun\"", "Skrivfel", "gd.håkansson")),
            Example.full(new AppealFiled(APPLICATION, LocalDate.parse("2019-01-14"), "Poängen är felräknad")),
            Example.full(new AppealOutcomeRecorded(
                    APPLICATION, DecisionOutcome.GRANT, 1_200_000L, GRANT, "Förvaltningsrätten i Malmö", "4711-19")),
            Example.minimal(new AppealOutcomeRecorded(
                    APPLICATION, DecisionOutcome.DECLINE, null, null, "Kammarrätten i Göteborg", "815-19")));

    private ApplicationExamples() {}

    private static Proposal proposal(String purpose) {
        return new Proposal(
                FocusArea.JOINT_ACTION,
                "Öppna dörrar på Rosengård",
                purpose,
                2_450_000,
                LocalDate.parse("2019-01-01"),
                LocalDate.parse("2019-12-31"),
                BUDGET,
                true,
                MunicipalSupport.AGREEMENT,
                new Contact("Åsa Öberg", "asa.oberg@malmo.example", "+46 70 174 06 05"));
    }

    private static Proposal bareProposal() {
        return new Proposal(
                FocusArea.KNOWLEDGE,
                "Läxhjälp",
                "Förstudie",
                50_000,
                LocalDate.parse("2019-02-01"),
                LocalDate.parse("2019-06-30"),
                List.of(new BudgetLine("Arvoden", 50_000)),
                false,
                MunicipalSupport.NONE,
                new Contact("Kajsa Ek", "kajsa.ek@grannsamja.example", null));
    }
}
