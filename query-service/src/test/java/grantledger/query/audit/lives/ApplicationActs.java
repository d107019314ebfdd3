package grantledger.query.audit.lives;

import grantledger.events.AppealOutcome;
import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.*;
import grantledger.events.DecisionOutcome;
import grantledger.events.DismissalGround;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.MunicipalSupport;
import grantledger.events.Track;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.fixtures.Given;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Whatever may happen to an application, in whatever order. */
record ApplicationActs(Random chance, UUID id, UUID call) {

    private static final LocalDate DAY = LocalDate.parse("2020-06-01");

    ApplicationEvent submitted() {
        return new ApplicationSubmitted(
                id, call, Track.PUBLIC, applicant(), proposal(), null, person(), null, chance.nextInt(8) == 0);
    }

    /** @param grant that the money would be granted by */
    ApplicationEvent any(ApplicationView now, UUID grant) {
        return switch (chance.nextInt(4)) {
            case 0 -> prepared();
            case 1 -> assessed();
            case 2 -> decided(grant);
            default -> afterwards(grant);
        };
    }

    private ApplicationEvent prepared() {
        return switch (chance.nextInt(11)) {
            case 0 -> new ApplicationRegistered(id, "2020/" + chance.nextInt(99));
            case 1 -> new CompletionRequested(id, List.of("Budget", "Intyg"), day());
            case 2 -> new CompletionExtended(id, day(), "Semester");
            case 3 -> new ApplicationCompleted(id, proposal(), null);
            case 4 -> new ApplicationSupplemented(id, proposal(), new UUID(0, 1));
            case 5 -> new CompletionLapsed(id, day());
            case 6 -> new ApplicationWithdrawn(id, "Ändrade planer");
            case 7 -> new ApplicationDiscontinued(id, "Utlysningen är inställd");
            case 8 ->
                new ApplicationResubmitted(
                        id, Track.PUBLIC, applicant(), proposal(), null, person(), null, chance.nextBoolean());
            default -> {
                boolean met = chance.nextInt(4) > 0;
                yield new FormalCheckRecorded(
                        id, List.of(new RequirementResult("signed", met, met ? null : "Saknas")), met, person());
            }
        };
    }

    private ApplicationEvent assessed() {
        return switch (chance.nextInt(8)) {
            case 0 -> new AssessorAssigned(id, person());
            case 1 -> new AssessorUnassigned(id, person(), "Hinner inte");
            case 2 -> new ConflictOfInterestDeclared(id, person(), "Vän");
            case 3 -> new ConflictOfInterestLifted(id, person(), "Ett misstag", "chief");
            default -> Given.scored(id, person(), chance.nextInt(6), chance.nextInt(6), List.of("new"));
        };
    }

    private ApplicationEvent decided(UUID grant) {
        return switch (chance.nextInt(10)) {
            case 0, 1 -> Given.recommended(id, 1 + chance.nextInt(100_000), person());
            case 2 -> new DecisionRecommended(id, DecisionOutcome.DECLINE, null, "Bör avslås", person());
            case 3 -> new RecommendationWithdrawn(id, "Fel", person());
            case 4 -> new RecommendationSetAside(id, OneOf.all(SetAsideGround.values(), chance));
            case 5 -> new ApplicationDeclined(id, "Räcker inte", person());
            case 6 -> new ApplicationDismissed(id, OneOf.all(DismissalGround.values(), chance), "Brister", person());
            default -> Given.granted(id, grant, 1 + chance.nextInt(100_000));
        };
    }

    private ApplicationEvent afterwards(UUID grant) {
        return switch (chance.nextInt(8)) {
            case 7 -> erased();
            case 0 -> new ApplicationReopened(id, chance.nextBoolean(), "Misstag", "Ska prövas", person());
            case 1 -> new DecisionReconsidered(id, DecisionOutcome.DECLINE, null, null, "Ny", "Fel uppgift", person());
            case 2 ->
                new DecisionReconsidered(
                        id, DecisionOutcome.GRANT, 1L + chance.nextInt(9_000), grant, "Ny", "Mer", person());
            case 3 -> new DecisionCorrected(id, "Stavfel", "Fel namn", person());
            case 4 -> new DecisionServed(id, day());
            case 5 -> new AppealFiled(id, day(), "Fel", chance.nextBoolean() ? person() : null);
            default -> judged(grant);
        };
    }

    private ApplicationEvent erased() {
        return switch (chance.nextInt(3)) {
            case 0 -> new PersonalDataErasureProposed(id, "G-2026/1", "Behövs inte", person());
            case 1 -> new ErasureProposalWithdrawn(id, "Behövs", person());
            default -> new PersonalDataErased(id, "G-2026/1", List.of("c1"), person(), person());
        };
    }

    private ApplicationEvent judged(UUID grant) {
        AppealOutcome outcome = OneOf.all(AppealOutcome.values(), chance);
        boolean grants = outcome == AppealOutcome.GRANT;
        return new AppealOutcomeRecorded(
                id,
                outcome,
                grants ? 1L + chance.nextInt(9_000) : null,
                grants ? grant : null,
                chance.nextBoolean(),
                "Förvaltningsrätten",
                "1-20",
                person());
    }

    private Applicant applicant() {
        return new Applicant(
                List.of("Åre kommun", "Ale kommun").get(chance.nextInt(2)),
                "999900-0012",
                ApplicantType.MUNICIPALITY,
                "14",
                "1440");
    }

    private Proposal proposal() {
        long sek = 2L * (1 + chance.nextInt(50_000));
        Contact contact = new Contact(person(), "asa@example.org", "070-0000000", null);
        return new Proposal(
                "KNOWLEDGE",
                "Kartläggning " + chance.nextInt(3),
                "Vi vill veta mer",
                sek,
                Given.START,
                Given.END.plusDays(chance.nextInt(3)),
                List.of(
                        new BudgetLine("Personal", sek / 2),
                        new BudgetLine(chance.nextBoolean() ? "Hyra/lokaler~2" : "Personal", sek / 2)),
                chance.nextBoolean() ? List.of() : List.of(new Financing("Kommunen", sek)),
                chance.nextBoolean(),
                MunicipalSupport.NONE,
                contact);
    }

    private LocalDate day() {
        return DAY.plusDays(chance.nextInt(60));
    }

    private String person() {
        return List.of("anna", "bo", "olle", "disa").get(chance.nextInt(4));
    }
}
