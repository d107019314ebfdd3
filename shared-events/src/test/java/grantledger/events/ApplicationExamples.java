package grantledger.events;

import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.ApplicationCompleted;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.ApplicationEvent.ApplicationDiscontinued;
import grantledger.events.ApplicationEvent.ApplicationDismissed;
import grantledger.events.ApplicationEvent.ApplicationRegistered;
import grantledger.events.ApplicationEvent.ApplicationReopened;
import grantledger.events.ApplicationEvent.ApplicationResubmitted;
import grantledger.events.ApplicationEvent.ApplicationScored;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.ApplicationEvent.ApplicationSupplemented;
import grantledger.events.ApplicationEvent.ApplicationWithdrawn;
import grantledger.events.ApplicationEvent.AssessorAssigned;
import grantledger.events.ApplicationEvent.AssessorUnassigned;
import grantledger.events.ApplicationEvent.CompletionExtended;
import grantledger.events.ApplicationEvent.CompletionLapsed;
import grantledger.events.ApplicationEvent.CompletionRequested;
import grantledger.events.ApplicationEvent.ConflictOfInterestDeclared;
import grantledger.events.ApplicationEvent.ConflictOfInterestLifted;
import grantledger.events.ApplicationEvent.Contact;
import grantledger.events.ApplicationEvent.CriterionScore;
import grantledger.events.ApplicationEvent.DecisionCorrected;
import grantledger.events.ApplicationEvent.DecisionRecommended;
import grantledger.events.ApplicationEvent.DecisionReconsidered;
import grantledger.events.ApplicationEvent.DecisionServed;
import grantledger.events.ApplicationEvent.ErasureProposalWithdrawn;
import grantledger.events.ApplicationEvent.Financing;
import grantledger.events.ApplicationEvent.FormalCheckRecorded;
import grantledger.events.ApplicationEvent.FundsGranted;
import grantledger.events.ApplicationEvent.PersonalDataErased;
import grantledger.events.ApplicationEvent.PersonalDataErasureProposed;
import grantledger.events.ApplicationEvent.PriorityResult;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.ApplicationEvent.RecommendationSetAside;
import grantledger.events.ApplicationEvent.RecommendationWithdrawn;
import grantledger.events.ApplicationEvent.RequirementResult;
import grantledger.events.ApplicationEvent.SetAsideGround;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.places.Counties;
import java.time.Instant;
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

    private static final String DISPOSAL = "Gallringsbeslut 2031:7 \"kontaktpersoner\"";

    private static final Contact PLAIN = new Contact("Åsa Öberg", "asa.oberg@malmo.example", "+46 70 174 06 05", null);
    /** The same, by a key whose bytes are 0 to 31. */
    private static final Contact SEALED = new Contact(
            "ZGVmZ2hpamtsbW5vi56tB1kqwPxbEDh2oypMBn618ccQXUkeT3Xy",
            "ZGVmZ2hpamtsbW5vKWi/SBaLM+xZIjKJtggF0ye6Z2f7AJZTBhl+83+LRvmG4IQYPnHW",
            "ZGVmZ2hpamtsbW5vYy/oRk7Zdq8JVn/Y7EVayBpxkF76P4SnChYRx6AXiD8=",
            "ESSrK2a4J/dvEKUY22G1HWvvyrAuZ2bL4MsNLNpRdoE=");

    private static final List<Financing> ALONE = List.of();
    private static final List<Financing> TOGETHER = List.of(new Financing("Bostadsbolaget i Malmö", 250_000));

    static final List<Example> ALL = List.of(
            Example.earlier(1, submitted(ALONE, null, false, PLAIN)),
            Example.earlierMinimal(1, bareSubmitted()),
            Example.earlier(2, submitted(TOGETHER, Instant.parse("2018-11-01T09:30:00Z"), true, PLAIN)),
            Example.earlierMinimal(2, bareSubmitted()),
            Example.full(submitted(TOGETHER, Instant.parse("2018-11-01T09:30:00Z"), true, SEALED)),
            Example.minimal(bareSubmitted()),
            Example.earlier(1, resubmitted(PLAIN)),
            Example.earlierMinimal(1, bareResubmitted()),
            Example.full(resubmitted(SEALED)),
            Example.minimal(bareResubmitted()),
            Example.full(new ApplicationRegistered(APPLICATION, "1.3.1-2018-44/17")),
            Example.full(new CompletionRequested(
                    APPLICATION,
                    List.of("Undertecknad budget", "Årsredovisning för 2017"),
                    LocalDate.parse("2018-11-21"))),
            Example.full(new CompletionExtended(
                    APPLICATION, LocalDate.parse("2018-12-05"), "Årsmötet hålls först den 1 december")),
            Example.earlier(1, completed(ALONE, null, PLAIN)),
            Example.earlierMinimal(1, new ApplicationCompleted(APPLICATION, bareProposal(), null)),
            Example.earlier(2, completed(TOGETHER, PREVIOUS_GRANT, PLAIN)),
            Example.earlierMinimal(2, new ApplicationCompleted(APPLICATION, bareProposal(), null)),
            Example.full(completed(TOGETHER, PREVIOUS_GRANT, SEALED)),
            Example.minimal(new ApplicationCompleted(APPLICATION, bareProposal(), null)),
            Example.earlier(1, supplemented(PLAIN)),
            Example.earlierMinimal(1, new ApplicationSupplemented(APPLICATION, bareProposal(), null)),
            Example.full(supplemented(SEALED)),
            Example.minimal(new ApplicationSupplemented(APPLICATION, bareProposal(), null)),
            Example.full(new CompletionLapsed(APPLICATION, LocalDate.parse("2018-11-21"))),
            Example.earlier(1, checked(null)),
            Example.earlierMinimal(1, bareChecked()),
            Example.full(checked("märta.lööf")),
            Example.minimal(bareChecked()),
            Example.full(new AssessorAssigned(APPLICATION, "pär.nyström")),
            Example.full(new AssessorUnassigned(APPLICATION, "pär.nyström", "Tjänstledig från \"mars\"")),
            Example.full(new ConflictOfInterestDeclared(
                    APPLICATION, "pär.nyström", "Sitter i styrelsen för en av sökandens samverkansparter")),
            Example.full(new ConflictOfInterestLifted(
                    APPLICATION, "pär.nyström", "Lämnade styrelsen före ansökan", "gd.håkansson")),
            Example.earlier(
                    1,
                    new ApplicationScored(
                            APPLICATION,
                            "örjan.åberg",
                            List.of(
                                    new CriterionScore("relevance", 4, 5, 1, "Väl underbyggd \"i det stora hela\""),
                                    new CriterionScore("capacity", 3, 5, 1, "Väl underbyggd \"i det stora hela\"")),
                            List.of())),
            Example.earlier(2, scored(List.of())),
            Example.full(scored(List.of(new PriorityResult("lasting", true), new PriorityResult("consulted", false)))),
            Example.full(new DecisionRecommended(
                    APPLICATION, DecisionOutcome.GRANT, 2_450_000L, "Högst poäng i länet", "märta.lööf")),
            Example.minimal(new DecisionRecommended(
                    APPLICATION, DecisionOutcome.DECLINE, null, "Ryms inte inom ramen", "märta.lööf")),
            Example.full(new RecommendationWithdrawn(APPLICATION, "Ny uppgift om medfinansiering", "märta.lööf")),
            Example.full(new RecommendationSetAside(APPLICATION, SetAsideGround.NO_SCORE_LEFT)),
            Example.full(new FundsGranted(
                    APPLICATION,
                    GRANT,
                    2_450_000,
                    "Bedöms bidra till målet i 1 § förordningen (2018:152)",
                    List.of("Medfinansiering ska redovisas", "Ändringar anmäls \"utan dröjsmål\""),
                    "gd.håkansson")),
            Example.full(new ApplicationDeclined(APPLICATION, "Åtgärden har redan påbörjats", "gd.håkansson")),
            Example.earlier(1, dismissed(DismissalGround.FORMAL_CHECK)),
            Example.full(dismissed(DismissalGround.LATE)),
            Example.full(new ApplicationWithdrawn(APPLICATION, "Kommunen saknar medfinansiering")),
            Example.full(new ApplicationDiscontinued(APPLICATION, "Anslaget drogs in i vårändringsbudgeten")),
            Example.full(new ApplicationReopened(
                    APPLICATION, true, "38 § förvaltningslagen", "Fullmakten fanns i diariet", "gd.håkansson")),
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
            Example.full(new DecisionServed(APPLICATION, LocalDate.parse("2018-12-20"))),
            Example.earlier(
                    1, new AppealFiled(APPLICATION, LocalDate.parse("2019-01-14"), "Poängen är felräknad", null)),
            Example.full(
                    new AppealFiled(APPLICATION, LocalDate.parse("2019-01-14"), "Poängen är felräknad", "åsa.öberg")),
            Example.minimal(new AppealFiled(APPLICATION, LocalDate.parse("2019-01-14"), "Poängen är felräknad", null)),
            Example.earlier(1, judged(AppealOutcome.GRANT, 1_200_000L, GRANT, "Förvaltningsrätten i Malmö", "4711-19")),
            Example.earlierMinimal(1, judged(AppealOutcome.DECLINE, null, null, "Kammarrätten i Göteborg", "815-19")),
            Example.full(new AppealOutcomeRecorded(
                    APPLICATION,
                    AppealOutcome.GRANT,
                    1_200_000L,
                    GRANT,
                    false,
                    "Förvaltningsrätten i Malmö",
                    "4711-19",
                    "gd.håkansson")),
            Example.minimal(new AppealOutcomeRecorded(
                    APPLICATION, AppealOutcome.TOO_LATE, null, null, false, null, null, null)),
            Example.full(new PersonalDataErasureProposed(
                    APPLICATION, DISPOSAL, "Ärendet är avslutat och gallringsfristen har löpt ut", "åsa.öberg")),
            Example.full(new ErasureProposalWithdrawn(APPLICATION, "Ett överklagande väntas", "åsa.öberg")),
            Example.full(new PersonalDataErased(
                    APPLICATION, DISPOSAL, List.of(SEALED.commitment()), "åsa.öberg", "gd.håkansson")));

    private ApplicationExamples() {}

    private static ApplicationSubmitted submitted(
            List<Financing> others, Instant receivedAt, boolean late, Contact contact) {
        return new ApplicationSubmitted(
                APPLICATION,
                CallExamples.CALL,
                Track.PUBLIC,
                MUNICIPALITY,
                proposal("Vi kartlägger \"vita fläckar\"\noch prövar C:\\öppna\\data; mål: ≥ 80 %.", others, contact),
                PREVIOUS_GRANT,
                "åsa.öberg",
                receivedAt,
                late);
    }

    private static ApplicationSubmitted bareSubmitted() {
        return new ApplicationSubmitted(
                APPLICATION,
                CallExamples.CALL,
                Track.CIVIL_SOCIETY,
                ASSOCIATION,
                bareProposal(),
                null,
                "kajsa.ek",
                null,
                false);
    }

    private static ApplicationResubmitted resubmitted(Contact contact) {
        return new ApplicationResubmitted(
                APPLICATION,
                Track.PUBLIC,
                MUNICIPALITY,
                proposal("Vi kartlägger.", TOGETHER, contact),
                PREVIOUS_GRANT,
                "åsa.öberg",
                Instant.parse("2018-10-31T09:30:00Z"),
                false);
    }

    private static ApplicationResubmitted bareResubmitted() {
        return new ApplicationResubmitted(
                APPLICATION, Track.CIVIL_SOCIETY, ASSOCIATION, bareProposal(), null, "kajsa.ek", null, false);
    }

    private static ApplicationCompleted completed(List<Financing> others, UUID previousGrantId, Contact contact) {
        return new ApplicationCompleted(
                APPLICATION, proposal("Vi kartlägger, prövar och följer upp.", others, contact), previousGrantId);
    }

    private static ApplicationSupplemented supplemented(Contact contact) {
        return new ApplicationSupplemented(
                APPLICATION, proposal("Vi kartlägger också \"grannskapet\".", TOGETHER, contact), PREVIOUS_GRANT);
    }

    private static FormalCheckRecorded checked(String recordedBy) {
        return new FormalCheckRecorded(
                APPLICATION,
                List.of(
                        new RequirementResult("signed", true, "Fullmakt bifogad"),
                        new RequirementResult("statutes", false, "Stadgarna saknar § 4–7")),
                false,
                recordedBy);
    }

    private static FormalCheckRecorded bareChecked() {
        return new FormalCheckRecorded(APPLICATION, List.of(new RequirementResult("signed", true, null)), true, null);
    }

    private static ApplicationScored scored(List<PriorityResult> priorities) {
        return new ApplicationScored(
                APPLICATION,
                "örjan.åberg",
                List.of(
                        new CriterionScore("relevance", 5, 5, 40, "Tydlig koppling till målet"),
                        new CriterionScore("capacity", 7, 10, 60, "Erfaren, men sårbar bemanning")),
                priorities);
    }

    private static ApplicationDismissed dismissed(DismissalGround ground) {
        return new ApplicationDismissed(APPLICATION, ground, "Ansökan kom in för sent", "gd.håkansson");
    }

    private static AppealOutcomeRecorded judged(
            AppealOutcome outcome, Long amountSek, UUID grantId, String court, String caseNumber) {
        return new AppealOutcomeRecorded(APPLICATION, outcome, amountSek, grantId, false, court, caseNumber, null);
    }

    private static Proposal proposal(String purpose, List<Financing> otherFinancing, Contact contact) {
        return new Proposal(
                "JOINT_ACTION",
                "Öppna dörrar på Rosengård",
                purpose,
                2_450_000,
                LocalDate.parse("2019-01-01"),
                LocalDate.parse("2019-12-31"),
                BUDGET,
                otherFinancing,
                true,
                MunicipalSupport.AGREEMENT,
                contact);
    }

    private static Proposal bareProposal() {
        return new Proposal(
                "KNOWLEDGE",
                "Läxhjälp",
                "Förstudie",
                50_000,
                LocalDate.parse("2019-02-01"),
                LocalDate.parse("2019-06-30"),
                List.of(new BudgetLine("Arvoden", 50_000)),
                List.of(),
                false,
                MunicipalSupport.NONE,
                new Contact("Kajsa Ek", "kajsa.ek@grannsamja.example", null, null));
    }
}
